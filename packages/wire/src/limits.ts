/** Bounds that both sides know. Bytes unless the name says otherwise. */
export const limits = {
  /** Larger than an import, so that what may be imported can also be sent: an import is one frame. (W7) */
  frameBytes: 16 * 1024 * 1024,
  presenceBytes: 16 * 1024,
  importBytes: 8 * 1024 * 1024,
  elements: 20_000,
  relations: 60_000,
  seatsPerRoom: 600,
} as const
