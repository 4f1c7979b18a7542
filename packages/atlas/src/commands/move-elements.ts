import type { Edit } from '../edits.ts'
import type { Atlas, Position } from '../model/atlas.ts'
import type { ElementId } from '../model/ids.ts'
import { readPosition } from '../model/read-things.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import type { CommandContext } from './command.ts'

export type MoveElements = { readonly positions: ReadonlyMap<ElementId, Position> }

/**
 * Puts elements at their places, at the end of a gesture. An element removed by someone meanwhile is passed over; one
 * already there is not written again. Rules: A10 (positions are whole and bounded), A14.
 */
export function moveElements(atlas: Atlas, _context: CommandContext, request: MoveElements): Outcome<readonly Edit[]> {
  const edits: Edit[] = []
  for (const [id, wanted] of request.positions) {
    const position = readPosition(wanted)
    if (!position) return refused({ code: 'position-out-of-bounds', id })
    const now = atlas.positions.get(id)
    const stays = now !== undefined && now[0] === position[0] && now[1] === position[1]
    if (atlas.elements.has(id) && !stays) edits.push({ type: 'element-moved', id, position })
  }
  return accepted(edits)
}
