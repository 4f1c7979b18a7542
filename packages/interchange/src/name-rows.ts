import { isId, isPlain } from '@maillage/atlas'
import type { Report } from './file-oddity.ts'
import { freeName, nameIn, usableName } from './usable-name.ts'

type Part = 'elements' | 'relations'

/** The id of every row, null for rows that are left out; and the id that a relation's end means. */
export type NamedRows = {
  readonly elements: readonly (string | null)[]
  readonly relations: readonly (string | null)[]
  readonly find: (raw: unknown) => string | null
}

/**
 * Gives every row an id that may stand in an atlas. Names that already may are kept, whatever stands before them;
 * others become the nearest free one, and the relations that point to them follow. (I6, I7)
 *
 * A row without a name gets one when it says something: an element its label, a relation its ends. When a name comes
 * twice the second row gets another, and ends mean the first; elements come before relations.
 */
export function nameRows(elements: readonly unknown[], relations: readonly unknown[], report: Report): NamedRows {
  const naming: Naming = { report, kept: keptNames([...elements, ...relations]), given: new Set(), byName: new Map() }
  return {
    elements: elements.map((raw, index) => nameRow(naming, 'elements', raw, index)),
    relations: relations.map((raw, index) => nameRow(naming, 'relations', raw, index)),
    find: (raw) => naming.byName.get(nameIn(raw) ?? '') ?? null,
  }
}

type Naming = {
  readonly report: Report
  /** Names that some row keeps: nobody else gets them. */
  readonly kept: ReadonlySet<string>
  readonly given: Set<string>
  readonly byName: Map<string, string>
}

function nameRow(naming: Naming, part: Part, raw: unknown, index: number): string | null {
  const { report, byName } = naming
  const place = `${part}[${index}]`
  if (!isPlain(raw)) {
    report('wrong-type', 'left-out', { place, value: raw })
    return null
  }
  const name = nameIn(raw.id)
  if (name === null) return nameless(naming, part, raw, place)
  const isTaken = byName.has(name)
  const id = !isTaken && isId(name) ? name : freshName(naming, usableName(name), isTaken ? `${place}/${name}` : name)
  if (!isTaken) byName.set(name, id)
  naming.given.add(id)
  if (id !== raw.id) {
    report(isTaken ? 'id-duplicate' : 'id-changed', 'changed', {
      place: `${place}.id`,
      id: name,
      value: raw.id,
      became: id,
    })
  }
  return id
}

function nameless(naming: Naming, part: Part, raw: Record<string, unknown>, place: string): string | null {
  const words = part === 'elements' ? nameIn(raw.label) : wordsOfRelation(raw)
  const id = words && freshName(naming, usableName(words), words)
  naming.report('id-missing', id ? 'changed' : 'left-out', { place, value: raw.label ?? raw.name, became: id ?? '' })
  return id || null
}

function freshName({ given, kept }: Naming, wish: string, origin: string): string {
  const id = freeName(wish, origin, (name) => !given.has(name) && !kept.has(name))
  given.add(id)
  return id
}

function keptNames(rows: readonly unknown[]): ReadonlySet<string> {
  const names = rows.map((raw) => (isPlain(raw) ? nameIn(raw.id) : null))
  return new Set(names.filter((name) => isId(name)))
}

function wordsOfRelation(raw: Record<string, unknown>): string | null {
  const from = nameIn(raw.from)
  const to = nameIn(raw.to)
  return from && to && [from, nameIn(raw.name), to].filter((word) => word !== null).join(' ')
}
