import { vi } from 'vitest'

/**
 * As much of a browser's surroundings as a session asks for, so that the page's own session runs in Node: timers, a shelf,
 * frames, and requests that go to this origin. Taken away by `vi.unstubAllGlobals`.
 */
export function aWindow(origin: () => string): void {
  const shelf = new Map<string, string>()
  const ask = globalThis.fetch
  vi.stubGlobal('window', {
    setTimeout: (then: () => void, ms: number) => setTimeout(then, ms),
    clearTimeout: (handle: NodeJS.Timeout) => clearTimeout(handle),
    setInterval: (then: () => void, ms: number) => setInterval(then, ms),
    clearInterval: (handle: NodeJS.Timeout) => clearInterval(handle),
    addEventListener: () => {},
    removeEventListener: () => {},
    localStorage: {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => void shelf.set(key, value),
      removeItem: (key: string) => void shelf.delete(key),
    },
  })
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 16))
  vi.stubGlobal('cancelAnimationFrame', (handle: NodeJS.Timeout) => clearTimeout(handle))
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => ask(new URL(path, origin()), init))
}
