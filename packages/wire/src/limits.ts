/** Bounds that both sides know. Bytes unless the name says otherwise. */
export const limits = {
  /** One frame: an action, or everything that somebody wrote while away. Imports go another way. */
  frameBytes: 1024 * 1024 + 64,
  presenceBytes: 16 * 1024,
  /** What may be imported, and what a command may hold. (W7) */
  importBytes: 8 * 1024 * 1024,
  commandBytes: 24 * 1024 * 1024,
  /** A command of somebody who may not import. */
  smallCommandBytes: 512 * 1024,
  elements: 20_000,
  relations: 60_000,
  seatsPerRoom: 1500,
} as const
