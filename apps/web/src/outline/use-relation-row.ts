import { type EndId, labelOf, type Relation } from '@maillage/atlas'
import { useIsSelected } from '../app/use-session.ts'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { readFrom } from '../panels/relation-sentences.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import type { RowPath } from './outline-context.ts'

export type RelationRowProps = {
  readonly relation: Relation
  readonly of: EndId
  readonly path: RowPath
  readonly above: readonly EndId[]
}

/**
 * How a relation reads from where it stands, and what can be unfolded below it: what is said about it, and the relations
 * of its other end, unless that one stands above already. So nothing goes round in a circle. (V30)
 */
export function useRelationRow({ relation, of, above }: RelationRowProps) {
  const { atlas } = useFilteredAtlas()
  const { before, verb, after, other } = readFrom(atlas, relation, of)
  const isSelected = useIsSelected(relation.id)
  const isLoop = other === of || above.includes(other)
  const isSpokenOf = !above.includes(relation.id) && relationsOf(atlas, relation.id).length > 0
  const hasMore = !isLoop && relationsOf(atlas, other).some(({ id }) => id !== relation.id)
  const here = labelOf(atlas, of)
  return {
    before,
    verb,
    after,
    other,
    here,
    isSelected,
    isLoop,
    isSpokenOf,
    hasMore,
    canUnfold: isSpokenOf || hasMore,
    otherLabel: labelOf(atlas, other),
    sentence: before === '' ? `${here} — ${verb} — ${after}` : `${before} — ${verb} — ${after}`,
  }
}
