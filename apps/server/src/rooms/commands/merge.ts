import {
  type Action,
  actionOf,
  type ElementId,
  type Json,
  labelOf,
  mergeElements,
  rightsNow,
  takeBack,
} from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, type CommandScene, done, idsOf, refused } from './command.ts'

/**
 * Makes one element of several that say the same: `{ keep: id, others: [ids] }`. Every relation and every wording stays.
 * Elements of one's own are merged by whoever may change them; those of others need the right to merge.
 * Answers `{ changed: number }`.
 */
export const merge: Command = {
  right: 'change-own',
  decide: ({ keep, others: raw }, scene) => {
    const others = idsOf(raw, 200)
    if (typeof keep !== 'string' || !others) return null
    if (!mayMerge(scene, [keep, ...others])) return refused({ code: 'not-your-right', right: 'merge' })
    const { atlas, asked, time } = scene
    const context = { by: asked.doer.by, now: time, newId: () => asked.id }
    // reason: names that are no elements are refused by the wish itself.
    const merged = mergeElements(atlas(), context, { keep: keep as ElementId, others: others as ElementId[] })
    if (!merged.ok) return merged
    const about = [...others, keep].map((id) => labelOf(atlas(), id as ElementId)).join(' · ') // reason: as above
    const undo = merged.value.length > 0 ? { name: 'unmerge', args: { merge: asked.id } } : null
    // reason: edits are plain data of JSON values.
    const action = actionOf(atlas(), merged.value) as unknown as Json
    return done({
      edits: merged.value,
      notes: undo ? [{ type: 'merged', merged: { id: asked.id, action } }] : [],
      value: { changed: merged.value.length },
      act: { about: about.slice(0, 300), undo },
    })
  },
}

/**
 * Takes a merge back: `{ merge: id }`. What was folded stands again by itself with its relations, as far as nobody has
 * changed it since: what others wrote on the merged element stays on it. Answers `{ changed: number }`.
 */
export const unmerge: Command = {
  right: 'merge',
  decide: ({ merge: id }, { state, atlas }) => {
    const merged = typeof id === 'string' ? state.ledger.assembly.mergedAt(id) : null
    if (!merged) return typeof id === 'string' ? refused({ code: 'not-undoable', id }) : null
    const edits = takeBack(atlas(), merged.action as unknown as Action) // reason: as it was kept above
    const labels = edits.flatMap((edit) => (edit.type === 'element-restored' ? [edit.element.label] : []))
    if (labels.length === 0) return refused({ code: 'not-undoable', id: merged.id })
    return done({
      edits,
      value: { changed: edits.length },
      act: { about: labels.join(' · ').slice(0, 300), undo: null },
    })
  },
}

function mayMerge({ state, asked, time }: CommandScene, ids: readonly string[]): boolean {
  const { registry } = state.gate
  if (rightsNow(workshopIn(state), asked.role, time).has('merge')) return true
  return ids.every((id) => registry.ownerOf(id) === asked.doer.participant)
}
