import {
  type Atlas,
  type AtlasElement,
  type Axis,
  type EndId,
  elementKindOf,
  fieldOfAxis,
  isNamed,
  labelOf,
  type Relation,
  relationKindOf,
  sentenceOf,
} from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'
import { bornOf, periodOf } from '../outline/facts-of.ts'
import { relationsOf } from '../panels/relations-of.ts'

/** What a table lists. */
export type Listed = 'elements' | 'relations'

export const elementColumns = ['label', 'kind', 'component', 'angle', 'scale', 'period', 'relations', 'born'] as const
export const relationColumns = ['from', 'name', 'to', 'kind', 'status', 'period', 'born'] as const
export type ColumnName = (typeof elementColumns)[number] | (typeof relationColumns)[number]

/** What a cell says, and what it is sorted by: words, or a number. */
export type CellValue = { readonly said: string; readonly by: string | number }

/** A row of a table: one thing, and what each of its cells says. */
export type TableRow = {
  readonly id: EndId
  readonly thing: AtlasElement | Relation
  /** What it is called, for names of buttons. */
  readonly label: string
  readonly cells: Readonly<Partial<Record<ColumnName, CellValue>>>
}

/** The rows of a table, in the order of the atlas. `locale` is the language of the page. (V58) */
export function rowsOf(atlas: Atlas, words: Messages, locale: string, listed: Listed): readonly TableRow[] {
  if (listed === 'elements') {
    return [...atlas.elements.values()].map((element) => elementRow(atlas, words, locale, element))
  }
  return [...atlas.relations.values()].map((relation) => relationRow(atlas, words, locale, relation))
}

function elementRow(atlas: Atlas, words: Messages, locale: string, element: AtlasElement): TableRow {
  const kind = elementKindOf(atlas, element)
  const count = relationsOf(atlas, element.id).length
  return {
    id: element.id,
    thing: element,
    label: element.label,
    cells: {
      label: same(element.label),
      // By its place in the table of kinds, not by the alphabet: the order people know from everywhere else.
      kind: { said: kind.label, by: kind.rank },
      component: placeIn(atlas, 'components', element),
      angle: placeIn(atlas, 'angles', element),
      scale: placeIn(atlas, 'scales', element),
      period: same(periodOf(words, element)),
      relations: { said: String(count), by: count },
      born: { said: bornOf(words, locale, element, atlas.workshop.places), by: element.at },
    },
  }
}

function relationRow(atlas: Atlas, words: Messages, locale: string, relation: Relation): TableRow {
  const kind = relationKindOf(atlas, relation)
  const { subject, verb, object } = sentenceOf(atlas, relation)
  const name = isNamed(relation) ? verb : ''
  return {
    id: relation.id,
    thing: relation,
    label: `${labelOf(atlas, subject)} — ${verb} — ${labelOf(atlas, object)}`,
    cells: {
      from: same(labelOf(atlas, subject)),
      name: { said: name, by: name },
      to: same(labelOf(atlas, object)),
      kind: { said: kind.label, by: kind.rank },
      status: {
        said: relation.status === '' ? '' : words.domain.statuses[relation.status],
        by: relation.status,
      },
      period: same(periodOf(words, relation)),
      born: { said: bornOf(words, locale, relation, atlas.workshop.places), by: relation.at },
    },
  }
}

function same(words: string): CellValue {
  return { said: words, by: words }
}

function placeIn(atlas: Atlas, axis: Axis, element: AtlasElement): CellValue {
  const code = element[fieldOfAxis[axis]]
  if (code === '') return same('')
  const entry = atlas.trame[axis].get(code)
  return entry ? { said: `${entry.code} · ${entry.label}`, by: entry.code } : same(code)
}
