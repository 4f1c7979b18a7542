import type { Atlas, ElementId, Position } from '@maillage/atlas'
import { boxAroundAll, middleOf } from '../geometry.ts'
import { layOut } from './lay-out.ts'
import { boxesOf } from './placed-boxes.ts'
import { shiftedClear } from './shifted-clear.ts'

type Positions = ReadonlyMap<ElementId, Position>

/**
 * New places for a selection: laid out among themselves, about where they stand, moved as one block to where they overlap
 * no other element. Answers with the places of the selection only; the others stay. Rule: S22.
 */
export function layOutSelection(atlas: Atlas, positions: Positions, ids: ReadonlySet<ElementId>): Positions {
  const chosen = new Map([...positions].filter(([id]) => ids.has(id)))
  const others = new Map([...positions].filter(([id]) => !ids.has(id)))
  const around = boxAroundAll(boxesOf(atlas, chosen).values())
  const block = layOut(atlas, { only: ids })
  return shiftedClear(atlas, block, others, around ? middleOf(around) : 'below')
}
