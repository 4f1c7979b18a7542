import {
  type Box,
  type FocusLayout,
  type Measures,
  type PlacedSector,
  type Room,
  type SectorToPlace,
  sectorHeight,
} from './placing.ts'
import { type SidePart, shareSides } from './share-sides.ts'

const margin = 6

/** Where there is room on both sides: the neighbours on two arcs, left and right of the centre. */
export function ringLayout(sectors: readonly SectorToPlace[], room: Room, measures: Measures): FocusLayout {
  const { left, right } = shareSides(sectors, measures)
  const heights = [left, right].map((side) => sideHeight(side, measures))
  const height = Math.max(room.height, ...heights.map((each) => each + 2 * margin))
  const { width } = room
  const centre = middleBox(width, height, measures.unit)
  const arc: Arc = {
    centre,
    middle: height / 2,
    span: Math.max(height / 2, 1),
    width,
    card: ringCardWidth(width, measures.unit),
    // Even at the ends of the arcs the two sides stay apart, and the lines find their way up between them.
    nearest: 22 * measures.unit,
    clear: 26 * measures.unit,
  }
  return {
    width,
    height,
    centre,
    sectors: [...placeSide(left, 'left', arc, measures), ...placeSide(right, 'right', arc, measures)],
    isDense: measures.isDense,
  }
}

type Arc = {
  readonly centre: Box
  readonly middle: number
  readonly span: number
  readonly width: number
  readonly card: number
  readonly nearest: number
  readonly clear: number
}

function middleBox(width: number, height: number, unit: number): Box {
  const w = between(width * 0.22, 138 * unit, 220 * unit)
  const h = 124 * unit
  return { x: (width - w) / 2, y: (height - h) / 2, w, h }
}

export function ringCardWidth(width: number, unit: number): number {
  return between(width * 0.29, 168 * unit, 300 * unit)
}

function sideHeight(side: readonly SidePart[], measures: Measures): number {
  const sum = side.reduce((total, { cards }) => total + sectorHeight(cards, measures) + measures.between, 0)
  return Math.max(0, sum - measures.between)
}

function placeSide(
  side: readonly SidePart[],
  at: 'left' | 'right',
  arc: Arc,
  measures: Measures,
): readonly PlacedSector[] {
  let y = arc.middle - sideHeight(side, measures) / 2
  const next = (h: number): Box => {
    const box = boxOnArc(arc, at, y, h)
    y += h
    return box
  }
  return side.map(({ key, part, cards }) => {
    const title = next(measures.title)
    const boxes = cards.map((card) => {
      const box = { ...next(measures.heightOf(card)), id: card.id }
      y += measures.gap
      return box
    })
    y += measures.between
    // A title stands over its first card, wherever the arc is at its own height.
    return { key, part, side: at, title: { ...title, x: boxes[0]?.x ?? title.x }, cards: boxes }
  })
}

/** A box of this height on the arc: the nearer to the top or the bottom, the nearer to the middle line. */
function boxOnArc(arc: Arc, at: 'left' | 'right', y: number, h: number): Box {
  const { middle, span, width, card, centre, nearest, clear } = arc
  const farthest = width / 2 - card - margin
  const t = Math.min(1, Math.abs(y + h / 2 - middle) / span)
  const onArc = nearest + (farthest - nearest) * Math.sqrt(1 - t * t)
  const isBeside = y < centre.y + centre.h + clear && y + h > centre.y - clear
  const inner = Math.min(farthest, isBeside ? Math.max(onArc, centre.w / 2 + clear) : onArc)
  return { x: at === 'right' ? width / 2 + inner : width / 2 - inner - card, y, w: card, h }
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
