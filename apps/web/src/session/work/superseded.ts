import { type Atlas, type Edit, elementAt, relationAt, sameValue } from '@maillage/atlas'
import type { Entry } from './entry.ts'

/** What of these actions somebody else overruled while they were on their way: words that no longer stand anywhere. */
export function supersededIn(
  atlas: Atlas,
  entries: readonly Entry[],
): readonly { entry: Entry; edits: readonly Edit[] }[] {
  const newest = new Map<string, Entry>()
  for (const entry of entries) for (const edit of entry.edits) newest.set(placeOf(edit), entry)
  return entries.flatMap((entry) => {
    const edits = entry.edits.filter((edit) => newest.get(placeOf(edit)) === entry && isOverruled(atlas, edit))
    return edits.length > 0 ? [{ entry, edits }] : []
  })
}

/** Only words: a place or a kind that somebody else chose at the same time is no loss. */
function isOverruled(atlas: Atlas, edit: Edit): boolean {
  if (edit.type === 'about-changed') return isWords(edit.value) && !sameValue(atlas.about[edit.field], edit.value)
  if (edit.type === 'element-changed') {
    const element = elementAt(atlas, edit.id)
    return isWords(edit.value) && element !== null && !sameValue(element[edit.field], edit.value)
  }
  if (edit.type !== 'relation-changed') return false
  const relation = relationAt(atlas, edit.id)
  return isWords(edit.value) && relation !== null && !sameValue(relation[edit.field], edit.value)
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.trim().length > 2
}

/** Where an edit writes: the same for two edits of the same field of the same thing. */
function placeOf(edit: Edit): string {
  switch (edit.type) {
    case 'element-changed':
    case 'relation-changed':
      return `${edit.id}/${edit.field}`
    case 'about-changed':
      return `about/${edit.field}`
    default:
      return ''
  }
}
