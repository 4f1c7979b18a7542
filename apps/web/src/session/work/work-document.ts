import type { Atlas, Edit } from '@maillage/atlas'
import {
  type AtlasUndo,
  type AtlasWatch,
  createUndo,
  editsWrittenBy,
  type Touched,
  watchAtlas,
} from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import type { Entry } from './entry.ts'
import { documentOf } from './rebuild.ts'
import type { KeptWork, WorkStore } from './work-store.ts'

export type WorkDocumentRequest = {
  readonly kept: Pick<KeptWork, 'given' | 'client' | 'entries'>
  readonly store: Pick<WorkStore, 'putGiven' | 'replaceGiven'>
  readonly onAtlas: () => void
}

/** How many chunks of what the server gave are kept apart before they are made into one. */
const mostChunks = 1000

/**
 * The document as I see it: what the server gave, and on top of it what I did. It can be built anew from the first
 * without some of the second; undo goes on over it. (V26)
 */
export class WorkDocument {
  #request: WorkDocumentRequest
  #doc: Y.Doc
  #watch: AtlasWatch
  #undo: AtlasUndo
  #given: Uint8Array[]
  #origin = {}
  #isRebuilt = false

  constructor(request: WorkDocumentRequest) {
    const { kept } = request
    this.#request = request
    this.#given = [...kept.given]
    this.#doc = documentOf(this.#given, kept.entries, kept.client)
    this.#watch = watchAtlas(this.#doc, request.onAtlas)
    this.#undo = createUndo(this.#doc, this.#origin, this.#watch)
  }

  /** A new one after each rebuilding. */
  get doc(): Y.Doc {
    return this.#doc
  }

  /** How far this document has come under an id. */
  stateOf(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  /** How far what the server gave has come under an id. */
  givenStateOf(client: number): number {
    return Y.getState(documentOf(this.#given, [], null).store, client)
  }

  /** What the server gave, as it came. */
  get chunks(): readonly Uint8Array[] {
    return this.#given
  }

  atlas = (): Atlas => this.#watch.atlas()
  undo = (): boolean => this.#undo.undo()
  redo = (): boolean => this.#undo.redo()
  canUndo = (): boolean => this.#undo.canUndo()
  canRedo = (): boolean => this.#undo.canRedo()
  /** The server did this for me: it can be taken back like anything else of mine. */
  note = (before: Atlas, edits: readonly Edit[]): void => this.#undo.note(before, edits)

  /** What changed since it was last taken. */
  take(): Touched {
    const touched = this.#watch.take()
    const all = this.#isRebuilt
    this.#isRebuilt = false
    return all ? { ...touched, all, tables: true, decisions: true } : touched
  }

  /** What my writing came to, if anything: one transaction under `origin` is one action. */
  write<Value>(write: (doc: Y.Doc, origin: object) => Value): { value: Value; action: Omit<Entry, 'number'> | null } {
    const client = this.#doc.clientID
    const from = this.stateOf(client)
    let action: Omit<Entry, 'number'> | null = null
    const keep = (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== this.#origin) return
      const edits: readonly Edit[] = editsWrittenBy(transaction) ?? []
      action = { client, from, to: this.stateOf(client), update, edits }
    }
    this.#doc.on('update', keep)
    const value = write(this.#doc, this.#origin)
    this.#doc.off('update', keep)
    return { value, action }
  }

  /** The server gave something: kept as it came, to build from. */
  given(chunk: Uint8Array): void {
    Y.applyUpdate(this.#doc, chunk, 'given')
    this.#given.push(chunk)
    this.#request.store.putGiven(chunk)
  }

  /** The server turned out to have these: they are given now, whether or not its own telling of them comes. */
  givenToo(updates: readonly Uint8Array[]): void {
    this.#given.push(...updates)
  }

  /** Makes what was given into one, when nothing of mine waits on it. */
  gatherGiven(least = mostChunks): void {
    if (this.#given.length <= least) return
    this.#given = [Y.encodeStateAsUpdate(this.#doc)]
    this.#request.store.replaceGiven(this.#given)
  }

  /** What was given before counts no more. */
  forgetGiven(): void {
    this.#given = []
    this.#request.store.replaceGiven([])
  }

  /** Goes on with another document. */
  become(doc: Y.Doc): void {
    this.#watch.stop()
    this.#doc.destroy()
    this.#doc = doc
    this.#watch = watchAtlas(doc, this.#request.onAtlas)
    this.#undo.moveTo(doc, this.#watch)
    this.#isRebuilt = true
  }

  stop(): void {
    this.#undo.stop()
    this.#watch.stop()
    this.#doc.destroy()
  }
}
