declare const brand: unique symbol

/** Names one element of an atlas. Rule A1: 1 to 64 letters, digits, `_` or `-`. */
export type ElementId = string & { readonly [brand]: 'element' }

/** Names one relation of an atlas. Same form as an element's id; an id names one thing only (A2). */
export type RelationId = string & { readonly [brand]: 'relation' }

/** What a relation may end on: an element, or another relation (a finding about a link). */
export type EndId = ElementId | RelationId

/** Key of a kind in the atlas's own table, e.g. `acteur` or `coopere`. Same form as an id. */
export type KindKey = string & { readonly [brand]: 'kind' }

/** Code of an entry of the trame: a component, an angle or a scale. Same form as an id. */
export type TrameCode = string & { readonly [brand]: 'code' }

const idForm = /^[A-Za-z0-9_-]{1,64}$/

/** Is this a name that may stand in a shared document? Rule A1. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idForm.test(value) && value !== '__proto__'
}

/** Reads an element's id. Throws a TypeError on a wrong form: call it on words from the program, not from outside. */
export function elementId(value: string): ElementId {
  return checkedId(value) as ElementId
}

/** Reads a relation's id. Throws a TypeError on a wrong form. */
export function relationId(value: string): RelationId {
  return checkedId(value) as RelationId
}

/** Reads the key of a kind. Throws a TypeError on a wrong form. */
export function kindKey(value: string): KindKey {
  return checkedId(value) as KindKey
}

/** Reads the code of a trame entry. Throws a TypeError on a wrong form. */
export function trameCode(value: string): TrameCode {
  return checkedId(value) as TrameCode
}

function checkedId(value: string): string {
  if (!isId(value)) {
    throw new TypeError(`"${value}" is not an id: 1 to 64 letters, digits, "_" or "-".`)
  }
  return value
}
