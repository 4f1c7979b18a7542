import type { Atlas } from '../model/atlas.ts'
import { elementAt } from '../model/graph.ts'
import { groupedBy } from '../model/grouped-by.ts'
import { type KindKey, kindKey } from '../model/ids.ts'
import { elementKindsToChoose } from '../model/kinds-of.ts'

/** Where a new end stands: at which end of which kind of relation. */
export type NewPlace = { readonly label: string; readonly relationKind: KindKey; readonly side: 'from' | 'to' }

/**
 * The kind a new end most likely is, to be changed by whoever sees it: what asks is a question; else what stands most
 * often at this end of such relations in this atlas; else an actor.
 */
export function guessKind(atlas: Atlas, { label, relationKind, side }: NewPlace): KindKey {
  const kinds = elementKindsToChoose(atlas)
  const has = (key: string) => kinds.some((kind) => kind.key === key)
  if (/[?？]\s*$/.test(label) && has('questionnement')) return kindKey('questionnement')
  const usual = mostOften(kindsAt(atlas, relationKind, side))
  if (usual) return usual
  return has('acteur') ? kindKey('acteur') : (kinds[0]?.key ?? kindKey('acteur'))
}

function kindsAt(atlas: Atlas, relationKind: KindKey, side: 'from' | 'to'): readonly KindKey[] {
  return [...atlas.relations.values()]
    .filter(({ kind }) => kind === relationKind)
    .flatMap(({ ends }) => elementAt(atlas, ends[side])?.kind ?? [])
}

function mostOften(kinds: readonly KindKey[]): KindKey | null {
  const counts = [...groupedBy(kinds, (kind) => kind)].map(([kind, uses]) => [kind, uses.length] as const)
  return counts.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
