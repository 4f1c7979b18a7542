/** What scrolls where this stands: a page of a workshop scrolls above what is said below it; elsewhere the document does. (V113) */
export function scrollerOf(element: Element | null): HTMLElement {
  return element?.closest<HTMLElement>('.room-view') ?? document.documentElement
}
