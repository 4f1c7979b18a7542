import { useEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import type { ReportMessages } from '../../messages/reporting.ts'
import type { Drawn } from './draw-map.ts'

/** So long nothing has changed before the map is drawn anew. Milliseconds. */
const calmMs = 1500

type Props = { readonly say: ReportMessages; readonly onDrawn: (map: Drawn | null) => void }

/** The map at the head of the report, drawn once the words stand there, and anew when it has changed. (V143) */
export function ReportMap({ say, onDrawn }: Props) {
  const { language } = usePage()
  const { about, elements, relations, positions } = useAtlas()
  const { session } = usePage()
  const frame = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  const [map, setMap] = useState<Drawn | null>(null)
  const name = say.map.name(about.title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: what is drawn follows from these three; the rest of the atlas changes more often.
  useEffect(() => {
    let gone = false
    const timer = window.setTimeout(
      async () => {
        // Loaded when the words stand there: drawing is no part of reading.
        const { drawMap, loadHouseFont } = await import('./draw-map.ts')
        await loadHouseFont()
        if (gone) return
        isFirst.current = false
        const drawn = drawMap(session.atlas(), { title: say.map.title, name, alone: say.map.alone, language })
        setMap(drawn)
        onDrawn(drawn)
      },
      isFirst.current ? 0 : calmMs,
    )
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [elements, relations, positions, name, language])
  useEffect(() => {
    if (!map || !frame.current) return
    const read = new DOMParser().parseFromString(map.svg, 'image/svg+xml').documentElement
    read.removeAttribute('width')
    read.removeAttribute('height')
    frame.current.replaceChildren(document.importNode(read, true))
  }, [map])
  if (!map) return null
  return (
    <section className="report-map" aria-labelledby="report-map">
      <h2 id="report-map">{map.title}</h2>
      <p className="report-lead">{say.map.why}</p>
      <div ref={frame} className="report-picture" />
    </section>
  )
}
