/** Words kept on this device. Answers false when the browser kept nothing. */
export type DeviceShelf = {
  readonly read: (key: string) => string | null
  readonly keep: (key: string, words: string) => boolean
  readonly drop: (key: string) => void
  /** All keys that begin so. */
  readonly keys: (prefix: string) => readonly string[]
}

/**
 * A shelf over the browser's storage that never throws: private windows and strict settings make `localStorage` throw
 * on sight. What can't be kept is remembered as long as the page lives. (V9)
 */
export function createShelf(storage: () => Storage): DeviceShelf {
  const memory = new Map<string, string>()
  const trying = <Answer>(attempt: (found: Storage) => Answer, otherwise: Answer): Answer => {
    try {
      return attempt(storage())
    } catch {
      return otherwise
    }
  }
  return {
    read: (key) => memory.get(key) ?? trying((found) => found.getItem(key), null),
    keep(key, words) {
      memory.set(key, words)
      return trying((found) => {
        found.setItem(key, words)
        return found.getItem(key) === words
      }, false)
    },
    drop(key) {
      memory.delete(key)
      trying((found) => found.removeItem(key), undefined)
    },
    keys(prefix) {
      const stored = trying((found) => Array.from({ length: found.length }, (_, at) => found.key(at) ?? ''), [])
      return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix))
    },
  }
}

/** This browser's. */
export const deviceShelf: DeviceShelf = createShelf(() => window.localStorage)

/** What this device kept as JSON; null for nothing, and for what can't be read. Total. */
export function keptJson(words: string | null): unknown {
  try {
    return JSON.parse(words ?? 'null')
  } catch {
    return null
  }
}
