import type { EndId } from '@maillage/atlas'

/** The selection after a click: that thing alone, or with Shift one more or one less. */
export function afterClick(selection: readonly EndId[], id: EndId, adding: boolean): readonly EndId[] {
  if (!adding) return [id]
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]
}

/** The selection a marquee gives: what it touches, with Shift added to what was selected. */
export function afterMarquee(before: readonly EndId[], touched: readonly EndId[], adding: boolean): readonly EndId[] {
  return adding ? [...new Set([...before, ...touched])] : touched
}
