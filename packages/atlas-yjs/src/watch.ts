import {
  type Annotation,
  type Atlas,
  type AtlasElement,
  type ElementId,
  inBirthOrder,
  type Position,
  type Relation,
  type RelationId,
  readId,
  readPosition,
  standingRelations,
} from '@maillage/atlas'
import type * as Y from 'yjs'
import { plainValue, type Roots, rootNames, rootsOf } from './layout.ts'
import { freeNames, readAnnotation, readAtlas, readElementAt, readRelationAt } from './read.ts'
import { readDecisions, readTables } from './read-tables.ts'
import { addTouched, cleanSlate, type Dirty, isClean, mark, type Touched, touchedNothing } from './touched.ts'

export type AtlasWatch = {
  /** The newest atlas: the same object until the document changes. Parts that did not change stay the same objects. */
  readonly atlas: () => Atlas
  /** What changed since the last `take`, and forgets it. */
  readonly take: () => Touched
  readonly stop: () => void
}

/**
 * Follows a document and keeps its atlas, reading again only what changed. Gives at any time what `readAtlas` would
 * (Y6). `onTouched` is called after each transaction that changed something; reading waits until it is asked for, so
 * that a burst of changes is read once.
 */
export function watchAtlas(doc: Y.Doc, onTouched: () => void = () => {}): AtlasWatch {
  const { roots } = rootsOf(doc)
  let atlas = readAtlas(doc).atlas
  let relations = allRelations(roots)
  let dirty = cleanSlate()
  let touched = touchedNothing()

  const observers = rootNames.map((name) => {
    const observer = (event: Y.YMapEvent<unknown>) => {
      for (const key of event.keysChanged) mark(dirty, name, key)
    }
    roots[name].observe(observer)
    return () => roots[name].unobserve(observer)
  })
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction.changed.size > 0) onTouched()
  }
  doc.on('afterTransaction', afterTransaction)

  const refresh = () => {
    if (isClean(dirty)) return
    const change = dirty
    dirty = cleanSlate()
    const elements = refreshElements(roots, atlas.elements, change.elements)
    if (change.relations.size > 0) relations = refreshRelations(roots, relations, change.relations)
    const standing = refreshStanding(atlas, elements, relations, change)
    touched = addTouched(touched, change, atlas.relations, standing)
    atlas = {
      ...(change.tables ? readTables(roots, []) : tablesOf(atlas)),
      ...(change.decisions ? readDecisions(roots, []) : decisionsOf(atlas)),
      elements,
      relations: standing,
      positions: refreshPositions(roots, atlas.positions, elements, change),
      annotations: refreshAnnotations(roots, atlas.annotations, change.annotations),
    }
  }

  return {
    atlas: () => {
      refresh()
      return atlas
    },
    take: () => {
      refresh()
      const taken = touched
      touched = touchedNothing()
      return taken
    },
    stop: () => {
      doc.off('afterTransaction', afterTransaction)
      for (const stop of observers) stop()
    },
  }
}

function refreshElements(
  roots: Roots,
  before: ReadonlyMap<ElementId, AtlasElement>,
  changed: ReadonlySet<string>,
): ReadonlyMap<ElementId, AtlasElement> {
  if (changed.size === 0) return before
  return patched(before, changed, (id: ElementId) => readElementAt(roots, id)?.value ?? null)
}

function refreshRelations(
  roots: Roots,
  before: ReadonlyMap<RelationId, Relation>,
  changed: ReadonlySet<string>,
): ReadonlyMap<RelationId, Relation> {
  return patched(before, changed, (id: RelationId) => readRelationAt(roots, id)?.value ?? null)
}

/** Puts, replaces or takes out the changed things, keeping birth order. */
function patched<Id extends ElementId | RelationId, Thing extends AtlasElement | Relation>(
  before: ReadonlyMap<Id, Thing>,
  changed: ReadonlySet<string>,
  readAt: (id: Id) => Thing | null,
): ReadonlyMap<Id, Thing> {
  const after = new Map(before)
  let inOrder = true
  for (const name of changed) {
    const id = readId<Id>(name)
    const thing = id && readAt(id)
    if (!id) continue
    if (thing) {
      const known = before.get(id)
      inOrder &&= known !== undefined && known.at === thing.at
      after.set(id, thing)
    } else after.delete(id)
  }
  return inOrder ? after : inBirthOrder(after)
}

function refreshStanding(
  atlas: Atlas,
  elements: Atlas['elements'],
  relations: ReadonlyMap<RelationId, Relation>,
  change: Dirty,
): Atlas['relations'] {
  const sameNames = [...change.elements].every(
    (id) => elements.has(id as ElementId) === atlas.elements.has(id as ElementId),
  ) // reason: names looked up
  if (sameNames && change.relations.size === 0) return atlas.relations
  return standingRelations(elements, freeNames(elements, relations, [])).standing
}

function refreshPositions(
  roots: Roots,
  before: ReadonlyMap<ElementId, Position>,
  elements: Atlas['elements'],
  change: Dirty,
): ReadonlyMap<ElementId, Position> {
  if (change.positions.size === 0 && change.elements.size === 0) return before
  const after = new Map(before)
  let changed = false
  for (const name of [...change.positions, ...change.elements]) {
    const id = name as ElementId // reason: only kept when it is an element's
    const position = elements.has(id) ? readPosition(plainValue(roots.positions.get(name))) : null
    if (position && !samePlace(before.get(id), position)) {
      after.set(id, position)
      changed = true
    } else if (!position) changed = after.delete(id) || changed
  }
  return changed ? after : before
}

function samePlace(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1]
}

function refreshAnnotations(
  roots: Roots,
  before: ReadonlyMap<string, Annotation>,
  changed: ReadonlySet<string>,
): ReadonlyMap<string, Annotation> {
  if (changed.size === 0) return before
  const after = new Map(before)
  for (const id of changed) {
    const annotation = readAnnotation(roots, id)
    if (annotation) after.set(id, annotation)
    else after.delete(id)
  }
  return new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function tablesOf({ about, trame, elementKinds, relationKinds }: Atlas): ReturnType<typeof readTables> {
  return { about, trame, elementKinds, relationKinds }
}

function decisionsOf({ marks, workshop, votes, stances }: Atlas): ReturnType<typeof readDecisions> {
  return { marks, workshop, votes, stances }
}

function allRelations(roots: Roots): ReadonlyMap<RelationId, Relation> {
  return refreshRelations(roots, new Map(), new Set(roots.relations.keys()))
}
