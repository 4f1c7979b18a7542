import type { ElementKind, ElementShape, KindIcon, PaletteColour, RelationKind, RelationLine } from './atlas.ts'
import { type KindKey, kindKey } from './ids.ts'

type KindRow = readonly [key: string, label: string, plural: string, ElementShape, KindIcon, PaletteColour]
type RelationRow = readonly [
  key: string,
  label: string,
  inverse: string,
  directed: boolean,
  RelationLine,
  PaletteColour,
]

// The words of the field (docs/vocabulary.md). A territory changes them in its own table; these are what a new atlas
// starts with, in French because they are content, not interface.
const elementRows: readonly KindRow[] = [
  ['acteur', 'Acteur', 'Acteurs', 'pill', 'people', 'blue'],
  ['dispositif', 'Dispositif', 'Dispositifs', 'card', 'cog', 'teal'],
  ['descripteur', 'Descripteur', 'Descripteurs', 'hexagon', 'tag', 'purple'],
  ['echelle', 'Échelle', 'Échelles', 'ellipse', 'layers', 'slate'],
  ['constat', 'Constat', 'Constats', 'note', 'eye', 'amber'],
  ['enjeu', 'Enjeu', 'Enjeux', 'diamond', 'target', 'red'],
  ['questionnement', 'Questionnement', 'Questionnements', 'bubble', 'question', 'pink'],
  ['scenario', 'Scénario d’action', 'Scénarios d’action', 'arrow', 'flag', 'green'],
  ['document', 'Document', 'Documents', 'sheet', 'page', 'brown'],
]

const relationRows: readonly RelationRow[] = [
  ['coopere', 'coopère avec', 'coopère avec', false, 'solid', 'blue'],
  ['apporte', 'apporte à', 'reçoit de', true, 'solid', 'blue'],
  ['finance', 'finance', 'est financé par', true, 'solid', 'olive'],
  ['pilote', 'pilote', 'est piloté par', true, 'solid', 'teal'],
  ['participe', 'participe à', 'réunit', true, 'solid', 'teal'],
  ['appartient', 'fait partie de', 'contient', true, 'dashed', 'slate'],
  ['concerne', 'porte sur', 'est l’objet de', true, 'dotted', 'purple'],
  ['precise', 'précise', 'est précisé par', true, 'dotted', 'slate'],
  ['illustre', 'illustre', 'est illustré par', true, 'dotted', 'brown'],
  ['fonde', 'fonde', 'découle de', true, 'solid', 'amber'],
  ['interroge', 'interroge', 'est interrogé par', true, 'dashed', 'pink'],
  ['repond', 'répond à', 'trouve réponse dans', true, 'solid', 'green'],
  ['mobilise', 'mobilise', 'est mobilisé par', true, 'dashed', 'green'],
  ['conditionne', 'conditionne', 'dépend de', true, 'dashed', 'orange'],
  ['freine', 'freine', 'est freiné par', true, 'double', 'red'],
  ['tension', 'est en tension avec', 'est en tension avec', false, 'double', 'red'],
  ['ignore', 'ignore', 'ignore', false, 'dotted', 'red'],
  ['lien', 'est lié à', 'est lié à', true, 'solid', 'slate'],
]

/** The kinds of element that a new atlas starts with (docs/vocabulary.md). */
export const defaultElementKinds: ReadonlyMap<KindKey, ElementKind> = new Map(
  elementRows.map(([key, label, plural, shape, icon, colour], rank) => [
    kindKey(key),
    { key: kindKey(key), label, plural, shape, icon, colour, rank },
  ]),
)

/** The kinds of relation that a new atlas starts with, each with its reading in both directions. */
export const defaultRelationKinds: ReadonlyMap<KindKey, RelationKind> = new Map(
  relationRows.map(([key, label, inverse, directed, line, colour], rank) => [
    kindKey(key),
    { key: kindKey(key), label, inverse, directed, line, colour, rank },
  ]),
)

/** The looks of a kind of element that the atlas uses and has no entry for: shown under its own key. Rule A5. */
export function inferredElementKind(key: KindKey, rank: number): ElementKind {
  const label = wordOf(key)
  return { key, label, plural: label, shape: 'card', icon: 'dot', colour: 'slate', rank }
}

/** The looks of a kind of relation that the atlas uses and has no entry for. Rule A5. */
export function inferredRelationKind(key: KindKey, rank: number): RelationKind {
  return { key, label: wordOf(key), inverse: '', directed: true, line: 'solid', colour: 'slate', rank }
}

function wordOf(key: string): string {
  return key.replaceAll(/[_-]+/g, ' ')
}
