import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Where somebody points, in the drawing's units; null when their pointer is elsewhere. */
export type Point = readonly [x: number, y: number] | null
export type SeatPoint = { readonly seat: number; readonly point: Point }

/** How far a pointer may be: what is farther is at the edge. */
const farthest = 2 ** 30

/** Where I point: two whole numbers, or nothing. At most 11 bytes. */
export function writePoint(encoder: encoding.Encoder, point: Point): void {
  encoding.writeUint8(encoder, point ? 1 : 0)
  if (!point) return
  encoding.writeVarInt(encoder, bounded(point[0]))
  encoding.writeVarInt(encoder, bounded(point[1]))
}

/** Reads where somebody points; undefined when it can't be read. Total. (W5) */
export function readPoint(decoder: decoding.Decoder): Point | undefined {
  try {
    if (!decoding.hasContent(decoder)) return undefined
    if (decoding.readUint8(decoder) !== 1) return null
    const point = [readWhole(decoder), readWhole(decoder)] as const
    return point.every((each) => Math.abs(each) <= farthest) ? point : undefined
  } catch {
    return undefined
  }
}

/** Where several people point: about 8 bytes each. */
export function writePoints(encoder: encoding.Encoder, points: readonly SeatPoint[]): void {
  encoding.writeVarUint(encoder, points.length)
  for (const { seat, point } of points) {
    encoding.writeVarUint(encoder, seat)
    writePoint(encoder, point)
  }
}

/** Reads where several people point, as far as it can be read. Total. (W5) */
export function readPoints(decoder: decoding.Decoder): readonly SeatPoint[] {
  const points: SeatPoint[] = []
  try {
    for (let left = Math.min(decoding.readVarUint(decoder), 65_536); left > 0; left--) {
      const seat = decoding.readVarUint(decoder)
      const point = readPoint(decoder)
      if (point === undefined) return points
      points.push({ seat, point })
    }
  } catch {
    // What was read before stands.
  }
  return points
}

/** lib0 reads nothing as zero past the end. */
function readWhole(decoder: decoding.Decoder): number {
  return decoding.hasContent(decoder) ? decoding.readVarInt(decoder) : Number.NaN
}

function bounded(value: number): number {
  return Math.max(-farthest, Math.min(farthest, Math.round(value))) + 0
}
