import {
  type About,
  type Atlas,
  type AtlasElement,
  aboutFields,
  type ElementId,
  elementFields,
  inBirthOrder,
  inRankOrder,
  isPlain,
  openWorkshop,
  type Position,
  type Relation,
  type RelationId,
  readElement,
  readFields,
  readPosition,
  readRelation,
  relationFields,
  standingRelations,
} from '@maillage/atlas'
import { axisNames, birthNames, partNames } from './file-form.ts'
import { type FileOddity, newReport, type Report } from './file-oddity.ts'
import { elementKindForm, relationKindForm } from './kind-forms.ts'
import { type NamedRows, nameRows } from './name-rows.ts'
import { parseFile, withLines } from './parse-file.ts'
import { readAnnotations } from './read-annotations.ts'
import { kindReader } from './read-kind.ts'
import { readKinds } from './read-kinds-of-file.ts'
import { type RowContext, readBirth, readOthers, readRow } from './read-row.ts'
import { isTrameAlone, readTrameOfFile } from './read-trame-of-file.ts'
import type { Extras, Plain } from './table-entries.ts'

/** Why a file can't be read at all. */
export type FileRefusal =
  /** Not JSON: the first fault stands at this line and column, counted from 1. */
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  /** JSON, but not an atlas: neither elements, relations nor a trame. `found` names some of what it holds. */
  | { readonly code: 'not-an-atlas'; readonly found: string }

/** An atlas read from a file, and everything in the file to be looked at. */
export type AtlasOfFile = { readonly atlas: Atlas; readonly oddities: readonly FileOddity[] }
export type FileOutcome =
  | { readonly ok: true; readonly value: AtlasOfFile }
  | { readonly ok: false; readonly refusal: FileRefusal }

/**
 * Reads a file of the house's JSON form: its text, or the value it holds.
 *
 * Total: it never throws. What can be taken is taken; every row left out, changed or doubtful is listed with its place.
 * Refuses only what is no JSON, or holds nothing of an atlas.
 *
 * Rules: I1 to I10.
 */
export function readAtlasFile(input: unknown): FileOutcome {
  const parsed = parseFile(input)
  if ('line' in parsed) return { ok: false, refusal: { code: 'not-json', ...parsed } }
  const file = parsed.value
  if (!isPlain(file) || !isAtlas(file)) return { ok: false, refusal: { code: 'not-an-atlas', found: foundIn(file) } }
  const { oddities, report } = newReport()
  const atlas = readFile(file, report)
  return { ok: true, value: { atlas, oddities: withLines(oddities, parsed.text) } }
}

function readFile(file: Plain, report: Report): Atlas {
  const extras: Extras = new Map()
  const { trame, codes } = readTrameOfFile(file, extras, report)
  const elementKinds = readKinds(file, elementKindForm, extras, report)
  const relationKinds = readKinds(file, relationKindForm, extras, report)
  const rows = { elements: rowsOf(file, 'elements', report), relations: rowsOf(file, 'relations', report) }
  const names = nameRows(rows.elements, rows.relations, report)
  const ofElements: RowContext = { report, codes, readKind: kindReader(elementKindForm, elementKinds, report) }
  const ofRelations: RowContext = { report, codes, readKind: kindReader(relationKindForm, relationKinds, report) }
  const { elements, positions } = readElements(rows.elements, names, ofElements)
  const relations = readRelations(rows.relations, names, ofRelations)
  const { standing, oddities } = standingRelations(elements, relations)
  for (const oddity of oddities) reportFallen(oddity, names, report)
  return {
    about: readAbout(file, extras, ofElements),
    trame,
    elementKinds: inRankOrder(elementKinds.table),
    relationKinds: inRankOrder(relationKinds.table),
    elements: inBirthOrder(elements),
    relations: inBirthOrder(standing),
    positions,
    annotations: readAnnotations(file.annotations, report),
    // Decisions belong to the server they were made on: a file brings none.
    marks: new Map(),
    workshop: openWorkshop,
    votes: new Map(),
    stances: new Map(),
  }
}

function readElements(rows: readonly unknown[], names: NamedRows, context: RowContext) {
  const elements = new Map<ElementId, AtlasElement>()
  const positions = new Map<ElementId, Position>()
  for (const [index, raw] of rows.entries()) {
    const id = names.elements[index] as ElementId | null | undefined // reason: nameRows gives ids
    if (!id || !isPlain(raw)) continue
    const at = { place: `elements[${index}]`, id }
    const values = readRow(elementFields, raw, ['id', 'position', ...Object.values(birthNames)], at, context)
    if (!values.label && (typeof raw.label === 'string' || isAbsent(raw.label)))
      context.report('label-missing', 'kept', at)
    elements.set(id, readElement(id, { ...values, ...readBirth(raw, at, context.report) }).value)
    if (isAbsent(raw.position)) continue
    const position = readPosition(raw.position)
    if (position) positions.set(id, position)
    else context.report('not-a-position', 'changed', { place: `${at.place}.position`, id, value: raw.position })
  }
  return { elements, positions }
}

function readRelations(rows: readonly unknown[], names: NamedRows, context: RowContext): Map<RelationId, Relation> {
  const relations = new Map<RelationId, Relation>()
  for (const [index, raw] of rows.entries()) {
    const id = names.relations[index] as RelationId | null | undefined // reason: nameRows gives ids
    if (!id || !isPlain(raw)) continue
    const at = { place: `relations[${index}]`, id }
    const from = readEnd(raw.from, { place: `${at.place}.from`, id }, names, context.report)
    const to = readEnd(raw.to, { place: `${at.place}.to`, id }, names, context.report)
    if (from === null || to === null) continue
    const values = readRow(relationFields, raw, ['id', 'from', 'to', ...Object.values(birthNames)], at, context)
    relations.set(id, readRelation(id, { ...values, ...readBirth(raw, at, context.report), ends: { from, to } }).value)
  }
  return relations
}

function readEnd(raw: unknown, at: { place: string; id: string }, names: NamedRows, report: Report): string | null {
  const end = names.find(raw)
  if (end === null)
    report(isAbsent(raw) || raw === '' ? 'end-missing' : 'end-unknown', 'left-out', {
      ...at,
      value: raw,
    })
  return end
}

function readAbout(file: Plain, extras: Extras, context: RowContext): About {
  const own = isTrameAlone(file) ? [...partNames, ...Object.values(axisNames)] : partNames
  const at = { place: '', id: '' }
  const values = readRow(aboutFields, file, own, at, context)
  const others = readOthers([...Object.entries(values.others ?? {}), ...extras], at, context.report)
  // reason: readFields answers with one value per line of the table that About is made from.
  return readFields('about', aboutFields, { ...values, others }, []) as About
}

function rowsOf(file: Plain, part: 'elements' | 'relations', report: Report): readonly unknown[] {
  const rows = file[part]
  if (Array.isArray(rows)) return rows
  if (!isAbsent(rows)) report('wrong-type', 'left-out', { place: part, value: rows })
  return []
}

function reportFallen(
  oddity: { readonly code: string; readonly id?: string; readonly end?: string },
  names: NamedRows,
  report: Report,
): void {
  const at = { place: `relations[${names.relations.indexOf(oddity.id ?? '')}]`, id: oddity.id ?? '' }
  if (oddity.code === 'end-missing') report('end-unknown', 'left-out', { ...at, value: oddity.end })
  else report('ends-in-a-circle', 'left-out', at)
}

function isAbsent(raw: unknown): boolean {
  return raw === undefined || raw === null
}

function isAtlas(file: Plain): boolean {
  return Array.isArray(file.elements) || Array.isArray(file.relations) || isPlain(file.trame) || isTrameAlone(file)
}

function foundIn(file: unknown): string {
  if (Array.isArray(file)) return '[…]'
  return isPlain(file) ? Object.keys(file).slice(0, 8).join(', ').slice(0, 200) : String(file).slice(0, 80)
}
