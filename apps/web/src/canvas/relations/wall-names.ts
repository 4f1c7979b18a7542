import { type Box, BoxGrid, type RelationFigure } from '@maillage/scene'

/** The name of a relation, and how many times its own size it is written. */
export type WallName = { readonly figure: RelationFigure; readonly scale: number }

/** How high a name stands in the drawing; and on a wall, in pixels, from the back of the room down; 0 is as it is drawn. */
const drawn = 12.5
const sizes = [30, 26, 22, 19, 16, 0] as const
/** A name that is smaller than this could not even be seen to be there. Pixels. */
const leastSeen = 8

export type WallRoom = {
  readonly zoom: number
  /** Boxes of elements: nothing is written over them. */
  readonly taken: Iterable<Box>
}

/**
 * The names to write on a wall, each as large as it fits over nothing: not over an element, not over another name. Those
 * that come first choose first; one for which there is no room is left out, rather than that nobody can read two. (C25)
 */
export function wallNames(figures: readonly RelationFigure[], { zoom, taken }: WallRoom): readonly WallName[] {
  const grid = new BoxGrid<string>()
  for (const box of taken) grid.add('', box)
  return figures.flatMap((figure) => {
    if (!figure.label) return []
    for (const size of sizes) {
      const scale = Math.max(1, size / zoom / drawn)
      if (drawn * scale * zoom < leastSeen) continue
      const box = timesLarger(figure.label.box, scale)
      if (grid.isTaken(box)) continue
      grid.add(figure.id, box)
      return [{ figure, scale }]
    }
    return []
  })
}

function timesLarger({ x, y, w, h }: Box, scale: number): Box {
  return { x: x - (w * (scale - 1)) / 2, y: y - (h * (scale - 1)) / 2, w: w * scale, h: h * scale }
}
