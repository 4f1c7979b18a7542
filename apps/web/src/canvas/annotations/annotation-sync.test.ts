import { type Annotation, emptyAtlas, type Json } from '@maillage/atlas'
import { type TLPageId, type TLShape, type TLShapeId, toRichText } from 'tldraw'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeStore } from '../editor-setup.tsx'
import { fakeSession } from '../testing/fake-session.ts'
import { type AnnotationEditor, AnnotationSync } from './annotation-sync.ts'
import { readAnnotation } from './read-annotation.ts'

const page = 'page:page' as TLPageId // reason: tldraw's own name of its first page
const note = {
  id: 'shape:note1',
  typeName: 'shape',
  type: 'note',
  x: 10,
  y: 20,
  rotation: 0,
  index: 'a1',
  parentId: page,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    richText: toRichText('Une note'),
    scale: 1,
  },
} as unknown as Annotation // reason: a record of tldraw is plain JSON

function anEditor(): AnnotationEditor & { busy: boolean } {
  const store = makeStore()
  // reason: tldraw marks this step as its own in its types; the editor takes it when it mounts.
  const usable = store as unknown as { ensureStoreIsUsable: () => void }
  usable.ensureStoreIsUsable()
  return {
    store,
    busy: false,
    getCurrentPageId: () => page,
    getCurrentPageShapes: () => store.allRecords().filter((record): record is TLShape => record.typeName === 'shape'),
    getEditingShapeId() {
      return this.busy ? ('shape:note1' as TLShapeId) : null // reason: tldraw brands its ids
    },
    inputs: { isPointing: false, isDragging: false } as AnnotationEditor['inputs'], // reason: the only two it looks at
  }
}

const all = {
  all: true,
  elements: new Set<never>(),
  positions: new Set<never>(),
  relations: new Set<never>(),
  annotations: new Set<never>(),
  tables: false,
  decisions: false,
}

describe('AnnotationSync', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('[C14] writes a note when its text is finished, not while it is written', async () => {
    const editor = anEditor()
    const session = fakeSession(emptyAtlas())
    const sync = new AnnotationSync(editor, session)
    editor.busy = true
    editor.store.put([note as unknown as TLShape])
    await vi.advanceTimersByTimeAsync(500)
    expect(session.atlas().annotations.size).toBe(0)
    editor.busy = false
    await vi.advanceTimersByTimeAsync(500)
    expect([...session.atlas().annotations.keys()]).toEqual(['shape:note1'])
    sync.stop()
  })

  test('[C15] keeps out what can’t be shown, shows the rest, and leaves both in the atlas', () => {
    const editor = anEditor()
    const bad = { typeName: 'shape', type: 'draw', x: 'nowhere' }
    const annotations = new Map<string, Annotation>([
      ['shape:bad', bad],
      ['shape:note1', note],
    ])
    const session = fakeSession({ ...emptyAtlas(), annotations })
    const sync = new AnnotationSync(editor, session)
    sync.takeIn(all)
    expect(editor.getCurrentPageShapes().map(({ id }) => id)).toEqual(['shape:note1'])
    expect(sync.quarantine).toEqual(new Set(['shape:bad']))
    expect(session.atlas().annotations.size).toBe(2)
    sync.stop()
  })

  test('[C15] a hostile name touches neither the page nor an element', () => {
    const editor = anEditor()
    const before = editor.store.allRecords()
    const annotations = new Map<string, Annotation>([
      [page, { typeName: 'page' }],
      ['shape:el.ministry', note],
    ])
    const sync = new AnnotationSync(editor, fakeSession({ ...emptyAtlas(), annotations }))
    sync.takeIn(all)
    expect(editor.store.allRecords()).toEqual(before)
    sync.stop()
  })
})

describe('readAnnotation', () => {
  test('[C1] [C16] takes no arrow, image, link or embed for a drawing', () => {
    const editor = anEditor()
    for (const type of ['arrow', 'image', 'video', 'bookmark', 'embed', 'frame', 'element']) {
      expect(readAnnotation(editor, 'shape:x', { ...note, type })).toBeNull()
    }
  })

  test('[C15] takes no stroke without points, nothing out of bounds, no note with an address', () => {
    const editor = anEditor()
    const props = note.props as object // reason: made above
    expect(readAnnotation(editor, 'shape:x', note)).not.toBeNull()
    expect(readAnnotation(editor, 'shape:x', { ...note, x: 1e300 })).toBeNull()
    expect(readAnnotation(editor, 'shape:x', { ...note, props: { ...props, scale: 0 } })).toBeNull()
    expect(readAnnotation(editor, 'shape:x', { ...note, props: { ...props, url: 'https://example.org' } })).toBeNull()
    const stroke = {
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
    }
    const draw = (segments: readonly Json[]) => ({ ...note, type: 'draw', props: { ...stroke, segments } })
    expect(readAnnotation(editor, 'shape:x', draw([{ type: 'free', points: [{ x: 0, y: 0, z: 0.5 }] }]))).not.toBeNull()
    expect(readAnnotation(editor, 'shape:x', draw([]))).toBeNull()
    expect(readAnnotation(editor, 'shape:x', draw([{ type: 'free', points: [] }]))).toBeNull()
  })
})
