import { startTransition, useCallback, useEffect, useState } from 'react'

const first = 150
const more = 300

/**
 * How many rows are drawn: a screenful or two at once, the rest while nothing else is asked of the page, so that an atlas
 * of thousands shows as soon as a small one. (V44)
 */
export function useGrowing(total: number): { readonly limit: number; readonly showAll: () => void } {
  const [limit, setLimit] = useState(first)
  useEffect(() => {
    if (limit >= total) return
    const grow = () => startTransition(() => setLimit((now) => now + more))
    // Not every browser tells when it is idle.
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = window.setTimeout(grow, 60)
      return () => window.clearTimeout(timer)
    }
    const handle = window.requestIdleCallback(grow, { timeout: 500 })
    return () => window.cancelIdleCallback(handle)
  }, [limit, total])
  return { limit, showAll: useCallback(() => setLimit(Number.POSITIVE_INFINITY), []) }
}
