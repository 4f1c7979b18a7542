/**
 * What an atlas is narrowed to. Empty lists and words narrow nothing; '' in a list means "without" (no component, no
 * site). Days are `2026-11-04`, both included. Plain data: it stands in the address and travels as a link. (V39)
 */
export type Filter = {
  readonly words: string
  readonly kinds: readonly string[]
  readonly components: readonly string[]
  readonly angles: readonly string[]
  readonly scales: readonly string[]
  readonly relationKinds: readonly string[]
  readonly statuses: readonly string[]
  readonly sites: readonly string[]
  readonly roles: readonly string[]
  readonly since: string
  readonly until: string
}

export const noFilter: Filter = {
  words: '',
  kinds: [],
  components: [],
  angles: [],
  scales: [],
  relationKinds: [],
  statuses: [],
  sites: [],
  roles: [],
  since: '',
  until: '',
}

/** The lists of a filter, in the order they are shown. */
export const filterLists = [
  'kinds',
  'components',
  'angles',
  'scales',
  'relationKinds',
  'statuses',
  'sites',
  'roles',
] as const
export type FilterList = (typeof filterLists)[number]

/** One thing that narrows: what a chip shows, and one press takes away. (V40) */
export type FilterPart =
  | { readonly of: FilterList; readonly value: string }
  | { readonly of: 'words' | 'since' | 'until'; readonly value: string }

/** Everything that narrows, one by one. */
export function partsOf(filter: Filter): readonly FilterPart[] {
  const words: readonly FilterPart[] = filter.words.trim() === '' ? [] : [{ of: 'words', value: filter.words.trim() }]
  const lists = filterLists.flatMap((of) => filter[of].map((value): FilterPart => ({ of, value })))
  const days = (['since', 'until'] as const).flatMap((of) => (filter[of] ? [{ of, value: filter[of] }] : []))
  return [...words, ...lists, ...days]
}

export function isNarrowing(filter: Filter): boolean {
  return partsOf(filter).length > 0
}

/** The filter without this part. (V40) */
export function withoutPart(filter: Filter, part: FilterPart): Filter {
  if (part.of === 'words' || part.of === 'since' || part.of === 'until') return { ...filter, [part.of]: '' }
  return { ...filter, [part.of]: filter[part.of].filter((value) => value !== part.value) }
}
