import { plainRelationKind } from '../commands/relate-elements.ts'
import type { KindKey } from '../model/ids.ts'
import type { Lexicon } from './lexicon.ts'

/** A verb as it was written, and the relation it makes. */
export type VerbReading = {
  readonly text: string
  readonly kind: KindKey
  readonly name: string
  readonly inverseName: string
  /** The sentence is read from the end that the relation goes to. */
  readonly isTurned: boolean
  readonly isKnown: boolean
}

/** Reads a verb: a kind of relation that reads so in either direction, a name in use, or a name of its own. (A31) */
export function readVerb(lexicon: Lexicon, text: string): VerbReading {
  const known = lexicon.verbOf(text)
  if (known) {
    const { kind, name, inverseName, isTurned } = known
    return { text, kind, name, inverseName, isTurned, isKnown: true }
  }
  // How a relation without an inverse name is written from its other end.
  const back = /^←\s*(\S.*)$/u.exec(text)?.[1]
  const forward = back === undefined ? null : readVerb(lexicon, back)
  if (forward && !forward.isTurned) return { ...forward, text, isTurned: true }
  return { text, kind: plainRelationKind, name: text, inverseName: '', isTurned: false, isKnown: false }
}
