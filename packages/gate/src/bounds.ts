/** Bounds of one update. What passes them costs the room tens of milliseconds at the very most. (G1) */
export const bounds = {
  bytes: 1024 * 1024,
  /** Pieces that an update may add. */
  structs: 50_000,
  /** How far it may move its writer's clock: lengths of deleted pieces are not bounded by bytes. */
  clocks: 200_000,
  /** Ranges it may delete, and writers they may belong to. */
  ranges: 50_000,
  writers: 2_000,
  /** Live entries that it may delete. */
  deletions: 20_000,
  /** One JSON value: characters of a string or a name in it, depth, and values within values. */
  characters: 200_000,
  name: 200,
  depth: 14,
  values: 100_000,
  /** Steps of the placement replay for one key that many wrote at once. */
  steps: 200_000,
} as const

export type Bounds = { readonly [Name in keyof typeof bounds]: number }

/** For bytes that the server wrote itself, or has admitted before: as large as an import. */
export const wideBounds: Bounds = {
  ...bounds,
  bytes: 64 * 1024 * 1024,
  structs: 2_000_000,
  clocks: 10_000_000,
  ranges: 2_000_000,
  deletions: 1_000_000,
  values: 20_000_000,
}
