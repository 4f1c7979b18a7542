import {
  type AboutField,
  type AtlasElement,
  aboutFields,
  annotationIdForm,
  atlasLimits,
  type Edit,
  type ElementId,
  elementFields,
  emptyValue,
  type FieldRule,
  type FieldTable,
  isId,
  isJson,
  isPlain,
  type Json,
  type KindKey,
  type Position,
  type Relation,
  type RelationId,
  readElement,
  readElementKind,
  readPosition,
  readRelation,
  readRelationKind,
  readTrameEntry,
  readValue,
  relationFields,
  sameValue,
  type TrameCode,
} from '@maillage/atlas'
import { type Roots, splitKey } from '@maillage/atlas-yjs'
import { outsideTheLayout } from './not-admitted.ts'
import type { Op } from './resolve.ts'

/**
 * Reads what is attempted on the document as the edits that it means: the way back from `writeEdits`. Every value must
 * be exactly as the house writes it: what a reader would have to mend is not taken. Throws NotAdmitted where something
 * means nothing. (G8)
 */
export function readEdits(ops: readonly Op[], roots: Roots): readonly Edit[] {
  if (ops.length === 1 && ops[0]) return readOp(ops[0], roots, noCores)
  const cores = coresIn(ops)
  return ops.flatMap((op) => readOp(op, roots, cores))
}

/** Things whose words at birth are written or taken away by the same action: their other entries come and go with them. */
type Cores = { readonly elements: ReadonlyMap<string, boolean>; readonly relations: ReadonlyMap<string, boolean> }

const noCores: Cores = { elements: new Map(), relations: new Map() }

function coresIn(ops: readonly Op[]): Cores {
  const cores = { elements: new Map<string, boolean>(), relations: new Map<string, boolean>() }
  for (const { root, key, value } of ops) {
    if (root === 'elements' || root === 'relations') cores[root].set(key, value !== undefined)
  }
  return cores
}

function readOp(op: Op, roots: Roots, cores: Cores): readonly Edit[] {
  const { key, value } = op
  switch (op.root) {
    case 'positions':
      return readMove(key, value, cores.elements)
    case 'elements':
      return [value === undefined ? { type: 'element-removed', id: idOf<ElementId>(key) } : readNewElement(key, value)]
    case 'relations':
      return [
        value === undefined ? { type: 'relation-removed', id: idOf<RelationId>(key) } : readNewRelation(key, value),
      ]
    case 'elementFields':
      return readChange(op, { table: elementFields, cores: cores.elements, core: roots.elements, of: 'element' })
    case 'relationFields':
      return readChange(op, { table: relationFields, cores: cores.relations, core: roots.relations, of: 'relation' })
    case 'about':
      return [readAbout(key, value)]
    case 'trame':
      return [readTrame(key, value)]
    case 'kinds':
      return [readKind(key, value)]
    case 'annotations':
      return [readAnnotation(key, value)]
    case 'marks':
    case 'workshop':
    case 'votes':
    case 'stances':
      return [{ type: 'workshop-set', field: 'frozen', value: null }] // whatever it is, no update may write here
  }
}

function readMove(key: string, value: unknown, cores: ReadonlyMap<string, boolean>): readonly Edit[] {
  const id = idOf<ElementId>(key)
  if (value === undefined) return cores.get(key) === false ? [] : [{ type: 'element-moved', id, position: null }]
  const position = readPosition(value)
  if (!position || !isSamePlace(position, value)) outsideTheLayout(`a position of ${key}`)
  return [{ type: 'element-moved', id, position }]
}

/** Most words are moves: two numbers are compared without writing them down. */
function isSamePlace([x, y]: Position, value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value[0] === x && value[1] === y
}

function readNewElement(key: string, raw: unknown): Edit {
  const { value, oddities } = readElement(idOf<ElementId>(key), plain(raw, key))
  if (oddities.length > 0 || value.label === '') outsideTheLayout(`words of ${key}`)
  checkCore(elementFields, raw, value)
  return { type: 'element-added', element: value }
}

function readNewRelation(key: string, raw: unknown): Edit {
  const { value, oddities } = readRelation(idOf<RelationId>(key), plain(raw, key))
  if (oddities.length > 0) outsideTheLayout(`words of ${key}`)
  checkCore(relationFields, raw, value)
  return { type: 'relation-added', relation: value }
}

/** Nothing stands in it but what was read from it, as it was read. */
function checkCore(table: FieldTable, raw: unknown, thing: AtlasElement | Relation): void {
  const read: Readonly<Record<string, unknown>> = thing
  for (const [name, value] of Object.entries(plain(raw, thing.id))) {
    const isKnown = name === 'by' || name === 'at' || Object.hasOwn(table, name)
    // reason: both are JSON, one as it came and one as it was read.
    if (!isKnown || !sameValue(value as Json, read[name] as Json)) outsideTheLayout(`${name} of ${thing.id}`)
  }
}

type ChangePlace = {
  readonly table: FieldTable
  readonly cores: ReadonlyMap<string, boolean>
  readonly core: Roots['elements']
  readonly of: 'element' | 'relation'
}

function readChange({ key, value }: Op, { table, cores, core, of }: ChangePlace): readonly Edit[] {
  const [id = '', field = ''] = splitKey(key) ?? []
  const rule = Object.hasOwn(table, field) ? table[field] : undefined
  if (!rule || !isId(id)) outsideTheLayout(key)
  if (value === undefined) {
    if (cores.has(id)) return [] // its field goes with it, or makes room for its words at birth
    const born = core.get(id)
    const before = isPlain(born) && Object.hasOwn(born, field) ? born[field] : emptyValue(rule)
    return [changed(of, id, field, before)]
  }
  return [changed(of, id, field, readExact(rule, value, key))]
}

function changed(of: ChangePlace['of'], id: string, field: string, value: unknown): Edit {
  // reason: the value was read by the rule of this very field.
  return { type: `${of}-changed`, id, field, value } as Edit
}

function readAbout(key: string, value: unknown): Edit {
  const rule: FieldRule = Object.hasOwn(aboutFields, key) ? aboutFields[key as AboutField] : outsideTheLayout(key)
  const read = value === undefined ? emptyValue(rule) : readExact(rule, value, key)
  // reason: likewise.
  return { type: 'about-changed', field: key, value: read } as Edit
}

function readExact(rule: FieldRule, value: unknown, key: string): Json {
  const read = readValue(rule, value)
  const isLabel = rule === elementFields.label
  // reason: compared as the JSON it is.
  if (read.oddity || !sameValue(read.value, value as Json) || (isLabel && read.value === '')) outsideTheLayout(key)
  return read.value
}

const axes = ['components', 'angles', 'scales'] as const

function readTrame(key: string, value: unknown): Edit {
  const [name, code] = splitKey(key) ?? ['', '']
  const axis = axes.find((known) => known === name) ?? outsideTheLayout(key)
  if (!isId(code)) outsideTheLayout(key)
  const entry =
    value === undefined || value === false ? null : exact(readTrameEntry(code as TrameCode, value), value, key) // reason: isId
  return { type: 'trame-entry-set', axis, code: code as TrameCode, entry } // reason: isId
}

function readKind(key: string, value: unknown): Edit {
  const [of, name] = splitKey(key) ?? ['', '']
  const kind = name as KindKey // reason: isId below
  if (!isId(name) || value === undefined) outsideTheLayout(key)
  if (of === 'element') {
    return {
      type: 'element-kind-set',
      key: kind,
      kind: value === false ? null : exact(readElementKind(kind, value), value, key),
    }
  }
  if (of !== 'relation') outsideTheLayout(key)
  return {
    type: 'relation-kind-set',
    key: kind,
    kind: value === false ? null : exact(readRelationKind(kind, value), value, key),
  }
}

function exact<Read extends object>(read: Read | null, value: unknown, key: string): Read {
  // reason: both are plain data.
  return read && sameValue(read as Json, value as Json) ? read : outsideTheLayout(key)
}

function readAnnotation(key: string, value: unknown): Edit {
  if (!annotationIdForm.test(key)) outsideTheLayout(key)
  if (value === undefined) return { type: 'annotation-set', id: key, annotation: null }
  const fits = isPlain(value) && isJson(value, 12) && JSON.stringify(value).length <= atlasLimits.annotationBytes
  if (!fits) outsideTheLayout(key)
  return { type: 'annotation-set', id: key, annotation: value as Readonly<Record<string, Json>> } // reason: isJson
}

function plain(raw: unknown, key: string): Readonly<Record<string, unknown>> {
  return isPlain(raw) ? raw : outsideTheLayout(key)
}

function idOf<Id extends string>(key: string): Id {
  return isId(key) ? (key as Id) : outsideTheLayout(key) // reason: the brand means this form
}
