import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import { elementAt, isInAtlas, relationAt, withDependents } from '../model/graph.ts'
import type { EndId } from '../model/ids.ts'
import { accepted, type Outcome } from '../outcome.ts'
import type { CommandContext } from './command.ts'

/**
 * Removes elements and relations, and with them every relation that ends on one of them, in one step.
 * A thing already gone is passed over. Rule A13.
 */
export function removeThings(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly ids: Iterable<EndId> },
): Outcome<readonly Edit[]> {
  const present = [...request.ids].filter((id) => isInAtlas(atlas, id))
  const relations: Edit[] = []
  const elements: Edit[] = []
  for (const id of withDependents(atlas, present)) {
    const element = elementAt(atlas, id)
    const relation = relationAt(atlas, id)
    if (element) elements.push({ type: 'element-removed', id: element.id })
    else if (relation) relations.push({ type: 'relation-removed', id: relation.id })
  }
  return accepted([...relations, ...elements])
}
