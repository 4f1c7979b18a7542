/** People to tell. */
export type Listeners<Told extends readonly unknown[]> = {
  readonly add: (listener: (...told: Told) => void) => () => void
  readonly tell: (...told: Told) => void
}

/** A list of listeners; each may leave while it is being told. */
export function createListeners<Told extends readonly unknown[] = []>(): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(...told) {
      for (const listener of [...listeners]) listener(...told)
    },
  }
}
