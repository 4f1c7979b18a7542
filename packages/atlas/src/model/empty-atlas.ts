import { aboutFields } from '../fields.ts'
import type { About, Atlas } from './atlas.ts'
import { defaultElementKinds, defaultRelationKinds } from './default-kinds.ts'
import { emptyValues } from './values.ts'
import { openWorkshop } from './workshop.ts'

/** An atlas before anyone has written: no elements, an empty trame, the kinds of the field. */
export function emptyAtlas(): Atlas {
  return {
    // reason: the table of fields and the type About are made from the same constant.
    about: emptyValues(aboutFields) as About,
    trame: { components: new Map(), angles: new Map(), scales: new Map() },
    elementKinds: defaultElementKinds,
    relationKinds: defaultRelationKinds,
    elements: new Map(),
    relations: new Map(),
    positions: new Map(),
    annotations: new Map(),
    marks: new Map(),
    workshop: openWorkshop,
    votes: new Map(),
    stances: new Map(),
  }
}
