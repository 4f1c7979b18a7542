import { type Box, type GroupFigure, measureText, overlap, wrapLabel } from '@maillage/scene'

export type ShownTitle = {
  readonly group: GroupFigure
  readonly words: string
  readonly box: Box
  readonly size: number
}

/** The words of a title; brief, for when there is little room. */
export type TitleOf = (group: GroupFigure, brief: boolean) => string

/** How far a title may run out of its own region. */
const roomBeyond = 1.15

/** By how much a title may be smaller than it was set before it is shortened. */
const mostShrunk = 0.8

/** Titles are at least this high on the screen, however far one looks from. */
const leastOnScreen = 14

/**
 * The titles that can be read together at this zoom, the largest groups first: one that would run into another waits
 * until one comes nearer, one longer than its region is shortened. (C5)
 */
export function titlesToShow(groups: readonly GroupFigure[], titleOf: TitleOf, zoom: number): readonly ShownTitle[] {
  const shown: ShownTitle[] = []
  for (const group of [...groups].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))) {
    const { title, region } = group
    const size = sizeWithin(group, titleOf(group, false), leastOnScreen / zoom)
    const words = wordsThatFit(group, titleOf, size)
    const w = measureText(words, size, 700)
    const box = { x: title.box.x, y: title.box.y + title.box.h / 2 - size * 0.6, w, h: size * 1.2 }
    if (w > region.w * roomBeyond || shown.some((other) => overlap(other.box, box))) continue
    shown.push({ group, words, box, size })
  }
  return shown
}

/** As large as it was set, or a little smaller so that its words stay inside the region; never too small to be read. */
function sizeWithin({ title: { size, box } }: GroupFigure, words: string, least: number): number {
  return Math.max(least, size * mostShrunk, Math.min(size, box.w / measureText(words, 1, 700)))
}

/** The whole title if it fits its region, else its brief form, shortened. */
function wordsThatFit(group: GroupFigure, titleOf: TitleOf, size: number): string {
  const whole = titleOf(group, false)
  const room = group.region.w * roomBeyond
  if (measureText(whole, size, 700) <= room) return whole
  return wrapLabel(titleOf(group, true), room, { size, weight: 700 }, 1)[0] ?? ''
}
