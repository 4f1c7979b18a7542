import { applyEdits } from '../apply.ts'
import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import { accepted, type Outcome } from '../outcome.ts'

/** What a command may not find by itself: who writes, when, and fresh names. All come in, so that a test chooses them. */
export type CommandContext = {
  /** Role and site of the author, never a person. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** A name that nothing has: 1 to 64 letters, digits, `_` or `-`. */
  readonly newId: () => string
}

/** A wish with everything but the atlas: what `inOrder` chains and `perform` carries out. */
export type Step = (atlas: Atlas, context: CommandContext) => Outcome<readonly Edit[]>

/** How many things an atlas may hold. (A16) */
export const atlasLimits = {
  elements: 20_000,
  relations: 60_000,
  annotations: 2_000,
  annotationBytes: 200_000,
} as const

/**
 * Several wishes as one: each sees what the ones before it made, and all are carried out, or none. (A17)
 */
export function inOrder(atlas: Atlas, context: CommandContext, steps: readonly Step[]): Outcome<readonly Edit[]> {
  const edits: Edit[] = []
  let seen = atlas
  for (const step of steps) {
    const outcome = step(seen, context)
    if (!outcome.ok) return outcome
    edits.push(...outcome.value)
    seen = applyEdits(seen, outcome.value)
  }
  return accepted(edits)
}
