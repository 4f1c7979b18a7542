import type { Atlas, ElementId, RelationId } from '@maillage/atlas'
import { type RootName, splitKey } from './layout.ts'

/** What changed since it was last taken. `all` when everything must be looked at again. */
export type Touched = {
  readonly all: boolean
  readonly elements: ReadonlySet<ElementId>
  readonly positions: ReadonlySet<ElementId>
  readonly relations: ReadonlySet<RelationId>
  readonly annotations: ReadonlySet<string>
  /** Title, trame or kinds. */
  readonly tables: boolean
  /** Marks, workshop, votes or stances. */
  readonly decisions: boolean
}

/** Which entries of the document changed since they were last read. */
export type Dirty = Record<'elements' | 'positions' | 'relations' | 'annotations', Set<string>> & {
  tables: boolean
  decisions: boolean
}

/** Notes that an entry of a root changed. */
export function mark(dirty: Dirty, root: RootName, key: string): void {
  switch (root) {
    case 'elements':
    case 'relations':
    case 'positions':
    case 'annotations':
      dirty[root].add(key)
      return
    case 'elementFields':
      dirty.elements.add(splitKey(key)?.[0] ?? key)
      return
    case 'relationFields':
      dirty.relations.add(splitKey(key)?.[0] ?? key)
      return
    case 'about':
    case 'trame':
    case 'kinds':
      dirty.tables = true
      return
    case 'marks':
    case 'workshop':
    case 'votes':
    case 'stances':
      dirty.decisions = true
  }
}

/** Nothing changed. */
export function cleanSlate(): Dirty {
  return {
    elements: new Set(),
    positions: new Set(),
    relations: new Set(),
    annotations: new Set(),
    tables: false,
    decisions: false,
  }
}

export function isClean(dirty: Dirty): boolean {
  const { elements, positions, relations, annotations, tables, decisions } = dirty
  return !tables && !decisions && elements.size + positions.size + relations.size + annotations.size === 0
}

/** Nothing to tell. */
export function touchedNothing(): Touched {
  return {
    all: false,
    elements: new Set(),
    positions: new Set(),
    relations: new Set(),
    annotations: new Set(),
    tables: false,
    decisions: false,
  }
}

/** What is to be told: what was, and this change. */
export function addTouched(
  touched: Touched,
  change: Dirty,
  before: Atlas['relations'],
  after: Atlas['relations'],
): Touched {
  const relations = new Set([...touched.relations, ...(change.relations as Set<RelationId>)]) // reason: ids as marked
  if (before !== after) {
    // A relation can come and go without being written: with the element it ends on.
    for (const id of before.keys()) if (!after.has(id)) relations.add(id)
    for (const id of after.keys()) if (!before.has(id)) relations.add(id)
  }
  return {
    all: touched.all,
    elements: new Set([...touched.elements, ...(change.elements as Set<ElementId>)]), // reason: ids as marked
    positions: new Set([...touched.positions, ...(change.positions as Set<ElementId>)]), // reason: ids as marked
    relations,
    annotations: new Set([...touched.annotations, ...change.annotations]),
    tables: touched.tables || change.tables,
    decisions: touched.decisions || change.decisions,
  }
}
