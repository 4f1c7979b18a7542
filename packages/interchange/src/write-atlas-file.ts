import {
  type Atlas,
  type AtlasElement,
  aboutFields,
  elementFields,
  emptyValue,
  type FieldTable,
  type Json,
  type Relation,
  relationFields,
  sameValue,
} from '@maillage/atlas'
import { birthNames, choiceWords } from './file-form.ts'
import { elementKindForm, relationKindForm } from './kind-forms.ts'
import { type Words, withOthers, writeKinds, writeTrame } from './write-tables.ts'

/**
 * Writes an atlas as a file of the house's JSON form: readable, always in the same order, without empty fields.
 * What is read back is the same atlas. (I11, I12)
 */
export function writeAtlasFile(atlas: Atlas): string {
  const others = { ...atlas.about.others }
  const file: Words = {
    ...fieldsIn(aboutFields, atlas.about),
    ...part('trame', writeTrame(atlas.trame, others)),
    ...part('elementKinds', writeKinds(elementKindForm, atlas.elementKinds, atlas.elements, others)),
    ...part('relationKinds', writeKinds(relationKindForm, atlas.relationKinds, atlas.relations, others)),
    elements: [...atlas.elements.values()].map((element) => elementIn(atlas, element)),
    relations: [...atlas.relations.values()].map(relationIn),
    ...part('annotations', Object.fromEntries(atlas.annotations)),
  }
  return `${pairsOnOneLine(JSON.stringify(withOthers(file, others), null, 2))}\n`
}

function elementIn(atlas: Atlas, element: AtlasElement): Words {
  const position = atlas.positions.get(element.id)
  const words: Words = {
    id: element.id,
    ...fieldsIn(elementFields, element),
    ...(position ? { position } : {}),
    ...birthIn(element),
  }
  return withOthers(words, element.others)
}

function relationIn(relation: Relation): Words {
  const { id, ends } = relation
  return withOthers(
    { id, from: ends.from, to: ends.to, ...fieldsIn(relationFields, relation), ...birthIn(relation) },
    relation.others,
  )
}

function fieldsIn(table: FieldTable, values: object): Words {
  const words: Words = {}
  // reason: the values hold one JSON value for each line of their table.
  const given = values as Readonly<Record<string, Json>>
  for (const [field, rule] of Object.entries(table)) {
    const value = given[field]
    if (rule.json === '' || value === undefined) continue
    if (rule.type !== 'kind' && sameValue(value, emptyValue(rule))) continue
    words[rule.json] = (typeof value === 'string' && choiceWords[rule.json]?.[value]) || value
  }
  return words
}

// A time that is a real one is written as people write it; any other number stays a number, so that it reads back.
function birthIn({ by, at }: { readonly by: string; readonly at: number }): Words {
  const moment = new Date(at)
  const isMoment = Number.isInteger(at) && !Number.isNaN(moment.getTime())
  return {
    ...(by ? { [birthNames.by]: by } : {}),
    ...(at === 0 ? {} : { [birthNames.at]: isMoment ? moment.toISOString() : at }),
  }
}

function part(name: string, words: Words | readonly Words[]): Words {
  return (Array.isArray(words) ? words : Object.keys(words)).length > 0 ? { [name]: words as Json } : {} // reason: made of JSON
}

// Only brackets around two whole numbers: a text can't hold a line break, so none is touched.
function pairsOnOneLine(json: string): string {
  return json.replace(/\[\n\s+(-?\d+),\n\s+(-?\d+)\n\s+\]/g, '[$1, $2]')
}
