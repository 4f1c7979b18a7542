import type { Edit } from './edits.ts'
import type { Atlas, AtlasElement, Json, Relation } from './model/atlas.ts'
import { relationsByEnd } from './model/graph.ts'
import type { EndId } from './model/ids.ts'
import { sameValue } from './model/values.ts'

/** One thing somebody did: what was written, and for each edit what would take it back. */
export type Action = readonly { readonly done: Edit; readonly inverse: readonly Edit[] }[]

/**
 * What was done, with what would take it back, seen from the atlas before it was done.
 * Rule A21 (taking back an action right after it gives the atlas before).
 */
export function actionOf(before: Atlas, edits: readonly Edit[]): Action {
  return edits.map((done) => ({ done, inverse: inverseOf(before, done) }))
}

/**
 * The edits that take an action back, as far as it is still there as its author left it. What others did since stays:
 * a field they rewrote, an element they built on. Empty when nothing is left to take back. (A22)
 */
export function takeBack(now: Atlas, action: Action): readonly Edit[] {
  const left = action.toReversed().filter(({ done }) => isStillThere(now, done))
  const removable = freeOfOthers(
    endsAfter(
      now,
      left.flatMap(({ inverse }) => inverse),
    ),
    left.flatMap(({ inverse }) => inverse.flatMap(removedBy)),
  )
  return left.flatMap(({ inverse }) => {
    const removed = inverse.flatMap(removedBy)
    return removed.every((id) => removable.has(id)) ? inverse : []
  })
}

/** The relations as they end once these edits have moved them: what they move away no longer holds a thing back. */
function endsAfter(now: Atlas, edits: readonly Edit[]): Pick<Atlas, 'relations'> {
  const relations = new Map(now.relations)
  for (const edit of edits) {
    const relation = edit.type === 'relation-changed' && edit.field === 'ends' && relations.get(edit.id)
    if (relation) relations.set(relation.id, { ...relation, ends: edit.value })
  }
  return { relations }
}

/** Those of these things that no relation ends on but their own: a thing somebody built on stays, and what carries it. */
function freeOfOthers(now: Pick<Atlas, 'relations'>, ids: readonly EndId[]): ReadonlySet<EndId> {
  const free = new Set(ids)
  if (free.size === 0) return free
  const builtOn = relationsByEnd(now)
  const isFree = (id: EndId) => (builtOn.get(id) ?? []).every((relation) => free.has(relation.id))
  for (let before = -1; before !== free.size; ) {
    before = free.size
    for (const id of free) if (!isFree(id)) free.delete(id)
  }
  return free
}

function removedBy(edit: Edit): readonly EndId[] {
  return edit.type === 'element-removed' || edit.type === 'relation-removed' ? [edit.id] : []
}

type ThingEdit = Extract<Edit, { type: `${'element' | 'relation'}-${'added' | 'restored' | 'removed'}` }>
type ValueEdit = Exclude<Edit, ThingEdit>

function isThingEdit(edit: Edit): edit is ThingEdit {
  return /-(added|restored|removed)$/.test(edit.type)
}

function inverseOf(before: Atlas, edit: Edit): readonly Edit[] {
  if (!isThingEdit(edit)) return [withValue(edit, valueAt(before, edit))]
  switch (edit.type) {
    case 'element-added':
    case 'element-restored':
      return [{ type: 'element-removed', id: edit.element.id }]
    case 'relation-added':
    case 'relation-restored':
      return [{ type: 'relation-removed', id: edit.relation.id }]
    case 'relation-removed': {
      const relation = before.relations.get(edit.id)
      return relation ? [{ type: 'relation-restored', relation }] : []
    }
    case 'element-removed': {
      const element = before.elements.get(edit.id)
      const position = before.positions.get(edit.id)
      if (!element) return []
      const restored: Edit = { type: 'element-restored', element }
      return position ? [restored, { type: 'element-moved', id: edit.id, position }] : [restored]
    }
  }
}

function isStillThere(now: Atlas, done: Edit): boolean {
  if (!isThingEdit(done)) return sameValue(valueAt(now, done), valueWritten(done))
  switch (done.type) {
    case 'element-added':
    case 'element-restored':
      return sameThing(now.elements.get(done.element.id), done.element)
    case 'relation-added':
    case 'relation-restored':
      return sameThing(now.relations.get(done.relation.id), done.relation)
    case 'element-removed':
      return !now.elements.has(done.id)
    case 'relation-removed':
      return !now.relations.has(done.id)
  }
}

/** What stands now where this edit writes; null when nothing does. */
function valueAt(atlas: Atlas, edit: ValueEdit): Json {
  switch (edit.type) {
    case 'element-changed':
      return atlas.elements.get(edit.id)?.[edit.field] ?? null
    case 'relation-changed':
      return atlas.relations.get(edit.id)?.[edit.field] ?? null
    case 'about-changed':
      return atlas.about[edit.field]
    case 'element-moved':
      return atlas.positions.get(edit.id) ?? null
    case 'trame-entry-set':
      return atlas.trame[edit.axis].get(edit.code) ?? null
    case 'element-kind-set':
      return atlas.elementKinds.get(edit.key) ?? null
    case 'relation-kind-set':
      return atlas.relationKinds.get(edit.key) ?? null
    case 'annotation-set':
      return atlas.annotations.get(edit.id) ?? null
    case 'mark-set':
      return atlas.marks.get(edit.id)?.[edit.mark] ?? null
    case 'workshop-set':
      return atlas.workshop[edit.field]
    case 'vote-set':
      return atlas.votes.get(edit.id) ?? null
    case 'stances-set':
      return atlas.stances.get(edit.id) ?? null
  }
}

/** What this edit writes. */
function valueWritten(edit: ValueEdit): Json {
  switch (edit.type) {
    case 'element-changed':
    case 'relation-changed':
    case 'about-changed':
      return edit.value
    case 'element-moved':
      return edit.position
    case 'trame-entry-set':
      return edit.entry
    case 'element-kind-set':
    case 'relation-kind-set':
      return edit.kind
    case 'annotation-set':
      return edit.annotation
    case 'mark-set':
      return edit.act
    case 'workshop-set':
      return edit.value
    case 'vote-set':
      return edit.vote
    case 'stances-set':
      return edit.stances
  }
}

function withValue(edit: ValueEdit, value: Json): Edit {
  const key = {
    'element-moved': 'position',
    'trame-entry-set': 'entry',
    'annotation-set': 'annotation',
    'mark-set': 'act',
    'vote-set': 'vote',
    'stances-set': 'stances',
  }[edit.type as string]
  const place = key ?? (edit.type.endsWith('-kind-set') ? 'kind' : 'value')
  // reason: the value was read from the very place this edit writes, so it has the type of that place.
  return { ...edit, [place]: value } as Edit
}

function sameThing(a: AtlasElement | Relation | undefined, b: AtlasElement | Relation): boolean {
  return a !== undefined && sameValue(a, b)
}
