import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import { isInAtlas, relationsByEnd, withDependents } from '../model/graph.ts'
import type { EndId } from '../model/ids.ts'
import { type Outcome, refused } from '../outcome.ts'
import type { CommandContext } from './command.ts'
import { removeThings } from './remove-things.ts'

export type RemoveOwn = {
  readonly id: EndId
  /** What came with it, the ends that a sentence made: each goes as well, unless something else ends on it. */
  readonly along?: readonly EndId[]
  readonly isOwn: (id: EndId) => boolean
}

/**
 * Takes back what somebody brought: the thing with the relations of theirs that end on it, and what came along with it.
 *
 * Refuses with `others-built-on-it` when what somebody else wrote would go with it. Rules: A13, A25.
 */
export function removeOwn(
  atlas: Atlas,
  context: CommandContext,
  { id, along = [], isOwn }: RemoveOwn,
): Outcome<readonly Edit[]> {
  const gone = new Set(isInAtlas(atlas, id) ? withDependents(atlas, [id]) : [])
  for (const each of gone) if (each !== id && !isOwn(each)) return refused({ code: 'others-built-on-it', id })
  const byEnd = relationsByEnd(atlas)
  for (const each of along) {
    if ((byEnd.get(each) ?? []).every((relation) => gone.has(relation.id))) gone.add(each)
  }
  return removeThings(atlas, context, { ids: gone })
}
