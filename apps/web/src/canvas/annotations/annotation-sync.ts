import { type Annotation, keepAnnotations } from '@maillage/atlas'
import type { Editor, TLRecord, TLShapeId } from 'tldraw'
import type { Session, Touched } from '../../session/session.ts'
import { elementIdOf } from '../mirror/element-index.ts'
import { readAnnotation } from './read-annotation.ts'

/** What it needs of the editor. */
export type AnnotationEditor = Pick<
  Editor,
  'store' | 'getCurrentPageShapes' | 'getCurrentPageId' | 'getEditingShapeId' | 'inputs'
>

/**
 * Drawings, notes and texts: tldraw's own records, kept in the atlas as they are. Written when a stroke or a text is
 * finished; what can't be shown stays in the atlas, out of the store. (C14, C15)
 */
export class AnnotationSync {
  private readonly editor: AnnotationEditor
  private readonly session: Session
  private readonly dirty = new Set<string>()
  /** Annotations in the atlas that this drawing can't show. */
  readonly quarantine = new Set<string>()
  private readonly stopListening: () => void
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(editor: AnnotationEditor, session: Session) {
    this.editor = editor
    this.session = session
    this.stopListening = editor.store.listen(({ changes }) => this.note(changes), { source: 'user', scope: 'document' })
  }

  /** Shows what the atlas holds. One bad record never holds back the others. */
  takeIn(touched: Touched): void {
    const { annotations } = this.session.atlas()
    const ids = touched.all ? new Set([...annotations.keys(), ...this.shown()]) : touched.annotations
    if (ids.size === 0) return
    this.editor.store.mergeRemoteChanges(() => {
      for (const id of ids) if (isDrawing(id) && !this.dirty.has(id)) this.show(id, annotations.get(id))
    })
  }

  stop(): void {
    this.stopListening()
    if (this.timer !== null) clearTimeout(this.timer)
    this.write()
  }

  private show(id: string, annotation: Annotation | undefined): void {
    const { store } = this.editor
    const record = annotation && readAnnotation(this.editor, id, annotation)
    if (annotation && !record) this.quarantine.add(id)
    else this.quarantine.delete(id)
    if (record) store.put([record])
    else if (store.has(id as TLShapeId)) store.remove([id as TLShapeId]) // reason: any name may be asked of the store
  }

  private shown(): readonly string[] {
    return this.editor
      .getCurrentPageShapes()
      .filter(({ id }) => elementIdOf(id) === null)
      .map(({ id }) => id)
  }

  private note(changes: { added: object; updated: object; removed: object }): void {
    for (const part of [changes.added, changes.updated, changes.removed]) {
      for (const id of Object.keys(part)) if (isDrawing(id)) this.dirty.add(id)
    }
    if (this.dirty.size > 0) this.writeWhenDone()
  }

  // A growing stroke rewrites its whole record, and a text changes with every key: write when the hand rests.
  private writeWhenDone(): void {
    if (this.timer !== null) return
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.isBusy()) this.writeWhenDone()
      else this.write()
    }, 60)
  }

  private isBusy(): boolean {
    const { editor } = this
    return editor.getEditingShapeId() !== null || editor.inputs.isPointing || editor.inputs.isDragging
  }

  /** One undo step for all that the hand did. */
  write(): void {
    const ids = [...this.dirty]
    this.dirty.clear()
    if (ids.length === 0 || !this.session.mayEdit) return
    const set = new Map<string, Annotation>()
    const removed: string[] = []
    for (const id of ids) {
      const record = this.editor.store.get(id as TLShapeId) // reason: likewise
      if (record) set.set(id, asJson(record))
      else removed.push(id)
    }
    this.session.perform((atlas, context) => keepAnnotations(atlas, context, { set, removed }))
  }
}

/** Only shapes, and no element: a name in the atlas must not reach the page, the camera or an element's record. (C7) */
function isDrawing(id: string): boolean {
  return id.startsWith('shape:') && elementIdOf(id) === null
}

function asJson(record: TLRecord): Annotation {
  return JSON.parse(JSON.stringify(record)) as Annotation // reason: tldraw's records are plain JSON
}
