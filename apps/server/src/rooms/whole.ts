import * as Y from 'yjs'
import { answerFrame } from './frames.ts'
import { Shared } from './line.ts'

/** How many bytes of ticks may follow a cached whole before it is made anew. */
const mostAfter = 256 * 1024

/** What somebody lacks: one update to begin with, as a frame too, made once for all who lack the same; and the ticks since. */
export type Lacking = { readonly update: Uint8Array; readonly answer: Shared; readonly ticks: readonly Uint8Array[] }

type Answer = Pick<Lacking, 'update' | 'answer'>

/**
 * The room's document for those who arrive: made once for many, with the committed ticks since. Two hundred people who
 * come in together cost one encoding, not two hundred. (R7, R10)
 */
export class Whole {
  #doc: Y.Doc
  #whole: Answer | null = null
  #ticks: Uint8Array[] = []
  #bytes = 0
  /** Answers to people who had the same, at this same moment: after a restart, that is nearly everybody. */
  #differences = new Map<string, Answer>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** A tick was committed: it is part of the document from now on. */
  committed(updates: readonly Uint8Array[]): void {
    this.#differences.clear()
    if (!this.#whole) return
    for (const update of updates) {
      this.#ticks.push(update)
      this.#bytes += update.byteLength
    }
    if (this.#bytes > mostAfter) this.forget()
  }

  /** Is made anew for whoever comes next: a decision may have taken words out of everyone's sight. */
  forget(): void {
    this.#whole = null
    this.#ticks = []
    this.#bytes = 0
    this.#differences.clear()
  }

  /** All of it: to be called at a commit boundary, when the document holds nothing that is not on disk. */
  all(): Lacking {
    this.#whole ??= answerWith(Y.encodeStateAsUpdate(this.#doc))
    return { ...this.#whole, ticks: this.#ticks }
  }

  /** What somebody with this state vector lacks; null when it can't be read. */
  lackingOf(stateVector: Uint8Array): Lacking | null {
    if (stateVector.byteLength === 1 && stateVector[0] === 0) return this.all()
    const key = Buffer.from(stateVector).toString('latin1')
    try {
      const known = this.#differences.get(key) ?? answerWith(Y.encodeStateAsUpdate(this.#doc, stateVector))
      if (this.#differences.size < 64) this.#differences.set(key, known)
      return { ...known, ticks: [] }
    } catch {
      return null
    }
  }
}

function answerWith(update: Uint8Array): Answer {
  return { update, answer: new Shared(answerFrame(update)) }
}
