import { type FocusEvent, useCallback } from 'react'

/** Where the page is one column: the only place where things fold and fields are brought to the top. */
export const narrow = '(max-width: 899px)'

/** Is this something that words are written into? */
function isWriting(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
}

/**
 * On a narrow screen, brings the field that takes the focus under the head of the page, with all that lies below it, once
 * what stands above has folded. Presses of buttons move nothing: they would land elsewhere.
 */
export function useInSight(onWriting: () => void): (event: FocusEvent) => void {
  return useCallback(
    ({ target }) => {
      if (!isWriting(target)) return
      onWriting()
      window.requestAnimationFrame(() => {
        if (!window.matchMedia(narrow).matches || document.activeElement !== target) return
        target.closest('.field')?.scrollIntoView({ block: 'start' })
      })
    },
    [onWriting],
  )
}
