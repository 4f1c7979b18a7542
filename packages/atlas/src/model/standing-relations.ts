import type { Oddity } from '../oddity.ts'
import type { AtlasElement, Relation } from './atlas.ts'
import type { ElementId, EndId, RelationId } from './ids.ts'

/** Whether a relation stands: `standing`, one end `missing`, or going round in a `circle` of relations. */
type Standing =
  | { readonly is: 'standing' }
  | { readonly is: 'missing'; readonly end: EndId }
  | { readonly is: 'circle' }

/**
 * Keeps the relations that can be read as a sentence, and lists the others. A relation may end on a relation, as long
 * as following ends always reaches elements; what two people did at once can break that, never a command.
 *
 * Rules: A7 (both ends of a relation are in the atlas), A12 (ends never go round in a circle).
 */
export function standingRelations(
  elements: ReadonlyMap<ElementId, AtlasElement>,
  relations: ReadonlyMap<RelationId, Relation>,
): { readonly standing: ReadonlyMap<RelationId, Relation>; readonly oddities: readonly Oddity[] } {
  const known = new Map<RelationId, Standing | 'open'>()
  const standing = new Map<RelationId, Relation>()
  const oddities: Oddity[] = []
  for (const [id, relation] of relations) {
    const found = standingOf(id)
    if (found.is === 'standing') standing.set(id, relation)
    else if (found.is === 'missing') oddities.push({ code: 'end-missing', id, end: found.end })
    else oddities.push({ code: 'ends-in-a-circle', id })
  }
  return { standing, oddities }

  // Depth-first with an explicit stack: a chain of relations may be as long as the atlas, the call stack may not.
  function standingOf(start: RelationId): Standing {
    const path: RelationId[] = [start]
    while (path.length > 0) {
      const id = path[path.length - 1] as RelationId // reason: the loop's condition
      const verdict = step(id)
      if (verdict === null) known.set(id, 'open')
      else known.set(id, verdict)
      const next = verdict === null ? openEnd(id) : null
      if (next) path.push(next)
      else path.pop()
    }
    const answer = known.get(start)
    return answer === undefined || answer === 'open' ? { is: 'circle' } : answer
  }

  /** The verdict on one relation, or null when one of its ends must be judged first. */
  function step(id: RelationId): Standing | null {
    const relation = relations.get(id)
    const settled = known.get(id)
    if (settled !== undefined && settled !== 'open') return settled
    if (!relation) return { is: 'missing', end: id }
    for (const end of [relation.ends.from, relation.ends.to]) {
      if (elements.has(end as ElementId)) continue // reason: an EndId is looked up on both sides
      if (!relations.has(end as RelationId)) return { is: 'missing', end }
      const below = known.get(end as RelationId)
      if (below === undefined) return null
      if (below === 'open') return { is: 'circle' }
      if (below.is === 'circle') return { is: 'circle' }
      if (below.is === 'missing') return { is: 'missing', end }
    }
    return { is: 'standing' }
  }

  function openEnd(id: RelationId): RelationId | null {
    const ends = relations.get(id)?.ends
    if (!ends) return null
    const open = [ends.from, ends.to].find(
      (end) => !elements.has(end as ElementId) && known.get(end as RelationId) === undefined,
    )
    return (open as RelationId | undefined) ?? null // reason: not an element and known to be a relation by `step`
  }
}
