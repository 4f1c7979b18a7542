/** Groups smaller than this are never shown by themselves: what each person gave could be worked out. (A29) */
export const smallestGroup = 5

/**
 * Which groups may not be shown, of those that have so many people each, by their keys: small ones; and with them the next smallest, until those masked are at
 * least two and together no small group, because the difference to the whole would tell. (A29)
 */
export function maskedGroups(groups: ReadonlyMap<string, number>): ReadonlySet<string> {
  const masked = new Set<string>()
  let people = 0
  for (const [key, count] of [...groups].sort(([, a], [, b]) => a - b)) {
    const isNeeded = masked.size > 0 && (masked.size < 2 || people < smallestGroup)
    if (count >= smallestGroup && !isNeeded) break
    masked.add(key)
    people += count
  }
  return masked
}
