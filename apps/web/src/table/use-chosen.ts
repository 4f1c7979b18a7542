import { type Atlas, type EndId, elementAt, isInAtlas, relationAt } from '@maillage/atlas'
import { useMemo, useRef, useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { narrowScreen } from '../app/router.ts'
import { useSelection } from '../app/use-session.ts'
import type { Chosen } from './choose-rows.ts'
import type { Listed } from './columns.ts'

/**
 * The rows that are chosen. Where the panel stands beside the table, they are what all views share; on a narrow page they
 * are the table's own, or the panel would rise over it at the first one. (V8, V59)
 */
export function useChosen(atlas: Atlas, listed: Listed) {
  const { workbench } = usePage()
  const [isNarrow] = useState(() => window.matchMedia(narrowScreen).matches)
  const shared = useSelection()
  const [own, setOwn] = useState<readonly EndId[]>([])
  const from = useRef<EndId | null>(null)
  const all = isNarrow ? own : shared
  const ids = useMemo(
    () =>
      all.filter(
        (id) => isInAtlas(atlas, id) && (listed === 'elements' ? elementAt(atlas, id) : relationAt(atlas, id)),
      ),
    [all, atlas, listed],
  )
  const choose = (next: Chosen) => {
    from.current = next.from
    if (isNarrow) setOwn(next.ids)
    else workbench.select(next.ids)
  }
  return { ids, read: (): Chosen => ({ ids, from: from.current }), choose }
}
