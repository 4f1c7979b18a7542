import type { ElementId } from '@maillage/atlas'
import type { IndexKey, TLShapeId } from 'tldraw'

/**
 * The name of an element's record in tldraw's store. The dot can't stand in an annotation's name, so that no drawing,
 * however hostile, takes the place of an element. (C7)
 */
export function shapeIdOf(id: ElementId): TLShapeId {
  return `shape:el.${id}` as TLShapeId // reason: tldraw brands its ids; this is their form
}

/** The element a record stands for, or null for an annotation. */
export function elementIdOf(shapeId: string): ElementId | null {
  return shapeId.startsWith('shape:el.') ? (shapeId.slice('shape:el.'.length) as ElementId) : null // reason: made above
}

const written: Readonly<Record<string, string>> = { _: 'Z0', '-': 'Z1', Z: 'Z2' }

/**
 * The place of an element in the pile, from its id: the same everywhere, unique, nothing to store. All of them stand
 * between `a0` and `a1`, so under the annotations. (C6)
 */
export function elementIndex(id: ElementId): IndexKey {
  const digits = id.replaceAll(/[_Z-]/g, (letter) => written[letter] ?? letter)
  return `a0${digits}V` as IndexKey // reason: tldraw brands its keys; a last digit other than 0 makes it valid
}
