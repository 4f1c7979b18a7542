import type { KindKey } from '../model/ids.ts'
import type { Phase } from '../model/phases.ts'
import type { Right, RightsTable } from '../rights/rights.ts'

type PhaseWords = Pick<Phase, 'key' | 'title' | 'goal' | 'instruction' | 'minutes' | 'closing'> & {
  readonly way?: Phase['way']
  readonly kinds?: readonly string[]
  readonly relationKinds?: readonly string[]
  readonly begins?: Phase['begins']
  /** What those who take part may still do; everything when nothing is said. */
  readonly stays?: readonly Right[]
}

/** A phase from its words; what nothing is said of is open. */
export function phaseOf({
  way = 'direct',
  begins = 'elements',
  kinds,
  relationKinds,
  stays,
  ...words
}: PhaseWords): Phase {
  return {
    ...words,
    ...{
      way,
      begins,
      kinds: keysOf(kinds),
      relationKinds: keysOf(relationKinds),
      rights: stays ? rightsOf(stays) : null,
    },
    isAnonymous: false,
  }
}

function keysOf(keys: readonly string[] | undefined): readonly KindKey[] | null {
  return keys ? (keys as readonly KindKey[]) : null // reason: keys of the kinds that a new atlas has
}

function rightsOf(stays: readonly Right[]): Partial<RightsTable> {
  return { citizen: stays, elected: stays, technician: stays }
}
