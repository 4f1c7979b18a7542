/**
 * The row to stand on when the one I was on is gone: the same if it only moved, else the first of those behind it that is
 * still there, else the last before it. Rows inside the one that is gone are gone with it. (V31)
 */
export function nearestRow(lost: string, before: readonly string[], now: readonly string[]): string | null {
  const there = new Set(now)
  if (there.has(lost)) return lost
  const at = before.indexOf(lost)
  if (at < 0) return now[0] ?? null
  return (
    before.slice(at + 1).find((row) => there.has(row)) ??
    before.slice(0, at).findLast((row) => there.has(row)) ??
    now[0] ??
    null
  )
}
