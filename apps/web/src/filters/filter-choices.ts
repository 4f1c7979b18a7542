import {
  type Atlas,
  elementKindsToChoose,
  readAuthor,
  relationFields,
  relationKindsToChoose,
  siteOf,
} from '@maillage/atlas'
import type { FilterList } from './filter.ts'

/** A value that can be asked for, and how many things have it. */
export type FilterChoice = { readonly value: string; readonly count: number }

/** What can be asked for in an atlas: what its tables hold and what its things have, with how many of them. (V38) */
export function filterChoices(atlas: Atlas): Readonly<Record<FilterList, readonly FilterChoice[]>> {
  const elements = [...atlas.elements.values()]
  const relations = [...atlas.relations.values()]
  const authors = [...elements, ...relations].map(({ by }) => readAuthor(by))
  const { places } = atlas.workshop
  const axis = (of: 'components' | 'angles' | 'scales', codes: readonly string[]) =>
    counted([...atlas.trame[of].keys(), ''], codes)
  return {
    kinds: counted(
      keysOf(elementKindsToChoose(atlas)),
      elements.map(({ kind }) => kind),
    ),
    components: axis(
      'components',
      elements.map(({ component }) => component),
    ),
    angles: axis(
      'angles',
      elements.map(({ angle }) => angle),
    ),
    scales: axis(
      'scales',
      elements.map(({ scale }) => scale),
    ),
    relationKinds: counted(
      keysOf(relationKindsToChoose(atlas)),
      relations.map(({ kind }) => kind),
    ),
    statuses: counted(
      relationFields.status.choices,
      relations.map(({ status }) => status),
    ),
    sites: counted(
      places.map(({ key }) => key),
      // What comes from a table counts for its site too, which may be asked for as a whole.
      authors.flatMap(({ site }) => [...new Set([siteOf(places, site), site])]),
    ),
    roles: counted(
      [],
      authors.map(({ role }) => role ?? ''),
    ),
  }
}

function keysOf(kinds: readonly { readonly key: string }[]): readonly string[] {
  return kinds.map(({ key }) => key)
}

/** Known values in their order, then those found beside them; those that nothing has are left out. */
function counted(known: readonly string[], found: readonly string[]): readonly FilterChoice[] {
  const counts = new Map<string, number>(known.map((value) => [value, 0]))
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 0).map(([value, count]) => ({ value, count }))
}
