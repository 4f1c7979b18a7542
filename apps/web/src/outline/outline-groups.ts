import {
  type Atlas,
  type AtlasElement,
  type Axis,
  elementKindOf,
  fieldOfAxis,
  nameOfPlace,
  readAuthor,
} from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

/** What the outline groups elements by, and the word for it in the address. (V30, V39) */
export const groupings = {
  kind: 'nature',
  components: 'composante',
  angles: 'angle',
  scales: 'echelle',
  sites: 'lieu',
} as const
export type Grouping = keyof typeof groupings

export type OutlineGroup = { readonly key: string; readonly title: string; readonly elements: readonly AtlasElement[] }

/** The grouping that a word of the address asks for; by kind when it asks for none. */
export function groupingOf(word: string): Grouping {
  // reason: the keys of the table above.
  return (Object.keys(groupings) as Grouping[]).find((by) => groupings[by] === word) ?? 'kind'
}

/** The field that a move to another group changes; none for the site, which says who wrote a thing. */
export function fieldOfGrouping(by: Grouping): 'kind' | 'component' | 'angle' | 'scale' | null {
  if (by === 'sites') return null
  return by === 'kind' ? 'kind' : fieldOfAxis[by]
}

/**
 * The elements of an atlas in groups: each element stands in one group, in the order of its table, those outside of it
 * last; inside a group by label. (V12, V30)
 */
export function outlineGroups(atlas: Atlas, words: Messages, by: Grouping): readonly OutlineGroup[] {
  const groups = new Map<string, { title: string; elements: AtlasElement[] }>()
  for (const [key, title] of headings(atlas, by)) groups.set(key, { title, elements: [] })
  for (const element of atlas.elements.values()) {
    const key = groupOf(element, by)
    const group = groups.get(key)
    if (group) group.elements.push(element)
    else groups.set(key, { title: titleOutside(atlas, words, by, element), elements: [element] })
  }
  const collator = new Intl.Collator('fr', { numeric: true })
  const filled = [...groups].filter(([, { elements }]) => elements.length > 0)
  return (by === 'sites' ? filled.sort(sitesInOrder(atlas, collator)) : filled).map(([key, { title, elements }]) => ({
    key,
    title,
    elements: elements.sort((a, b) => collator.compare(a.label, b.label)),
  }))
}

/** The key of the group an element stands in. */
export function groupOf(element: AtlasElement, by: Grouping): string {
  if (by === 'sites') return readAuthor(element.by).site
  return by === 'kind' ? element.kind : element[fieldOfAxis[by]]
}

// Those of the workshop in its order, then others by name, those without one last.
function sitesInOrder({ workshop: { places } }: Atlas, collator: Intl.Collator) {
  const rankOf = (key: string) => {
    const rank = places.findIndex((place) => place.key === key)
    return rank < 0 ? places.length + Number(key === '') : rank
  }
  return ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    rankOf(a) - rankOf(b) || collator.compare(a, b)
}

function headings(atlas: Atlas, by: Grouping): readonly (readonly [key: string, title: string])[] {
  // In the order of the workshop: a site, then its tables.
  if (by === 'sites') return atlas.workshop.places.map(({ key }) => [key, nameOfPlace(atlas.workshop.places, key)])
  if (by === 'kind') return [...atlas.elementKinds.values()].map((kind) => [kind.key, kind.plural])
  return [...atlas.trame[by].values()].map((entry) => [entry.code, `${entry.code} · ${entry.label}`])
}

function titleOutside(atlas: Atlas, words: Messages, by: Grouping, element: AtlasElement): string {
  if (by === 'sites') return nameOfPlace(atlas.workshop.places, readAuthor(element.by).site) || words.outline.noSite
  if (by === 'kind') return elementKindOf(atlas, element).plural
  return element[fieldOfAxis[by]] || words.domain.axes[by satisfies Axis].none
}
