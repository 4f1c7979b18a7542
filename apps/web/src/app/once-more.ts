/** How long after a failure a part of the product is asked for again. Milliseconds. */
const againMs = 2000

/**
 * Loads a part of the product, again and again until it comes: a network that went away comes back, and React's `lazy` keeps
 * the first failure for good. (V44)
 */
export async function onceMore<Part>(
  load: () => Promise<Part>,
  later: (run: () => void, ms: number) => unknown = setTimeout,
): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise<void>((resolve) => later(resolve, againMs))
    }
  }
}
