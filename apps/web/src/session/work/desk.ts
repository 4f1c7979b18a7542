import {
  type Atlas,
  authorIn,
  type CommandContext,
  type Edit,
  emptyAtlas,
  type Outcome,
  type Refusal,
  refused,
} from '@maillage/atlas'
import { type Touched, writeEdits } from '@maillage/atlas-yjs'
import type { Hello, Refused, Welcome } from '@maillage/wire'
import type * as Y from 'yjs'
import type { Wish } from '../session.ts'
import type { DeskRequest } from './desk-request.ts'
import { Drafts } from './drafts.ts'
import type { DraftReason, Entry } from './entry.ts'
import { Outbox } from './outbox.ts'
import { hopelessOf, reasonFor, rebuild } from './rebuild.ts'
import { supersededIn } from './superseded.ts'
import { WorkDocument } from './work-document.ts'
import { nothingKept } from './work-store.ts'

/**
 * My work: the document as I see it, which is what the server gave, and on top of it what I did and is not known to be
 * kept. Everything I do is one transaction and one entry of the outbox; when the server does not take one, the document
 * is built anew without it, and the words of it become a draft. (V4, V25, V26)
 */
export class Desk {
  readonly drafts: Drafts
  readonly outbox: Outbox
  #request: DeskRequest
  #document: WorkDocument
  #client: number | null
  #send: ((entry: Entry) => void) | null = null
  #epoch: string | null
  #toDoAgain: readonly Entry[] = []

  constructor(request: DeskRequest) {
    this.#request = request
    const { store, newId, onAtlas } = request
    const kept = request.kept ?? nothingKept
    this.#client = kept.client
    this.#epoch = kept.epoch
    this.outbox = new Outbox(kept.entries)
    this.drafts = new Drafts({ kept: kept.drafts, store, newId, now: request.now, onChange: request.onWork })
    for (const { edits } of this.outbox.entries) request.rights.did(edits, emptyAtlas())
    this.#document = new WorkDocument({ kept, store, onAtlas })
  }

  /** The document, for the connection: a new one after each rebuilding. */
  get doc(): Y.Doc {
    return this.#document.doc
  }

  /** Can something be written now: is there an id to write under? */
  get isReady(): boolean {
    return this.#client !== null
  }

  atlas = (): Atlas => this.#document.atlas()
  take = (): Touched => this.#document.take()

  /** Decides and writes: where a wish meets the document, and nowhere else. A refused one leaves all as it was. (V4) */
  perform<Value extends readonly Edit[]>(wish: Wish<Value>): Outcome<Value> {
    const atlas = this.atlas()
    const outcome = wish(atlas, this.context())
    if (!outcome.ok) return outcome
    const refusal = this.#judge(outcome.value, atlas)
    if (refusal) return refused(refusal)
    this.#write((doc, origin) => writeEdits(doc, outcome.value, origin))
    return outcome
  }

  undo = (): boolean => this.#write(this.#document.undo)
  redo = (): boolean => this.#write(this.#document.redo)
  canUndo = (): boolean => this.#document.canUndo()
  canRedo = (): boolean => this.#document.canRedo()

  /** The server did this for me, as I asked: it is mine to take back. */
  gotDone(before: Atlas, edits: readonly Edit[]): void {
    this.#request.rights.did(edits, before)
    this.#document.note(before, edits)
  }

  /** What I go on with when I come back. */
  hello(): Hello {
    const known = this.#epoch === null ? {} : { epoch: this.#epoch }
    if (this.#client === null) return { writing: null, ...known }
    return { writing: this.outbox.writing(this.#client, this.#document.stateOf(this.#client)), ...known }
  }

  /** The server gave something of the document, or the whole to begin with: kept as it came, to build from. */
  given(chunk: Uint8Array): void {
    this.#document.given(chunk)
    if (this.outbox.size === 0) this.#document.gatherGiven()
    this.#lookForSuperseded()
  }

  /**
   * The server says who I am. What it turned out to have is kept; the rest is written anew if the id is another. Answers
   * false when it goes on from a backup, or from a shortened history: what it gave before is let go, and the whole must be asked for again. (V26)
   */
  welcomed({ role, by, own, client, clock, isResumed, epoch }: Welcome): boolean {
    const { rights, store, onWork } = this.#request
    rights.are(role, by, own)
    store.putSeat({ client, epoch })
    const isSame = this.#epoch === null || this.#epoch === epoch
    this.#epoch = epoch
    if (isSame) this.#goOn(client, clock, isResumed)
    else this.#beginAgain(client)
    onWork()
    return isSame
  }

  /** Both sides have told each other what the other lacked: what waits is judged again, and sent. */
  opened(send: (entry: Entry) => void): void {
    this.#doAgain(this.#toDoAgain)
    this.#toDoAgain = []
    this.#dropHopeless()
    if (this.outbox.size === 0) this.#document.gatherGiven(20)
    this.#send = send
    for (const entry of this.outbox.entries) send(entry)
  }

  closed(): void {
    this.#send = null
  }

  /** The server has everything up to this number on its disk. */
  pushed(number: number): void {
    this.#kept(this.outbox.pushed(number))
    this.#request.onWork()
  }

  /** The server did not take an action: it becomes a draft, and the rest goes on without it. (V26) */
  refused({ number, refusal, client }: Refused): void {
    const reasons = new Map<number, DraftReason>([[number, { is: 'refused', refusal }]])
    this.#client = client
    this.#request.store.putSeat({ client, epoch: this.#epoch ?? '' })
    this.#rebuild(client, 0, reasons)
    for (const entry of this.outbox.entries) this.#send?.(entry)
    this.#request.onWork()
  }

  /** Takes over what another page of this browser left behind: each action is done again, if it still can be. (V28) */
  adopt(entries: readonly Entry[]): void {
    const stateOf = (client: number) => this.#document.givenStateOf(client)
    const isKnown = (entry: Entry) => entry.from < entry.to && stateOf(entry.client) >= entry.to
    this.#doAgain(entries.filter((entry) => !isKnown(entry)))
  }

  stop(): void {
    this.#document.stop()
  }

  #goOn(client: number, clock: number, isResumed: boolean): void {
    const before = this.#client
    if (before !== null) {
      const known = isResumed ? clock : this.#document.givenStateOf(before)
      this.#kept(this.outbox.known(before, known))
    }
    this.#client = client
    if (isResumed) this.#document.doc.clientID = client
    else this.#rebuild(client, clock, new Map())
  }

  /** What I did and the server never kept is done again, once the whole has come. */
  #beginAgain(client: number): void {
    this.#document.forgetGiven()
    this.#toDoAgain = this.outbox.entries
    this.outbox.replace([])
    this.#client = client
    this.#rebuild(client, 0, new Map())
  }

  #doAgain(entries: readonly Entry[]): void {
    for (const { edits } of entries) {
      const atlas = this.atlas()
      const refusal = this.#judge(edits, atlas)
      if (refusal) this.drafts.put(edits, reasonFor(refusal), atlas)
      else this.#write((doc, origin) => writeEdits(doc, edits, origin))
    }
  }

  context(): CommandContext {
    const { rights, now, newId } = this.#request
    return { by: authorIn(this.atlas().workshop.phase, rights.by), now: Math.round(now()), newId }
  }

  #judge(edits: readonly Edit[], atlas: Atlas): Refusal | null {
    return this.#request.rights.judge(edits, atlas, this.#request.now())
  }

  /** One transaction, one entry: stored, then sent. */
  #write<Value>(write: (doc: Y.Doc, origin: object) => Value): Value {
    const before = this.atlas()
    const { value, action } = this.#document.write(write)
    if (action) {
      this.#request.rights.did(action.edits, before)
      this.#put(this.outbox.add(action))
    }
    return value
  }

  #put(entry: Entry): void {
    const { store, onWork } = this.#request
    const send = () => {
      if (this.outbox.entries.includes(entry)) this.#send?.(entry)
    }
    // On this device first: what was sent and lost on the way is found here again.
    const stored = store.putEntry(entry)
    if (stored) void stored.then(send)
    else send()
    onWork()
  }

  #kept(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    this.#document.givenToo(entries.map(({ update }) => update))
    this.#request.store.kept(entries)
  }

  /** What can't be done any more, as things stand now, is not even sent: offline work meets what was decided meanwhile. */
  #dropHopeless(): void {
    const atlas = this.atlas()
    const reasons = hopelessOf(this.outbox.entries, (edits) => this.#judge(edits, atlas))
    const client = this.#client ?? 0
    if (reasons.size > 0) this.#rebuild(client, this.#document.givenStateOf(client), reasons)
  }

  /** Builds the document anew, from what was given and what waits, without what is not to stand. */
  #rebuild(client: number, clock: number, dropped: ReadonlyMap<number, DraftReason>): void {
    const before = this.atlas()
    const built = rebuild({
      ...{ given: this.#document.chunks, entries: this.outbox.entries },
      ...{ client, clock, dropped, judge: (edits, atlas) => this.#judge(edits, atlas) },
    })
    this.#document.become(built.doc)
    for (const { edits, reason } of built.lost) this.drafts.put(edits, reason, this.atlas(), before)
    this.outbox.replace(built.entries)
    this.#request.store.replaceEntries(this.outbox.entries)
    this.#request.onAtlas()
    this.#request.onWork()
  }

  #lookForSuperseded(): void {
    if (this.outbox.size === 0) return
    const atlas = this.atlas()
    for (const { edits } of supersededIn(atlas, this.outbox.entries)) {
      this.drafts.putOnce(edits, { is: 'superseded' }, atlas)
    }
  }
}
