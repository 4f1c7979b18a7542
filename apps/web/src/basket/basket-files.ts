import {
  type Atlas,
  type EndId,
  elementAt,
  elementKindOf,
  labelOf,
  type Relation,
  readAuthor,
  relationAt,
  relationKindOf,
  sentenceOf,
  sentenceText,
} from '@maillage/atlas'
import { writeAtlasFile } from '@maillage/interchange'

/** What a basket holds that the atlas still has, in the order it was put there. */
export function thingsIn(atlas: Atlas, ids: readonly EndId[]): readonly EndId[] {
  return ids.filter((id) => elementAt(atlas, id) !== null || relationAt(atlas, id) !== null)
}

/**
 * The part of an atlas that these things make: the things, the ends that relations among them can't be read without, and
 * the tables. It is an atlas file of the house, which can be imported again. (V42)
 */
export function basketJson(atlas: Atlas, ids: readonly EndId[]): string {
  const shown = new Set<EndId>(ids)
  for (const id of shown) {
    const ends = relationAt(atlas, id)?.ends
    if (ends) shown.add(ends.from).add(ends.to) // a Set is walked with what is added on the way
  }
  const only = <Key, Thing>(things: ReadonlyMap<Key, Thing>) =>
    new Map([...things].filter(([id]) => shown.has(id as EndId))) // reason: keys of things are ids
  const part = {
    elements: only(atlas.elements),
    relations: only(atlas.relations),
    positions: only(atlas.positions),
    annotations: new Map(),
  }
  return writeAtlasFile({ ...atlas, ...part })
}

/**
 * The things as lines: an element by its label, a relation as a sentence, which can be written again as it stands. (V42)
 */
export function basketText(atlas: Atlas, ids: readonly EndId[]): string {
  const lines = ids.flatMap((id) => {
    const relation = relationAt(atlas, id)
    if (relation) return [sentenceText(atlas, relation)]
    const element = elementAt(atlas, id)
    return element ? [element.label] : []
  })
  return `${lines.join('\n')}\n`
}

/** Names of the columns, in the language of the page. */
export type BasketColumns = readonly [
  is: string,
  kind: string,
  label: string,
  from: string,
  verb: string,
  to: string,
  description: string,
  source: string,
  status: string,
  role: string,
  site: string,
  at: string,
]

type Says = {
  readonly columns: BasketColumns
  readonly element: string
  readonly relation: string
  readonly statusOf: (relation: Relation) => string
}

/**
 * The things as a table that a spreadsheet opens: separated by semicolons, with the mark that tells a spreadsheet of the
 * accents; a cell that would be taken for a formula is held back by an apostrophe. (V42)
 */
export function basketCsv(atlas: Atlas, ids: readonly EndId[], says: Says): string {
  const rows = ids.flatMap((id) => rowOf(atlas, id, says) ?? [])
  const lines = [says.columns, ...rows].map((row) => row.map(cellOf).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function rowOf(atlas: Atlas, id: EndId, says: Says): readonly (readonly string[])[] | null {
  const element = elementAt(atlas, id)
  const relation = relationAt(atlas, id)
  const thing = element ?? relation
  if (!thing) return null
  const { role, site } = readAuthor(thing.by)
  const foot = [role ?? '', site, thing.at > 0 ? new Date(thing.at).toISOString() : '']
  if (element) {
    const { label, description, source } = element
    return [[says.element, elementKindOf(atlas, element).label, label, '', '', '', description, source, '', ...foot]]
  }
  if (!relation) return null
  const { subject, verb, object } = sentenceOf(atlas, relation)
  const ends = [labelOf(atlas, subject), verb, labelOf(atlas, object)]
  const { description, source } = relation
  const kind = relationKindOf(atlas, relation).label
  return [[says.relation, kind, '', ...ends, description, source, says.statusOf(relation), ...foot]]
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
