import { type DuplicateGroup, type DuplicatePair, suggestDuplicates, suggestGroups } from '@maillage/atlas'
import { useDeferredValue, useMemo } from 'react'
import { useAtlas } from '../../app/use-session.ts'

/** What is perhaps said twice, and what many say; late by a frame or two while many write. (V87) */
export function useSaidTwice(): {
  readonly pairs: readonly DuplicatePair[]
  readonly groups: readonly DuplicateGroup[]
} {
  const atlas = useDeferredValue(useAtlas())
  return useMemo(() => {
    const groups = suggestGroups(atlas)
    return { groups, pairs: suggestDuplicates(atlas, groups) }
  }, [atlas])
}
