import { type Atlas, type EndId, elementAt, foldText, labelOf, relationAt, sentenceText } from '@maillage/atlas'

/** A thing to find by typing. */
export type Found = {
  readonly id: EndId
  readonly label: string
  readonly kind: string
  readonly is: 'element' | 'relation'
}

type Entry = Found & { readonly folded: string }

// Folding ten thousand labels takes a while: done once an atlas, and the atlas is a new object when it changes.
const entriesOf = new WeakMap<Atlas, readonly Entry[]>()

function allEntries(atlas: Atlas): readonly Entry[] {
  const known = entriesOf.get(atlas)
  if (known) return known
  const entries: Entry[] = []
  for (const element of atlas.elements.values()) {
    entries.push({
      id: element.id,
      label: element.label,
      kind: element.kind,
      is: 'element',
      folded: foldText(element.label),
    })
  }
  for (const relation of atlas.relations.values()) {
    const label = sentenceText(atlas, relation)
    entries.push({ id: relation.id, label, kind: relation.kind, is: 'relation', folded: foldText(label) })
  }
  entriesOf.set(atlas, entries)
  return entries
}

/**
 * Things whose words hold all the words typed, without regard to accents or case: those that begin so first, elements
 * before relations. (V19)
 */
export function thingsOf(atlas: Atlas, typed: string, most: number, is: 'any' | 'element' = 'any'): readonly Found[] {
  const parts = foldText(typed).split(' ').filter(Boolean)
  const found: { readonly entry: Entry; readonly rank: number }[] = []
  for (const entry of allEntries(atlas)) {
    if (is === 'element' && entry.is !== 'element') continue
    if (!parts.every((part) => entry.folded.includes(part))) continue
    const starts = parts[0] !== undefined && entry.folded.startsWith(parts[0])
    found.push({ entry, rank: (entry.is === 'element' ? 2 : 0) + (starts ? 1 : 0) })
  }
  // Sorting keeps the order of the atlas between equals.
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** Is this thing still there, and what is it called? */
export function labelIn(atlas: Atlas, id: EndId): string | null {
  return elementAt(atlas, id) || relationAt(atlas, id) ? labelOf(atlas, id) : null
}
