import {
  createTLStore,
  DrawShapeTool,
  DrawShapeUtil,
  defaultAddFontsFromNode,
  type Editor,
  EraserTool,
  HighlightShapeUtil,
  NoteShapeTool,
  NoteShapeUtil,
  registerDefaultSideEffects,
  TextShapeUtil,
  type TLAnyBindingUtilConstructor,
  type TLCameraOptions,
  type TLEditorComponents,
  type TLStore,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  tipTapDefaultExtensions,
} from 'tldraw'
import { ElementUtil } from './element/element-util.tsx'
import { ArrangeTool } from './gestures/arrange-tool.ts'
import { TouchHandTool } from './gestures/touch-hand-tool.ts'
import { Cover } from './relations/cover.tsx'
import { LayerHost } from './relations/layer-host.tsx'

/** The only shapes there are: elements, and drawings beside them. No arrows, images, embeds, bookmarks. (C1, C16) */
export const shapeUtils = [ElementUtil, DrawShapeUtil, NoteShapeUtil, TextShapeUtil, HighlightShapeUtil]

/** tldraw makes its editor anew when one of these lists changes, so they are made once. */
export const bindingUtils: readonly TLAnyBindingUtilConstructor[] = []

export const tools = [ArrangeTool, TouchHandTool, DrawShapeTool, NoteShapeTool, EraserTool]

export const components: TLEditorComponents = {
  Background: LayerHost,
  OnTheCanvas: Cover,
  Scribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: null,
  Grid: null,
  SnapIndicator: null,
  LoadingScreen: null,
}

export const options = {
  maxShapesPerPage: 40_000,
  maxPages: 1,
  // A slow machine flips to "idle" between two frames with the 64 ms of tldraw, and repaints everything.
  cameraMovingTimeoutMs: 200,
  createTextOnCanvasDoubleClick: false,
} as const

export const cameraOptions: Partial<TLCameraOptions> = {
  wheelBehavior: 'pan',
  zoomSteps: [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 4, 6],
}

export const textOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: { extensions: tipTapDefaultExtensions },
}

export function makeStore(): TLStore {
  return createTLStore({ shapeUtils, bindingUtils })
}

const contents = ['files', 'url', 'text', 'svg-text', 'embed', 'tldraw', 'excalidraw', 'file-replace', 'error'] as const

/** Makes a mounted editor safe: nothing pasted or dropped is fetched, and tldraw's own tools can't touch elements. */
export function guardEditor(editor: Editor): () => void {
  for (const type of contents) {
    // reason: the names of later versions are registered too; an unknown one is only kept.
    editor.registerExternalContentHandler(type as 'text', () => {})
  }
  const stopDefaults = registerDefaultSideEffects(editor)
  const stopDeletes = editor.sideEffects.registerBeforeDeleteHandler('shape', ({ type }, source) =>
    // reason: our own shape is not in tldraw's list of types.
    source === 'user' && (type as string) === 'element' ? false : undefined,
  )
  return () => {
    stopDefaults()
    stopDeletes()
  }
}
