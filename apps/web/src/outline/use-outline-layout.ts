import { type EndId, elementAt } from '@maillage/atlas'
import { useMemo } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAddressWord } from '../app/use-address-word.ts'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { type Grouping, groupingOf, groupings, outlineGroups } from './outline-groups.ts'

export type OutlineLayout = ReturnType<typeof useOutlineLayout>

/** How the outline is laid out: in groups, or around one element; in the address, so that a link shows the same. (V30, V39) */
export function useOutlineLayout() {
  const { words } = usePage()
  const { atlas } = useFilteredAtlas()
  const [groupWord, setGroupWord] = useAddressWord('grouper')
  const [aroundWord, setAroundWord] = useAddressWord('autour')
  const root = elementAt(atlas, aroundWord as EndId) // reason: looked up before it is used
  const by = groupingOf(groupWord)
  const groups = useMemo(
    () =>
      root
        ? [{ key: 'around', title: words.outline.around(root.label), elements: [root] }]
        : outlineGroups(atlas, words, by),
    [atlas, words, by, root],
  )
  return {
    by,
    groups,
    root,
    group: (next: Grouping) => setGroupWord(next === 'kind' ? '' : groupings[next]),
    around: (id: EndId | null) => setAroundWord(id ?? ''),
  }
}
