import type { EndId } from '@maillage/atlas'

/** What I have looked at, oldest first, and where I am in it. */
export type Trail = { readonly visited: readonly EndId[]; readonly at: number }

export const noTrail: Trail = { visited: [], at: -1 }

// Enough for an afternoon; older steps are let go.
const most = 100

/** Goes to an element: what lay ahead after going back is let go. Where I am already adds nothing. (V53) */
export function visit(trail: Trail, id: EndId): Trail {
  if (trail.visited[trail.at] === id) return trail
  const visited = [...trail.visited.slice(0, trail.at + 1), id].slice(-most)
  return { visited, at: visited.length - 1 }
}

/** The step before or after that still stands; null when there is none. (V53) */
export function stepFrom(trail: Trail, by: 1 | -1, stands: (id: EndId) => boolean): Trail | null {
  for (let at = trail.at + by; at >= 0 && at < trail.visited.length; at += by) {
    const id = trail.visited[at]
    if (id !== undefined && stands(id) && id !== trail.visited[trail.at]) return { ...trail, at }
  }
  return null
}

/** What I have looked at, each once, the latest first, without where I am. (V53) */
export function visitedOnce(trail: Trail, stands: (id: EndId) => boolean): readonly EndId[] {
  const here = trail.visited[trail.at]
  return [...new Set(trail.visited.toReversed())].filter((id) => id !== here && stands(id))
}
