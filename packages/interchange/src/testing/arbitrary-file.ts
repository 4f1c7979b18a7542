import fc from 'fast-check'

// Files as nobody should write them: known words with wrong values, names that JavaScript uses itself, odd nesting.

const names = ['id', 'kind', 'label', 'from', 'to', 'composante', 'sens', 'debut', 'position', 'saisiLe', 'saisiPar']
const entryNames = ['code', 'key', 'rang', 'pluriel', 'forme', 'retire', 'couleur', 'source', 'others', 'x']
const traps = ['__proto__', 'constructor', 'toString']
const values = ['a', 'b', 'é', 'A b', ' a ', '', 1, 1e300, null, [1, 2], { toString: 1 }, '0'.repeat(500), '__proto__']

/** A file of the right outline whose rows hold anything. */
export function arbitraryFile(): fc.Arbitrary<unknown> {
  const value = fc.oneof(fc.constantFrom<unknown>(...values), fc.jsonValue({ maxDepth: 3 }))
  const row = fc.dictionary(fc.constantFrom(...names, ...entryNames, ...traps), value)
  const anything = fc.jsonValue()
  const list = fc.oneof(fc.array(fc.oneof({ weight: 3, arbitrary: row }, anything), { maxLength: 12 }), anything)
  const axes = fc.record({ composantes: list, angles: list, echelles: list, dates: anything }, { requiredKeys: [] })
  const trame = fc.oneof(axes, anything)
  const parts = { title: anything, trame, elementKinds: list, relationKinds: list, elements: list, relations: list }
  return fc.record({ ...parts, annotations: anything, composantes: list }, { requiredKeys: [] })
}
