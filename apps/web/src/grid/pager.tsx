import { useState } from 'react'
import { IconButton } from '../controls/action-button.tsx'
import { useViewPage } from './use-view-page.ts'

/** Which part of a long list is shown. `first` counts from 0. */
export type Paging = {
  readonly first: number
  readonly last: number
  readonly total: number
  readonly hasMore: boolean
  /** Turns so many pages; answers whether there was one. */
  readonly turn: (by: 1 | -1) => boolean
}

/** Pages of a list; when it becomes shorter, the last page there is. (V57) */
export function usePaging(total: number, size: number): Paging {
  const [wanted, setWanted] = useState(0)
  const lastPage = Math.max(0, Math.ceil(total / size) - 1)
  const page = Math.min(wanted, lastPage)
  return {
    first: page * size,
    last: Math.min(total, (page + 1) * size),
    total,
    hasMore: total > size,
    turn: (by) => {
      const next = page + by
      if (next < 0 || next > lastPage) return false
      setWanted(next)
      return true
    },
  }
}

/** Says which part is shown of how much, and turns the page; nothing where all is shown. (V57) */
export function Pager({ paging, what }: { readonly paging: Paging; readonly what: 'rows' | 'columns' }) {
  const { words, tell } = useViewPage()
  if (!paging.hasMore) return null
  const said = words.grid.part[what](paging.first + 1, paging.last, paging.total)
  const turn = (by: 1 | -1) => {
    if (paging.turn(by)) tell(words.grid.turned)
  }
  return (
    <div className="pager">
      <IconButton icon="left" name={words.grid.before[what]} isDisabled={paging.first === 0} onPress={() => turn(-1)} />
      <span>{said}</span>
      <IconButton
        icon="chevron"
        name={words.grid.after[what]}
        isDisabled={paging.last >= paging.total}
        onPress={() => turn(1)}
      />
    </div>
  )
}
