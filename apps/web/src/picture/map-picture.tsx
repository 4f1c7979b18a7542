import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useAtlas } from '../app/use-session.ts'
import { PictureFrame } from './picture-frame.tsx'
import { useWholeMap } from './use-whole-map.ts'
import './picture.css'

const step = 1.6
/** At most so many pixels for a unit of the drawing: labels are then twice as large as in the drawing itself. */
const largest = 2

/** The whole map over the page, to be looked at: the browser's own scrolling moves it, no drawing tool is loaded. (V158) */
export default function MapPicture({ onClose }: { readonly onClose: () => void }) {
  const { elements } = useAtlas()
  const { say, map } = useWholeMap()
  const window_ = useRef<HTMLDialogElement>(null)
  const pane = useRef<HTMLElement>(null)
  const { zoom, setZoom } = useZoom(pane)
  const most = useMost(pane, map?.svg ?? null)
  useEffect(() => window_.current?.showModal(), [])
  return (
    <dialog ref={window_} className="picture" aria-labelledby="picture-title" onClose={onClose}>
      <header className="picture-head">
        <h2 id="picture-title">{say.title}</h2>
        <div className="buttons">
          <button
            type="button"
            className="button button-round"
            aria-label={say.smaller}
            disabled={zoom <= 1}
            onClick={() => setZoom(Math.max(1, zoom / step))}
          >
            −
          </button>
          <button
            type="button"
            className="button button-round"
            aria-label={say.larger}
            disabled={zoom >= most}
            onClick={() => setZoom(Math.min(most, zoom * step))}
          >
            +
          </button>
          <button type="button" className="button" onClick={() => setZoom(1)}>
            {say.whole}
          </button>
          <button type="button" className="button button-strong" onClick={() => window_.current?.close()}>
            {say.close}
          </button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reason: what scrolls must be reached by keys. */}
      <section className="picture-pane" ref={pane} tabIndex={0} aria-label={say.title}>
        {map ? (
          <div className="picture-sheet" style={{ inlineSize: `${zoom * 100}%`, blockSize: `${zoom * 100}%` }}>
            <PictureFrame map={map} className="picture-frame" />
          </div>
        ) : (
          <p role="status">{map === undefined ? say.drawing : elements.size === 0 ? say.empty : say.tooLarge}</p>
        )}
      </section>
      <p className="hint">{say.why}</p>
    </dialog>
  )
}

/** How large it may become: by what the drawing measures, not by how much of it there is. */
function useMost(pane: React.RefObject<HTMLElement | null>, svg: string | null): number {
  return useMemo(() => {
    const [, , w = 1, h = 1] = (/viewBox="([^"]+)"/.exec(svg ?? '')?.[1] ?? '').split(' ').map(Number)
    const { clientWidth = 1, clientHeight = 1 } = pane.current ?? {}
    const whole = Math.min(clientWidth / w, clientHeight / h)
    return Math.max(1, largest / whole)
  }, [svg, pane])
}

/** How large the picture is, one being all of it in sight; what is in the middle stays there. */
function useZoom(pane: React.RefObject<HTMLElement | null>) {
  const [zoom, set] = useState(1)
  const middle = useRef({ x: 0.5, y: 0.5 })
  const setZoom = (next: number) => {
    const {
      scrollLeft = 0,
      scrollTop = 0,
      clientWidth = 1,
      clientHeight = 1,
      scrollWidth = 1,
      scrollHeight = 1,
    } = pane.current ?? {}
    middle.current = {
      x: (scrollLeft + clientWidth / 2) / scrollWidth,
      y: (scrollTop + clientHeight / 2) / scrollHeight,
    }
    set(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: once the picture has its new size.
  useLayoutEffect(() => {
    const { current } = pane
    if (!current) return
    current.scrollLeft = middle.current.x * current.scrollWidth - current.clientWidth / 2
    current.scrollTop = middle.current.y * current.scrollHeight - current.clientHeight / 2
  }, [zoom])
  return { zoom, setZoom }
}
