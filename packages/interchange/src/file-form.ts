import type { Axis, ElementKind, RelationKind, TrameEntry } from '@maillage/atlas'

// The words of the house's files beside those of the field table (`json` in packages/atlas/src/fields.ts).

/** Names of the parts of a file, beside what it says of itself. */
export const partNames = ['trame', 'elementKinds', 'relationKinds', 'elements', 'relations', 'annotations'] as const

/** Names that every row has beside its fields. */
export const birthNames = { by: 'saisiPar', at: 'saisiLe' } as const

export const axisNames = { components: 'composantes', angles: 'angles', scales: 'echelles' } as const satisfies Record<
  Axis,
  string
>
// reason: the keys of a literal table.
export const axes = Object.keys(axisNames) as readonly Axis[]

/** Choices that files say in French; a choice not listed here is written as it is. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sens: { forward: 'aller', both: 'double', none: 'aucun' },
  statut: { proposed: 'proposée', agreed: 'acceptée', contested: 'contestée', obsolete: 'caduque' },
}

type NamesOf<Entry, Key extends keyof Entry> = { readonly [Part in Exclude<keyof Entry, Key>]: string }

export const trameEntryNames: NamesOf<TrameEntry, 'code'> = { label: 'label', colour: 'couleur', rank: 'rang' }

export const elementKindNames: NamesOf<ElementKind, 'key'> = {
  label: 'label',
  plural: 'pluriel',
  shape: 'forme',
  icon: 'icone',
  colour: 'couleur',
  rank: 'rang',
}

export const relationKindNames: NamesOf<RelationKind, 'key'> = {
  label: 'label',
  inverse: 'inverse',
  directed: 'oriente',
  line: 'trait',
  colour: 'couleur',
  rank: 'rang',
}

/** Parts of table entries that hold words. */
export const namesOfTexts: readonly string[] = ['label', 'plural', 'inverse']

/** A kind that a territory took out of its table: `{ "key": "document", "retire": true }`. */
export const takenOut = 'retire'

/** Kind of an element that a file gives none. */
export const elementKindWhenMissing = 'autre'

/**
 * Where the words that a table entry has no field for are kept in the atlas's own `others`:
 * `trame/composantes/1`, `elementKinds/quartier`. They are written back into the entry.
 */
export function extraName(...path: readonly string[]): string {
  return path.join('/')
}
