import type { Page } from '@playwright/test'

/** On a phone: the least size of text that must be read, and of what a finger presses, in CSS pixels. */
const least = { text: 16, target: 44 } as const

/** What of this page is too small to be read or pressed on a phone, in words; links inside a sentence are as tall as it is. */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(({ text, target }) => {
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.unseen, .skip, [style*="clip"]') &&
      element.getBoundingClientRect().width > 1
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} « ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)} »`
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || node.textContent?.trim() === '' || !seen(parent)) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < text - 0.1) faults.push(`text of ${size} px: ${called(parent)}`)
    }
    const pressed =
      'button, a[href], input, select, textarea, summary, [role="option"], [role="menuitem"], [role="tab"]'
    for (const element of document.querySelectorAll(pressed)) {
      const label = element.matches('input.unseen') ? element.closest('label') : null
      const pressedHere = label ?? element
      const isInSentence = element.matches('a') && element.closest('p, li')?.textContent !== element.textContent
      if (!seen(pressedHere) || isInSentence || element.closest('[aria-hidden="true"]')) continue
      const { width, height } = pressedHere.getBoundingClientRect()
      if (Math.min(width, height) < target - 0.5)
        faults.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${called(pressedHere)}`)
    }
    return [...new Set(faults)]
  }, least)
}
