import { useEffect, useRef } from 'react'
import { useWorkshop } from '../use-workshop.ts'

/** So long a press may still be meant for what the button said before. Milliseconds. */
const calmMs = 1500

/**
 * Is the phase one that was read before the button was pressed? When another console changes it, the button says the phase
 * after under the very finger: that press is not meant for it. `ask` tells that this console changes the phase itself. (V83)
 */
export function useCalmPhase(): { readonly isCalm: () => boolean; readonly ask: (key: string) => void } {
  const key = useWorkshop().phase?.key ?? ''
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const asked = useRef<string | null>(null)
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    if (asked.current !== key) changedAt.current = performance.now()
    asked.current = null
  }, [key])
  return {
    isCalm: () => performance.now() - changedAt.current > calmMs,
    ask(next) {
      asked.current = next
    },
  }
}
