import type { Box, FocusLayout, PlacedSector, Side } from './placing.ts'

/** Where the line of the n-th relation of a card ends: at its chip. `unit` as in the room. */
export function anchorOf(card: Box, side: Side, line: number, isDense: boolean, unit: number) {
  const y = card.y + ((isDense ? 4 : 3) + 24 * line + 12) * unit
  return { x: side === 'left' ? card.x + card.w : card.x, y }
}

export type Anchor = ReturnType<typeof anchorOf>

/** The line from the centre to an anchor, as an SVG path. */
export function linkPath({ centre }: FocusLayout, side: Side, to: Anchor, unit: number): string {
  const cx = centre.x + centre.w / 2
  const cy = centre.y + centre.h / 2
  if (side === 'below') {
    const x = spineX(centre, unit)
    const bend = Math.min(10 * unit, to.x - x)
    return path(`M${n(x)} ${n(to.y - bend)}`, `Q${n(x)} ${n(to.y)} ${n(x + bend)} ${n(to.y)}`, `H${n(to.x)}`)
  }
  const dx = to.x - cx
  const dy = to.y - cy
  const flat = Math.sign(dx) * Math.min(Math.abs(dx) * 0.5, 70 * unit)
  return path(
    `M${n(cx)} ${n(cy)}`,
    `C${n(cx + dx * 0.35)} ${n(cy + dy * 0.35)} ${n(to.x - flat)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`,
  )
}

/** On a narrow page, the one line that all others branch off; null where there are none. */
export function spinePath({ centre, sectors, isDense }: FocusLayout, unit: number): string | null {
  const last = sectors.at(-1)?.cards.at(-1)
  if (!last || sectors[0]?.side !== 'below') return null
  const end = anchorOf(last, 'below', 0, isDense, unit).y - 10 * unit
  return path(`M${n(spineX(centre, unit))} ${n(centre.y + centre.h)}`, `V${n(end)}`)
}

const spineX = (centre: Box, unit: number): number => centre.x + 14 * unit

/** A small head at the end of a line: towards the card, or back to the centre. */
export function headPath(side: Side, at: Anchor, to: 'card' | 'centre', unit: number): string {
  const out = side === 'left' ? -1 : 1
  const [length, half] = [8 * unit, 4.5 * unit]
  // Back to the centre, the head stands a little off, so that it is seen to come from the card.
  const tip = to === 'card' ? at.x : at.x - out * (length + 3 * unit)
  const back = to === 'card' ? tip - out * length : tip + out * length
  return path(`M${n(tip)} ${n(at.y)}`, `L${n(back)} ${n(at.y - half)}`, `V${n(at.y + half)}`, 'Z')
}

/** The soft wedge behind a sector, from the centre to its cards; nothing on a narrow page. */
export function wedgePath({ centre }: FocusLayout, { side, title, cards }: PlacedSector): string | null {
  const [first] = cards
  const last = cards.at(-1)
  if (side === 'below' || !first || !last) return null
  const edge = (box: Box) => (side === 'left' ? box.x + box.w : box.x)
  const points = [
    [edge(title), title.y + title.h / 2],
    ...cards.map((card) => [edge(card), card.y + card.h / 2] as const),
    [edge(last), last.y + last.h],
  ] as const
  const start = `M${n(centre.x + centre.w / 2)} ${n(centre.y + centre.h / 2)}`
  return path(start, ...points.map(([x, y]) => `L${n(x)} ${n(y)}`), 'Z')
}

const path = (...steps: readonly string[]): string => steps.join('')
const n = (value: number): string => value.toFixed(1)
