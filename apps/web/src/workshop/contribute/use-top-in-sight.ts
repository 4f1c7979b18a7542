import { type RefObject, useEffect, useRef } from 'react'
import { scrollerOf } from '../scroller-of.ts'

/**
 * What stands over the page hides nothing that has the focus: what comes into sight stops below it, however tall it is,
 * and when it grows the field where somebody writes moves out from under it.
 */
export function useTopInSight(): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = top
    if (!current) return
    const { style } = scrollerOf(current)
    const seen = new ResizeObserver(() => {
      style.scrollPaddingTop = `${current.offsetHeight + 8}px`
      const focused = document.activeElement
      if (focused?.matches('input, textarea, select, button')) focused.scrollIntoView({ block: 'nearest' })
    })
    seen.observe(current)
    return () => {
      seen.disconnect()
      style.scrollPaddingTop = ''
    }
  }, [])
  return top
}
