/**
 * Which of my transactions an answered barrier speaks for. Counts grow within one connection; a new connection begins
 * again at nothing, because what was asked on the old one is never answered. (V2)
 */
export type Barriers = {
  /** Everything up to transaction `written` was sent: the count to ask with. */
  readonly ask: (written: number) => number
  /** The server answered `count`: everything up to the number answered here is on disk; null when it was not asked. */
  readonly answered: (count: number) => number | null
  readonly forget: () => void
}

export function createBarriers(): Barriers {
  let count = 0
  let open: { readonly count: number; readonly written: number }[] = []
  return {
    ask(written) {
      count += 1
      open.push({ count, written })
      return count
    },
    answered(upTo) {
      const spokenFor = open.filter((asked) => asked.count <= upTo).at(-1)
      open = open.filter((asked) => asked.count > upTo)
      return spokenFor?.written ?? null
    },
    forget() {
      count = 0
      open = []
    },
  }
}
