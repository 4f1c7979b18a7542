import type { FocusLayout, Measures, PlacedSector, Room, SectorToPlace } from './placing.ts'

const margin = 2
/** From the line that goes down to the cards. */
const branch = 34

export function fanCardWidth(width: number): number {
  return width - branch - 2 * margin
}

/** On a narrow page: the centre on top, its neighbours below, hung on one line that goes down. */
export function fanLayout(sectors: readonly SectorToPlace[], room: Room, measures: Measures): FocusLayout {
  const { unit, title, gap, between, heightOf, isDense } = measures
  const centre = { x: margin, y: margin, w: room.width - 2 * margin, h: 100 * unit }
  const x = margin + branch
  const w = fanCardWidth(room.width)
  let y = centre.y + centre.h + between
  const placed = sectors.map(({ key, cards }): PlacedSector => {
    const head = { x, y, w, h: title }
    y += title
    const boxes = cards.map((card) => {
      const box = { id: card.id, x, y, w, h: heightOf(card) }
      y += box.h + gap
      return box
    })
    y += between
    return { key, part: 1, side: 'below', title: head, cards: boxes }
  })
  return { width: room.width, height: Math.max(room.height, y), centre, sectors: placed, isDense }
}
