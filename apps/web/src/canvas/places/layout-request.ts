import { type Atlas, type ElementId, emptyAtlas, type Position } from '@maillage/atlas'
import { type GroupFigure, groupsOf, layOut, layOutSelection, placeUnplaced } from '@maillage/scene'

/** What the page asks of the layout worker. Maps travel as they are. */
export type LayoutRequest = {
  readonly number: number
  readonly what: 'unplaced' | 'selection' | 'all' | 'groups'
  readonly atlas: Pick<Atlas, 'elements' | 'relations' | 'elementKinds' | 'relationKinds' | 'trame'>
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly ids: ReadonlySet<ElementId>
}

/** Places for what was asked, and the regions that go with them. */
export type LayoutAnswer = {
  readonly number: number
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly groups: readonly GroupFigure[]
}

/** Same request, same places, on every machine. (C13) */
export function answerLayout({ number, what, atlas, positions, ids }: LayoutRequest): LayoutAnswer {
  const whole = { ...emptyAtlas(), ...atlas, positions }
  const found = placesOf(whole, what, ids)
  return { number, positions: found, groups: groupsOf(whole, new Map([...positions, ...found])) }
}

function placesOf(
  atlas: Atlas,
  what: LayoutRequest['what'],
  ids: ReadonlySet<ElementId>,
): ReadonlyMap<ElementId, Position> {
  switch (what) {
    case 'unplaced':
      return placeUnplaced(atlas, atlas.positions)
    case 'selection':
      return layOutSelection(atlas, atlas.positions, ids)
    case 'all':
      return layOut(atlas)
    case 'groups':
      return new Map()
  }
}
