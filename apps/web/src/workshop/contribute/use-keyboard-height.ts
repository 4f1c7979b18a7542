import { useEffect } from 'react'

/** How much of the page, in CSS pixels, the keyboard of a phone lies over: browsers shrink the visual viewport alone. */
export function keyboardHeight(
  inner: number,
  viewport: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'> | null,
): number {
  // Somebody who zoomed in sees less as well, and has no keyboard open.
  if (!viewport || viewport.scale > 1.01) return 0
  return Math.max(0, Math.round(inner - viewport.height - viewport.offsetTop))
}

/** Tells the styles where the keyboard begins (`--keyboard`), so that what is pressed to send stays above it. (V70) */
export function useKeyboardHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport
    const { style } = document.documentElement
    const tell = () => style.setProperty('--keyboard', `${keyboardHeight(window.innerHeight, viewport)}px`)
    tell()
    viewport?.addEventListener('resize', tell)
    viewport?.addEventListener('scroll', tell)
    return () => {
      viewport?.removeEventListener('resize', tell)
      viewport?.removeEventListener('scroll', tell)
      style.removeProperty('--keyboard')
    }
  }, [])
}
