import type { Edit } from './edits.ts'
import type { Atlas, AtlasElement, Relation } from './model/atlas.ts'
import { inRankOrder } from './model/read-tables.ts'
import { standingRelations } from './model/standing-relations.ts'
import { isUnmarked, marksOf } from './model/workshop.ts'

/**
 * What a map becomes by these edits: the oracle that the shared document is compared with.
 *
 * Edits come from commands and are right; an edit of a thing that is gone changes nothing (A14: deletion wins).
 * The atlas given is left as it was.
 */
export function applyEdits(atlas: Atlas, edits: readonly Edit[]): Atlas {
  const draft = draftOf(atlas)
  for (const edit of edits) applyEdit(draft, edit)
  const relations = standingRelations(draft.elements, draft.relations).standing
  return { ...draft, elements: inBirthOrder(draft.elements), relations: inBirthOrder(relations) }
}

/** Sorts things by birth, then id: the order in which every reader sees them. (A15) */
export function inBirthOrder<Id extends string, Thing extends AtlasElement | Relation>(
  things: ReadonlyMap<Id, Thing>,
): ReadonlyMap<Id, Thing> {
  return new Map([...things].sort(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1)))
}

type Draft = {
  -readonly [Part in keyof Atlas]: Atlas[Part] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : Atlas[Part]
}

function draftOf(atlas: Atlas): Draft {
  return {
    about: atlas.about,
    trame: atlas.trame,
    elementKinds: new Map(atlas.elementKinds),
    relationKinds: new Map(atlas.relationKinds),
    elements: new Map(atlas.elements),
    relations: new Map(atlas.relations),
    positions: new Map(atlas.positions),
    annotations: new Map(atlas.annotations),
    marks: new Map(atlas.marks),
    workshop: atlas.workshop,
    votes: new Map(atlas.votes),
    stances: new Map(atlas.stances),
  }
}

function applyEdit(draft: Draft, edit: Edit): void {
  switch (edit.type) {
    case 'element-added':
    case 'element-restored':
      draft.elements.set(edit.element.id, edit.element)
      return
    case 'element-removed':
      draft.elements.delete(edit.id)
      draft.positions.delete(edit.id)
      return
    case 'element-changed':
      changed(draft.elements, edit.id, edit.field, edit.value)
      return
    case 'element-moved':
      if (draft.elements.has(edit.id)) put(draft.positions, edit.id, edit.position)
      return
    case 'relation-added':
    case 'relation-restored':
      draft.relations.set(edit.relation.id, edit.relation)
      return
    case 'relation-removed':
      draft.relations.delete(edit.id)
      return
    case 'relation-changed':
      changed(draft.relations, edit.id, edit.field, edit.value)
      return
    default:
      applyToTables(draft, edit)
  }
}

type TableEdit = Extract<
  Edit,
  {
    type:
      | 'about-changed'
      | 'trame-entry-set'
      | 'element-kind-set'
      | 'relation-kind-set'
      | 'annotation-set'
      | 'mark-set'
      | 'workshop-set'
      | 'vote-set'
      | 'stances-set'
  }
>

function applyToTables(draft: Draft, edit: TableEdit): void {
  switch (edit.type) {
    case 'about-changed':
      draft.about = { ...draft.about, [edit.field]: edit.value }
      return
    case 'trame-entry-set': {
      const axis = new Map(draft.trame[edit.axis])
      put(axis, edit.code, edit.entry)
      draft.trame = { ...draft.trame, [edit.axis]: inRankOrder(axis) }
      return
    }
    case 'element-kind-set':
      put(draft.elementKinds, edit.key, edit.kind)
      draft.elementKinds = new Map(inRankOrder(draft.elementKinds))
      return
    case 'relation-kind-set':
      put(draft.relationKinds, edit.key, edit.kind)
      draft.relationKinds = new Map(inRankOrder(draft.relationKinds))
      return
    case 'annotation-set':
      put(draft.annotations, edit.id, edit.annotation)
      return
    case 'mark-set': {
      const marks = { ...marksOf(draft.marks, edit.id), [edit.mark]: edit.act }
      put(draft.marks, edit.id, isUnmarked(marks) ? null : marks)
      return
    }
    case 'workshop-set':
      draft.workshop = { ...draft.workshop, [edit.field]: edit.value }
      return
    case 'vote-set':
      put(draft.votes, edit.id, edit.vote)
      return
    case 'stances-set':
      put(draft.stances, edit.id, edit.stances)
  }
}

function changed<Id, Thing>(things: Map<Id, Thing>, id: Id, field: string, value: unknown): void {
  const thing = things.get(id)
  if (thing) things.set(id, { ...thing, [field]: value })
}

function put<Key, Value>(table: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) table.delete(key)
  else table.set(key, value)
}
