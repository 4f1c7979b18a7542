import {
  aboutFields,
  atlasLimits,
  elementFields,
  elementShapes,
  type FieldRule,
  type FieldTable,
  kindIcons,
  paletteColours,
  relationFields,
  relationLines,
} from '@maillage/atlas'
import {
  axes,
  axisNames,
  birthNames,
  choiceWords,
  elementKindNames,
  relationKindNames,
  takenOut,
  trameEntryNames,
} from '../file-form.ts'
import {
  aboutWords,
  annotationsWords,
  axisWords,
  elementWords,
  kindWords,
  partWords,
  relationWords,
  type WordsOf,
} from './schema-words.ts'

type Schema = { readonly [key: string]: unknown }

/**
 * The JSON Schema (2020-12) of the house's files, made from the field table. `src/atlas.schema.json` is what this
 * answers, written by `tools/write-schema.ts`; a test holds them together. (I15)
 *
 * It describes what is written. Reading takes more than this and lists what it had to mend.
 */
export function atlasSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Atlas relationnel',
    description: partWords.file,
    type: 'object',
    required: ['elements', 'relations'],
    properties: {
      ...propertiesOf(aboutFields, aboutWords),
      trame: {
        description: partWords.trame,
        type: 'object',
        properties: Object.fromEntries(axes.map((axis) => [axisNames[axis], list('entree', axisWords[axis])])),
      },
      elementKinds: list('typeElement', partWords.elementKinds),
      relationKinds: list('typeRelation', partWords.relationKinds),
      elements: { ...list('element', partWords.elements), maxItems: atlasLimits.elements },
      relations: { ...list('relation', partWords.relations), maxItems: atlasLimits.relations },
      annotations: { description: annotationsWords, type: 'object', additionalProperties: { type: 'object' } },
    },
    $defs: definitions(),
  }
}

function definitions(): Schema {
  const { element, relation } = rows()
  return {
    nom: { description: partWords.name, type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    date: { description: partWords.date, type: 'string', pattern: dateForm },
    entree: entry('code', partWords.code, trameEntryNames, ['label']),
    typeElement: entry('key', partWords.key, elementKindNames),
    typeRelation: entry('key', partWords.key, relationKindNames),
    element,
    relation,
  }
}

function rows() {
  const birth = {
    [birthNames.by]: { description: partWords.by, type: 'string', maxLength: 64 },
    [birthNames.at]: moment,
  }
  const id = name(partWords.id)
  const position = {
    description: partWords.position,
    type: 'array',
    items: { type: 'integer' },
    minItems: 2,
    maxItems: 2,
  }
  const ends = { from: name(partWords.from), to: name(partWords.to) }
  const element = { id, ...propertiesOf(elementFields, elementWords), position, ...birth }
  const relation = { id, ...ends, ...propertiesOf(relationFields, relationWords), ...birth }
  return {
    element: { type: 'object', required: ['id', 'kind', 'label'], properties: element },
    relation: { type: 'object', required: ['id', 'from', 'to', 'kind'], properties: relation },
  }
}

// An entry of a table; a kind may also be one that the territory took out.
function entry(
  by: 'code' | 'key',
  description: string,
  names: Readonly<Record<string, string>>,
  required: readonly string[] = [],
) {
  const out = by === 'key' ? { [takenOut]: { description: partWords.takenOut, const: true } } : {}
  return {
    type: 'object',
    required: [by, ...required],
    properties: { [by]: name(description), ...lookOf(names), ...out },
  }
}

function propertiesOf<Table extends FieldTable>(table: Table, words: WordsOf<Table>): Schema {
  const named = Object.entries<FieldRule>(table).filter(([, rule]) => rule.json !== '')
  return Object.fromEntries(
    named.map(([field, rule]) => {
      const [title, description] = words[field as keyof WordsOf<Table>] // reason: words has an entry a named field
      return [rule.json, { title, description, ...typeOf(rule) }]
    }),
  )
}

function typeOf(rule: FieldRule): Schema {
  switch (rule.type) {
    case 'text':
      return { type: 'string', maxLength: rule.max }
    case 'kind':
    case 'code':
      return { $ref: '#/$defs/nom' }
    case 'date':
      return { $ref: '#/$defs/date' }
    case 'address':
      return { type: 'string', maxLength: rule.max, pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' }
    case 'choice':
      return {
        enum: rule.choices
          .filter((choice) => choice !== '')
          .map((choice) => choiceWords[rule.json]?.[choice] ?? choice),
      }
    case 'ends':
    case 'others':
      return {}
  }
}

function lookOf(names: Readonly<Record<string, string>>): Schema {
  return Object.fromEntries(
    // reason: kindWords and looks have an entry for each part of an entry.
    Object.entries(names).map(([part, word]) => [
      word,
      { description: kindWords[part as keyof typeof kindWords], ...looks[part as keyof typeof looks] },
    ]),
  )
}

const word = { type: 'string', maxLength: 120 }
const looks = {
  label: word,
  plural: word,
  inverse: word,
  directed: { type: 'boolean' },
  shape: { enum: elementShapes },
  icon: { enum: kindIcons },
  line: { enum: relationLines },
  colour: { enum: paletteColours },
  rank: { type: 'number' },
} as const

function list(of: string, description: string): Schema {
  return { description, type: 'array', items: { $ref: `#/$defs/${of}` } }
}

function name(description: string): Schema {
  return { description, $ref: '#/$defs/nom' }
}

const dateForm = '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'
const momentForm = '^([+-]\\d{6}|\\d{4})-\\d\\d-\\d\\d(T[\\d:.]+Z)?$'
const moment = { description: partWords.at, anyOf: [{ type: 'string', pattern: momentForm }, { type: 'number' }] }
