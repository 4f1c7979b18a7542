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
