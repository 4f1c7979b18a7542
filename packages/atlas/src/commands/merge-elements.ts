import type { Edit } from '../edits.ts'
import { elementFields } from '../fields.ts'
import type { Atlas, AtlasElement, Ends, Json, Relation } from '../model/atlas.ts'
import { elementAt, relationAt } from '../model/graph.ts'
import type { ElementId, EndId } from '../model/ids.ts'
import { sameValue } from '../model/values.ts'
import { gatherWords } from '../model/wordings.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkValue } from './checks.ts'
import type { CommandContext } from './command.ts'

export type MergeElements = {
  /** The element that stays: its wording, its kind, its place on the drawing. */
  readonly keep: ElementId
  /** The elements that fold into it. */
  readonly others: Iterable<ElementId>
}

/**
 * Makes one element of several that say the same thing. The others fold into the kept one: their relations end on it
 * from now on, its empty fields are filled by theirs, and whatever they worded otherwise is kept among its other data
 * (`wordingsOf` reads it back). Two relations between the same ends stay two: they are two sentences.
 *
 * A relation that would join the kept element to itself, and joined no element to itself before, goes; what ended on it
 * ends on the kept element. Answers with no edit when there is nothing to fold, and refuses whole when the words don't
 * fit (`wordings-too-long`) or an element is gone.
 *
 * Rules: A12, A35 (every relation is kept), A36 (every word is kept), A37 (a relation within goes).
 */
export function mergeElements(
  atlas: Atlas,
  _context: CommandContext,
  request: MergeElements,
): Outcome<readonly Edit[]> {
  const kept = elementAt(atlas, request.keep)
  if (!kept) return refused({ code: 'unknown-element', id: request.keep })
  const ids = [...new Set(request.others)].filter((id) => id !== kept.id)
  const folded: AtlasElement[] = []
  for (const id of ids) {
    const element = elementAt(atlas, id)
    if (!element) return refused({ code: 'unknown-element', id })
    folded.push(element)
  }
  if (folded.length === 0) return accepted([])
  const words = wordEdits(kept, folded)
  if (!words.ok) return words
  const removed = folded.map(({ id }): Edit => ({ type: 'element-removed', id }))
  return accepted([...words.value, ...relationEdits(atlas, kept.id, new Set(ids)), ...removed])
}

/** What the kept element says after the merge, field by field. */
function wordEdits(kept: AtlasElement, folded: readonly AtlasElement[]): Outcome<readonly Edit[]> {
  const next = gatherWords(kept, folded)
  const checked = checkValue('others', elementFields.others, next.others)
  // What a reader would cut is refused here: nobody's words are lost without being told. (A3)
  if (!checked.ok) return refused({ code: 'wordings-too-long', count: folded.length })
  const changed = Object.entries(next).filter(([field, value]) => !sameValue(value, Reflect.get(kept, field) as Json)) // reason: fields of the table hold JSON
  // reason: the fields and values are those of the table that AtlasElement is made from.
  return accepted(changed.map(([field, value]) => ({ type: 'element-changed', id: kept.id, field, value }) as Edit))
}

function relationEdits(atlas: Atlas, keep: ElementId, folded: ReadonlySet<EndId>): readonly Edit[] {
  const within = relationsWithin(atlas, keep, folded)
  const standsFor = (end: EndId): EndId => (folded.has(end) || within.has(end) ? keep : end)
  const edits: Edit[] = []
  for (const { id, ends } of atlas.relations.values()) {
    if (within.has(id)) continue
    const next: Ends = { from: standsFor(ends.from), to: standsFor(ends.to) }
    if (sameValue(next, ends)) continue
    edits.push({ type: 'relation-changed', id, field: 'ends', value: next })
  }
  // After the ends have moved away: a removal would take along what still ends on the relation. (A13)
  for (const id of within) edits.push({ type: 'relation-removed', id: id as Relation['id'] }) // reason: only relations are within
  return edits
}

/**
 * The relations that the merge would bend round onto the kept element. One that speaks of such a relation may be bent in
 * its turn; ends never go round in a circle (A12), so each relation is judged after those it ends on.
 */
function relationsWithin(atlas: Atlas, keep: ElementId, folded: ReadonlySet<EndId>): ReadonlySet<EndId> {
  const judged = new Map<EndId, boolean>()
  const isKept = (end: EndId) => end === keep || folded.has(end) || judged.get(end) === true
  // An explicit stack: a chain of relations may be as long as the atlas, the call stack may not.
  for (const start of atlas.relations.keys()) {
    const stack: EndId[] = [start]
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const ends = judged.has(id) ? undefined : relationAt(atlas, id)?.ends
      const open = ends && [ends.from, ends.to].filter((end) => relationAt(atlas, end) && !judged.has(end))
      if (open && open.length > 0) {
        stack.push(...open)
        continue
      }
      if (ends) judged.set(id, ends.from !== ends.to && isKept(ends.from) && isKept(ends.to))
      stack.pop()
    }
  }
  return new Set([...judged].filter(([, isWithin]) => isWithin).map(([id]) => id))
}
