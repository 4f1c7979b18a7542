import type { Edit } from '../edits.ts'
import type { Birth } from '../model/atlas.ts'
import type { EndId, KindKey } from '../model/ids.ts'
import { authorIn } from '../model/phases.ts'
import type { Refusal } from '../refusal.ts'
import type { Actor, RightsView } from './actor.ts'
import type { Right } from './rights.ts'
import { rightsNow } from './rights-now.ts'

/** How far ahead of the server's clock a birth may lie: clocks of phones are wrong by a little. Milliseconds. */
export const aheadMs = 120_000

/**
 * May this actor do all of this, as one action? Answers with the first reason why not; null when nothing stands against
 * it. That something came too late is answered only when all the rest is right: late words may be let in. The same function answers on the server for every write, and in the page before anything is written, so that an
 * honest page never sends what will be refused. Pure.
 *
 * Rules: A23 (rights by role, phase and status), A24 (authorship), A25 (what others built on stays), A26, A27 (freeze),
 * A28 (kinds of the phase).
 */
export function judgeEdits(edits: readonly Edit[], actor: Actor, view: RightsView): Refusal | null {
  const court = openCourt(edits, actor, view)
  let late: Refusal | null = null
  for (const edit of edits) {
    const refusal = judgeEdit(court, edit)
    if (!refusal) continue
    if (!isLate(refusal)) return refusal
    late ??= refusal
  }
  return late
}

/** What stands against an action only because others were quicker: nothing in it lacked a right. */
export function isLate({ code }: Refusal): boolean {
  return code === 'thing-gone' || code === 'relation-ends-on-itself'
}

/** What one action is judged with. */
type Court = {
  readonly actor: Actor
  readonly view: RightsView
  readonly may: (right: Right) => boolean
  /** Things that this very action adds, or removes. */
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  /** Relations whose ends this very action sets anew: those it was born with, told again with them, may be gone. */
  readonly reattached: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

function openCourt(edits: readonly Edit[], actor: Actor, view: RightsView): Court {
  const rights = rightsNow(view.workshop, actor.role, view.now)
  const may = (right: Right) => rights.has(right)
  const [first] = edits
  // Nearly all that is judged is one move or one change of a field.
  if (edits.length === 1 && first && !isAdded(first) && !isRemoved(first)) {
    return { actor, view, may, added: none, removed: none, reattached: none }
  }
  const added = new Set(edits.filter(isAdded).map(idOfAdded))
  const removed = new Set(edits.filter(isRemoved).map((edit) => edit.id))
  const reattached = new Set(edits.flatMap((edit) => (isReattached(edit) ? [edit.id] : [])))
  return { actor, view, may, added, removed, reattached }
}

type Added = Extract<Edit, { type: `${'element' | 'relation'}-${'added' | 'restored'}` }>
type Removed = Extract<Edit, { type: `${'element' | 'relation'}-removed` }>

function isAdded(edit: Edit): edit is Added {
  return edit.type.endsWith('-added') || edit.type.endsWith('-restored')
}

function isRemoved(edit: Edit): edit is Removed {
  return edit.type === 'element-removed' || edit.type === 'relation-removed'
}

function isReattached(edit: Edit): edit is Extract<Edit, { type: 'relation-changed' }> {
  return edit.type === 'relation-changed' && edit.field === 'ends'
}

function idOfAdded(edit: Added): EndId {
  return 'element' in edit ? edit.element.id : edit.relation.id
}

function judgeEdit(court: Court, edit: Edit): Refusal | null {
  const { may, view } = court
  if (!may('add') && !may('override')) return lacking('add')
  if (view.workshop.frozen && !may('override')) return { code: 'frozen' }
  switch (edit.type) {
    case 'element-added':
    case 'element-restored':
      return judgeAdding(court, edit.element.id, edit.element) ?? judgeKind(court, edit.element.kind, 'kinds')
    case 'relation-added':
    case 'relation-restored': {
      const { id, ends, kind } = edit.relation
      return (
        judgeAdding(court, id, edit.relation) ??
        judgeKind(court, kind, 'relationKinds') ??
        (court.reattached.has(id) ? null : judgeEnds(court, id, [ends.from, ends.to]))
      )
    }
    case 'element-changed':
      return judgeChange(court, edit.id) ?? (edit.field === 'kind' ? judgeKind(court, edit.value, 'kinds') : null)
    case 'relation-changed':
      return (
        judgeChange(court, edit.id) ??
        (edit.field === 'kind' ? judgeKind(court, edit.value, 'relationKinds') : null) ??
        (edit.field === 'ends' ? judgeEnds(court, edit.id, [edit.value.from, edit.value.to]) : null)
      )
    case 'element-moved':
      return judgeMove(court, edit.id)
    case 'element-removed':
    case 'relation-removed':
      return judgeRemoval(court, edit.id)
    default:
      return judgeRest(court, edit)
  }
}

function judgeRest({ may, actor, view }: Court, edit: Edit): Refusal | null {
  switch (edit.type) {
    case 'about-changed':
      return may('edit-about') ? null : lacking('edit-about')
    case 'trame-entry-set':
    case 'element-kind-set':
    case 'relation-kind-set':
      return may('edit-tables') ? null : lacking('edit-tables')
    case 'annotation-set': {
      if (!may('annotate')) return lacking('annotate')
      if (!view.hasAnnotation(edit.id) || actor.isOwn(edit.id)) return null
      const right = edit.annotation === null ? 'remove-others' : 'change-others'
      return may(right) ? null : lacking(right)
    }
    default:
      // Marks and the workshop are written by the server alone, when a command asks for it.
      return { code: 'by-command-only' }
  }
}

/**
 * A24: a thing is born once, under the author's own role and site, and not in the future. One that was removed comes
 * back as it was born, and only by whoever removed it or may remove what others wrote.
 */
function judgeAdding(court: Court, id: EndId, birth: Birth): Refusal | null {
  const { actor, view, may } = court
  const known = view.birthOf(id)
  const buried = known ? null : view.buried(id)
  if (known || buried) {
    const mayReturn = (known ? actor.isOwn(id) : buried?.isMine) || may('remove-others')
    const before = known ?? buried?.birth
    if (!mayReturn || before?.by !== birth.by || before.at !== birth.at) return { code: 'id-taken', id }
    return judgeMarks(court, id)
  }
  if (!may('add')) return lacking('add')
  const { phase } = view.workshop
  if (phase && phase.way !== 'direct' && !may('override')) return { code: 'by-contribution' }
  if (birth.by !== authorIn(phase, actor.by)) return { code: 'not-the-author', id, by: birth.by }
  if (!(birth.at > 0 && birth.at <= view.now + aheadMs)) return { code: 'value-not-readable', field: 'at' }
  return null
}

function judgeKind({ view, may }: Court, kind: KindKey, list: 'kinds' | 'relationKinds'): Refusal | null {
  const allowed = view.workshop.phase?.[list] ?? null
  return allowed === null || allowed.includes(kind) || may('override') ? null : { code: 'kind-not-now', key: kind }
}

/** A7, A12: both ends stand, or come with this action; following them never goes round. */
function judgeEnds({ view, added, removed }: Court, id: EndId, ends: readonly [EndId, EndId]): Refusal | null {
  for (const end of ends) {
    const stands = (view.birthOf(end) !== null || added.has(end)) && !removed.has(end)
    // An end that this very action takes away: the sum of what somebody did while they were away.
    const isGone = removed.has(end) || view.buried(end) !== null
    if (!stands) return { code: isGone ? 'thing-gone' : 'unknown-end', id: end }
    if (reaches(view, end, id)) return { code: 'relation-ends-on-itself', id }
  }
  return null
}

function reaches(view: RightsView, start: EndId, target: EndId): boolean {
  const seen = new Set<EndId>([start])
  for (const id of seen) {
    if (id === target) return true
    for (const end of view.endsOf(id) ?? []) seen.add(end)
  }
  return false
}

function judgeChange(court: Court, id: EndId): Refusal | null {
  const { actor, view, may, added } = court
  if (added.has(id)) return null
  if (!view.birthOf(id)) return { code: view.buried(id) ? 'thing-gone' : 'unknown-thing', id }
  const right = actor.isOwn(id) && may('change-own') ? 'change-own' : 'change-others'
  return judgeMarks(court, id) ?? (may(right) ? null : lacking(right))
}

function judgeMove({ view, may, added }: Court, id: EndId): Refusal | null {
  if (added.has(id)) return null
  // A place is no words: one that comes too late is let go.
  if (!view.birthOf(id)) return view.buried(id) ? null : { code: 'unknown-thing', id }
  if (view.marksOf(id).locked && !may('override')) return { code: 'locked', id }
  return may('move') ? null : lacking('move')
}

/** A25: what others built on stays, unless one may remove what others wrote. */
function judgeRemoval(court: Court, id: EndId): Refusal | null {
  const { actor, view, may, removed } = court
  if (!view.birthOf(id)) return null // gone already: nothing is taken from anybody
  const marked = judgeMarks(court, id)
  if (marked || may('remove-others')) return marked
  if (!actor.isOwn(id)) return lacking('remove-others')
  if (!may('remove-own')) return lacking('remove-own')
  for (const relation of view.endingOn(id)) if (!removed.has(relation)) return { code: 'others-built-on-it', id }
  return null
}

function judgeMarks({ view, may }: Court, id: EndId): Refusal | null {
  if (may('override')) return null
  const { locked, validated } = view.marksOf(id)
  if (locked) return { code: 'locked', id }
  return validated ? { code: 'validated', id } : null
}

function lacking(right: Right): Refusal {
  return { code: 'not-your-right', right }
}
