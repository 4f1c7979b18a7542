import { useSyncExternalStore } from 'react'

/** As in `lead.css`: one column. */
const narrow = '(max-width: 900px)'

/** Is there room for one column only? Drawn again when that changes. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(narrow).matches)
}

function watch(listener: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
