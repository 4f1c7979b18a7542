/** A neighbour to place: `lines` relations between it and the centre, `isLong` when its label wants two lines. */
export type CardToPlace = { readonly id: string; readonly lines: number; readonly isLong: boolean }
export type SectorToPlace = { readonly key: string; readonly cards: readonly CardToPlace[] }

/** In CSS pixels, from the upper left corner of the map. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Side = 'left' | 'right' | 'below'
export type PlacedCard = Box & { readonly id: string }

/** A sector, or one of its two parts when it is so large that it stands on both sides. */
export type PlacedSector = {
  readonly key: string
  readonly part: 1 | 2
  readonly side: Side
  readonly title: Box
  readonly cards: readonly PlacedCard[]
}

export type FocusLayout = {
  readonly width: number
  readonly height: number
  readonly centre: Box
  /** In reading order: from top to bottom on the left, then on the right. */
  readonly sectors: readonly PlacedSector[]
  /** Cards of one line, because there are many. */
  readonly isDense: boolean
}

export type Room = {
  readonly width: number
  /** The map is at least so high; it grows with what it holds. */
  readonly height: number
  /** Size of letters as this person set it: 1 when 16 pixels are 1 rem. */
  readonly unit: number
}

/** More neighbours than that, and each is told in one line. */
const denseFrom = 36

/** Heights and gaps, in CSS pixels. */
export type Measures = {
  readonly unit: number
  readonly isDense: boolean
  readonly title: number
  readonly gap: number
  readonly between: number
  readonly heightOf: (card: CardToPlace) => number
}

/** The measures for so many neighbours. */
export function measuresFor(unit: number, count: number): Measures {
  const isDense = count > denseFrom
  const line = 24 * unit
  return {
    unit,
    isDense,
    title: 26 * unit,
    gap: (isDense ? 4 : 7) * unit,
    between: (isDense ? 12 : 18) * unit,
    heightOf: ({ lines, isLong }) =>
      isDense ? lines * line + 8 * unit : lines * line + (isLong ? 42 : 25) * unit + 7 * unit,
  }
}

/** The height of a sector with its title, without the gap after it. */
export function sectorHeight(cards: readonly CardToPlace[], { title, gap, heightOf }: Measures): number {
  return title + cards.reduce((sum, card) => sum + heightOf(card) + gap, 0)
}
