import type { Atlas, EndId, RelationId } from '@maillage/atlas'
import { linksOf } from './links.ts'

/** The relations to project again when these things move or change: those that end on them, and on those, and so on. */
export function relationsTouching(atlas: Pick<Atlas, 'relations'>, ids: Iterable<EndId>): ReadonlySet<RelationId> {
  const { byEnd } = linksOf(atlas)
  const found = new Set<RelationId>()
  for (const id of ids) for (const relation of byEnd.get(id) ?? []) found.add(relation)
  for (const id of found) for (const above of byEnd.get(id) ?? []) found.add(above) // a Set is walked with what is added on the way
  return found
}
