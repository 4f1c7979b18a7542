import {
  type Atlas,
  type AtlasElement,
  changeElement,
  changeRelation,
  type ElementField,
  elementAt,
  type Outcome,
  type Relation,
  type RelationField,
  relationAt,
} from '@maillage/atlas'
import type { Session } from '../session/session.ts'

/** A field of a thing, held to the atlas: what it says, what it says right now, how it is changed. */
export type FieldBinding = {
  readonly value: string
  readonly read: () => string
  readonly write: (value: string) => Outcome<unknown>
}

/** Holds a field of an element or a relation to the atlas; every field but `others` and `ends` holds a string. (V18) */
export function bindField(
  session: Session,
  thing: AtlasElement | Relation,
  field: ElementField | RelationField,
): FieldBinding {
  return {
    value: stringIn(thing, field),
    read: () => stringIn(thingNow(session.atlas(), thing), field),
    write: (value) =>
      session.perform((now, context) => {
        // reason: the command checks the value by the rule of its field, whatever was typed.
        const change = { id: thing.id, field, value } as never
        return 'label' in thing ? changeElement(now, context, change) : changeRelation(now, context, change)
      }),
  }
}

function thingNow(atlas: Atlas, thing: AtlasElement | Relation): object {
  return elementAt(atlas, thing.id) ?? relationAt(atlas, thing.id) ?? thing
}

function stringIn(thing: object, field: string): string {
  const value: unknown = Reflect.get(thing, field)
  return typeof value === 'string' ? value : ''
}
