import { memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { DefaultCanvas, type Editor, TldrawEditor, TldrawUiContextProvider } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Session, Workbench } from '../session/session.ts'
import { tldrawAssets } from './assets.ts'
import './canvas.css'
import { Drawing } from './drawing.ts'
import { DrawingContext } from './drawing-context.ts'
import {
  bindingUtils,
  cameraOptions,
  components,
  guardEditor,
  makeStore,
  options,
  shapeUtils,
  textOptions,
  tools,
} from './editor-setup.tsx'
import { useClipboard } from './gestures/use-clipboard.ts'
import { useKeys } from './gestures/use-keys.ts'
import { Overlay } from './overlay.tsx'
import { startDrawing } from './start-drawing.ts'
import { watchCursor } from './together/show-cursor.ts'
import { canvasWords, type Language } from './words.ts'

export type DrawnViewProps = {
  readonly session: Session
  readonly workbench: Workbench
  readonly language: Language
  /**
   * For a screen on a wall: to look at only, without tools, pointers or traces of what others select. It shows the whole
   * map, or what the workbench has selected, and moves only when that is out of sight or has become small. (C22)
   */
  readonly calm?: boolean
  /** Opens the shell's search, asked for by `/` and Ctrl+F. */
  readonly onSearch?: (() => void) | undefined
  /** Reads a sentence aloud: what the keys have come to. */
  readonly onTell?: ((sentence: string) => void) | undefined
  /** Told when the map is on the screen: for benches and tests. */
  readonly onReady?: ((drawing: Drawing) => void) | undefined
  /** Told of a wish that could not be carried out, to say why in the shell's words. */
  readonly onRefused?: ((refusal: NonNullable<ReturnType<Drawing['refused']['get']>>) => void) | undefined
}

/** The drawn view of an atlas. Fills its parent. Another atlas or another language begins anew. */
export function DrawnView(props: DrawnViewProps) {
  return <Stage key={`${props.session.atlasId} ${props.language}`} {...props} />
}

function Stage({ session, workbench, language, calm = false, onSearch, onTell, onReady, onRefused }: DrawnViewProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const words = canvasWords[language]
  const mount = useCallback(
    (editor: Editor) => setDrawing(prepare(new Drawing({ session, workbench, editor, language, isCalm: calm }))),
    [session, workbench, language, calm],
  )
  useRunning(drawing, stage, onReady)
  useEffect(() => {
    if (!drawing) return
    drawing.onSearch = onSearch ?? null
    drawing.onTell = onTell ?? null
  }, [drawing, onSearch, onTell])
  const touched = calm ? null : drawing
  useKeys(touched, stage)
  useClipboard(touched, stage)
  return (
    <DrawingContext.Provider value={drawing}>
      <section
        className={calm ? 'dv dv-calm' : 'dv'}
        ref={stage}
        data-look="near"
        aria-label={words.stage}
        {...(calm ? {} : { 'aria-describedby': 'dv-help' })}
      >
        {!calm && (
          <p id="dv-help" className="dv-unseen">
            {words.stageHelp}
          </p>
        )}
        <AtlasEditor onMount={mount} />
        {touched && <Overlay onRefused={onRefused} />}
      </section>
    </DrawingContext.Provider>
  )
}

function useRunning(
  drawing: Drawing | null,
  stage: RefObject<HTMLDivElement | null>,
  onReady: DrawnViewProps['onReady'],
) {
  const told = useRef(onReady)
  useEffect(() => {
    if (!drawing || !stage.current) return
    const ready = () => told.current?.(drawing)
    const stops = [
      startDrawing(drawing, stage.current, ready),
      ...(drawing.isCalm ? [] : [watchCursor(drawing, stage.current)]),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [drawing, stage])
}

const AtlasEditor = memo(function AtlasEditor({ onMount }: { readonly onMount: (editor: Editor) => void }) {
  const [store] = useState(makeStore)
  const mount = useCallback(
    (editor: Editor) => {
      performance.mark('editor-mounted')
      const stop = guardEditor(editor)
      onMount(editor)
      return stop
    },
    [onMount],
  )
  return (
    <TldrawEditor
      store={store}
      shapeUtils={shapeUtils}
      bindingUtils={bindingUtils}
      tools={tools}
      components={components}
      options={options}
      cameraOptions={cameraOptions}
      textOptions={textOptions}
      assetUrls={tldrawAssets}
      initialState="select"
      autoFocus={false}
      onMount={mount}
    >
      {/* Notes ask tldraw's interface for the reading direction; nothing of it is shown. */}
      <TldrawUiContextProvider assetUrls={tldrawAssets}>
        <DefaultCanvas />
      </TldrawUiContextProvider>
    </TldrawEditor>
  )
})

function prepare(drawing: Drawing): Drawing {
  const { editor, session, words, isCalm } = drawing
  editor.updateInstanceState({ isReadonly: isCalm || !session.mayEdit })
  // The wheel moves the view before anything was clicked; the page keeps its focus where it is.
  editor.focus({ focusContainer: false })
  const container = editor.getContainer()
  container.setAttribute('aria-label', words.stage)
  container.tabIndex = isCalm ? -1 : 0
  // One finger moves the view: with the select tool it would draw a marquee.
  if (matchMedia('(pointer: coarse)').matches) editor.setCurrentTool('hand')
  return drawing
}
