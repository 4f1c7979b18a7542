import type { EndId } from '@maillage/atlas'
import { type Box, middleOf } from '@maillage/scene'

/**
 * The neighbour to go to from here in a direction of the keyboard: the nearest of those that lie within 60° of it,
 * nearness counted along the direction first. Null when there is none that way.
 */
export function neighbourTowards(
  from: Box,
  neighbours: Iterable<readonly [EndId, Box]>,
  dx: number,
  dy: number,
): EndId | null {
  const [x, y] = middleOf(from)
  let best: EndId | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of neighbours) {
    const [nx, ny] = middleOf(box)
    const along = (nx - x) * dx + (ny - y) * dy
    const across = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx)
    if (along <= 0 || across > along * 1.75) continue
    const distance = along + across * 2
    if (distance < least || (distance === least && best !== null && id < best)) {
      best = id
      least = distance
    }
  }
  return best
}

/** Things with their boxes, in any order. */
export type Placed = Iterable<readonly [EndId, Box]>

/**
 * Where the keyboard leads: from a thing to a neighbour that way, else to whatever stands that way; from nowhere to what
 * stands nearest to the middle of what is seen. (C23)
 */
export function walkTo(
  from: { readonly box: Box; readonly isThing: boolean },
  { neighbours, others }: { readonly neighbours: Placed; readonly others: Placed },
  dx: number,
  dy: number,
): EndId | null {
  if (!from.isThing) return nearestTo(from.box, others)
  return neighbourTowards(from.box, neighbours, dx, dy) ?? neighbourTowards(from.box, others, dx, dy)
}

function nearestTo(from: Box, others: Placed): EndId | null {
  const [x, y] = middleOf(from)
  let best: EndId | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, box] of others) {
    const [nx, ny] = middleOf(box)
    const distance = Math.hypot(nx - x, ny - y)
    if (distance < least) {
      best = id
      least = distance
    }
  }
  return best
}
