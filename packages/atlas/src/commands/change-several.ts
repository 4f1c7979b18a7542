import type { Edit } from '../edits.ts'
import type { ElementField, RelationField } from '../fields.ts'
import type { Atlas } from '../model/atlas.ts'
import { elementAt, relationAt } from '../model/graph.ts'
import type { EndId } from '../model/ids.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { changeElement, changeRelation } from './change-things.ts'
import type { CommandContext } from './command.ts'

export type ChangeSeveral = {
  readonly ids: Iterable<EndId>
  readonly value: string
} & (
  | { readonly of: 'element'; readonly field: Exclude<ElementField, 'label' | 'others'> }
  | { readonly of: 'relation'; readonly field: Exclude<RelationField, 'ends' | 'others'> }
)

/**
 * Gives one field of several elements, or of several relations, the same value. Things of the other sort and things that
 * are gone are passed over; those that read so already give no edit. What one of them refuses is refused whole. (A64)
 */
export function changeSeveral(atlas: Atlas, context: CommandContext, request: ChangeSeveral): Outcome<readonly Edit[]> {
  const edits: Edit[] = []
  for (const id of new Set(request.ids)) {
    const thing = request.of === 'element' ? elementAt(atlas, id) : relationAt(atlas, id)
    if (!thing) continue
    // reason: the command checks the value by the rule of its field.
    const change = { id: thing.id, field: request.field, value: request.value } as never
    const outcome =
      request.of === 'element' ? changeElement(atlas, context, change) : changeRelation(atlas, context, change)
    if (!outcome.ok) return outcome
    edits.push(...outcome.value)
  }
  return accepted(edits)
}
