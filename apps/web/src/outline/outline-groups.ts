import { type Atlas, type AtlasElement, type Axis, elementKindOf, fieldOfAxis, foldText } from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

/** What the outline groups elements by. */
export const groupings = ['kind', 'components', 'angles', 'scales'] as const
export type Grouping = (typeof groupings)[number]

export type OutlineGroup = { readonly key: string; readonly title: string; readonly elements: readonly AtlasElement[] }

/**
 * The elements of an atlas in groups: each element stands in one group, in the order of its table, those outside of it
 * last; inside a group by label. `filter` keeps those that hold all its words. (V12)
 */
export function outlineGroups(atlas: Atlas, words: Messages, by: Grouping, filter: string): readonly OutlineGroup[] {
  const parts = foldText(filter).split(' ').filter(Boolean)
  const groups = new Map<string, { title: string; elements: AtlasElement[] }>()
  for (const [key, title] of headings(atlas, by)) groups.set(key, { title, elements: [] })
  for (const element of atlas.elements.values()) {
    if (parts.length > 0 && !holds(element, parts)) continue
    const key = keyOf(element, by)
    const group = groups.get(key)
    if (group) group.elements.push(element)
    else groups.set(key, { title: titleOutside(atlas, words, by, element), elements: [element] })
  }
  const collator = new Intl.Collator('fr', { numeric: true })
  return [...groups]
    .filter(([, { elements }]) => elements.length > 0)
    .map(([key, { title, elements }]) => ({
      key,
      title,
      elements: elements.sort((a, b) => collator.compare(a.label, b.label)),
    }))
}

function keyOf(element: AtlasElement, by: Grouping): string {
  return by === 'kind' ? element.kind : element[fieldOfAxis[by]]
}

function holds(element: AtlasElement, parts: readonly string[]): boolean {
  const folded = foldText(element.label)
  return parts.every((part) => folded.includes(part))
}

function headings(atlas: Atlas, by: Grouping): readonly (readonly [key: string, title: string])[] {
  if (by === 'kind') return [...atlas.elementKinds.values()].map((kind) => [kind.key, kind.plural])
  return [...atlas.trame[by].values()].map((entry) => [entry.code, `${entry.code} · ${entry.label}`])
}

function titleOutside(atlas: Atlas, words: Messages, by: Grouping, element: AtlasElement): string {
  if (by === 'kind') return elementKindOf(atlas, element).plural
  return element[fieldOfAxis[by]] || words.domain.axes[by satisfies Axis].none
}
