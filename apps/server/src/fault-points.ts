/**
 * Places in the code where a test may have the process killed, as a power cut would: between what is believed to be done
 * together. What is promised must hold after a death at any of them. (R6, R8, R14)
 */
export const faultNames = [
  /** A frame was read; nothing was judged. */
  'frame-read',
  /** A tick was judged and applied to the document in memory. */
  'tick-heard',
  /** The rows are written, in a transaction that is not committed. */
  'before-commit',
  /** The rows are on disk; the rooms do not know it yet. */
  'after-commit',
  /** The room knows that they are on disk; nobody was told. */
  'before-acknowledgement',
  /** The first seat was told, and no other. */
  'half-told',
  /** A snapshot was made and read back; it is not on disk. */
  'before-snapshot',
  /** The snapshot is written, not committed. */
  'during-snapshot',
  /** The snapshot is on disk; the rows it holds are still there. */
  'after-snapshot',
  /** The rows behind a snapshot are removed, not committed. */
  'during-prune',
  /** Asked to end, everyone was told; what waits is not kept yet. */
  'drain-begun',
  /** Everything that waited is kept; the storage is still open. */
  'drain-kept',
] as const
export type FaultName = (typeof faultNames)[number]

let armed: { readonly name: string; left: number } | null = null

/**
 * Arms one point: `before-commit`, or `before-commit:3` for the third time it is passed. Only `main.ts` and the storage's
 * thread call this, and only in tests: see `FAULT_POINT` in config.ts.
 */
export function armFault(wish: string | null): void {
  const [name = '', count = '1'] = wish?.split(':') ?? []
  armed = faultNames.some((known) => known === name) ? { name, left: Number(count) || 1 } : null
}

/** Passes a point: nothing happens, but in a test that armed it. */
export function faultPoint(name: FaultName): void {
  if (armed?.name !== name) return
  armed.left -= 1
  if (armed.left > 0) return
  process.kill(process.pid, 'SIGKILL')
  // A thread may go on for a moment: it must not reach what comes after the point.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000)
}
