import { type ElementId, labelOf, mergeElements, rightsNow } from '@maillage/atlas'
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
    const act = { about: about.slice(0, 300), undo: null }
    return done({ edits: merged.value, value: { changed: merged.value.length }, act })
  },
}

function mayMerge({ state, asked, time }: CommandScene, ids: readonly string[]): boolean {
  const { registry } = state.gate
  if (rightsNow(workshopIn(state), asked.role, time).has('merge')) return true
  return ids.every((id) => registry.ownerOf(id) === asked.doer.participant)
}
