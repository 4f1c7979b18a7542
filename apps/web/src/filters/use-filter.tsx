import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useAtlas } from '../app/use-session.ts'
import { type Filter, isNarrowing, noFilter } from './filter.ts'
import { filterOf, withFilter } from './filter-address.ts'
import { type Filtered, filterAtlas } from './filtered-atlas.ts'

/** The filter of this page, and what it shows. */
export type FilterState = {
  readonly filter: Filter
  readonly change: (part: Partial<Filter>) => void
  readonly clear: () => void
}

const FilterContext = createContext<{ readonly state: FilterState; readonly filtered: Filtered } | null>(null)

// Typing changes the address too; browsers allow a hundred changes in half a minute.
const pauseMs = 300

/** Holds the filter of an atlas's page, in its address and for all of its views. (V38, V39) */
export function FilterProvider({ children }: { readonly children: ReactNode }) {
  const state = useAddressFilter()
  const atlas = useAtlas()
  const wanted = useDeferredValue(state.filter)
  const filtered = useMemo(() => filterAtlas(atlas, wanted), [atlas, wanted])
  const value = useMemo(() => ({ state, filtered }), [state, filtered])
  return <FilterContext.Provider value={value}>{children}</FilterContext.Provider>
}

/** The filter, and how to change it. */
export function useFilter(): FilterState {
  return useHere().state
}

/** The atlas as the filter shows it, the same for every view. Wishes still see the whole atlas. (V38) */
export function useFilteredAtlas(): Filtered {
  return useHere().filtered
}

function useHere() {
  const here = useContext(FilterContext)
  if (!here) throw new Error('useFilter is called outside of an atlas page: wrap it in FilterProvider.')
  return here
}

function useAddressFilter(): FilterState {
  const [filter, setFilter] = useState<Filter>(() => filterOf(window.location.search))
  const timer = useRef(0)
  const waiting = useRef<Filter | null>(null)
  const write = useCallback(() => {
    window.clearTimeout(timer.current)
    if (waiting.current === null) return
    const { pathname, search, hash } = window.location
    window.history.replaceState(window.history.state, '', pathname + withFilter(search, waiting.current) + hash)
    waiting.current = null
  }, [])
  useEffect(() => {
    const read = () => setFilter(filterOf(window.location.search))
    window.addEventListener('popstate', read)
    return () => {
      window.removeEventListener('popstate', read)
      write()
    }
  }, [write])
  const become = useCallback(
    (next: Filter) => {
      setFilter(next)
      waiting.current = next
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(write, pauseMs)
    },
    [write],
  )
  return useMemo(
    () => ({
      filter,
      change: (part) => become({ ...filter, ...part }),
      clear: () => isNarrowing(filter) && become(noFilter),
    }),
    [filter, become],
  )
}
