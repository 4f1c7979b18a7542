import type { Refusal } from '@maillage/atlas'

export type BallotArgs = Readonly<Record<string, unknown>>

/** Dots or an opinion that the server has not counted: it waits on this device, or would not be taken. */
export type AskedBallot = {
  /** One for each vote, and one for each thing: what is asked last under it takes the place of what was asked before. */
  readonly key: string
  /** The id of its command: asked twice under it, it is counted once. */
  readonly id: string
  readonly name: 'vote' | 'say'
  readonly args: BallotArgs
  /** What it is about, in words: the thing itself may be gone when its refusal is told. */
  readonly about: string
  readonly at: number
  readonly refusal: Refusal | null
}

/** Reads what a device kept; null when it can't be read. Total. */
export function readAskedBallot(raw: unknown): AskedBallot | null {
  const { key, id, name, args, about, at, refusal } = (isRecord(raw) ? raw : {}) as Partial<AskedBallot> // reason: each is looked at below
  if (typeof key !== 'string' || typeof id !== 'string' || !isRecord(args)) return null
  if (name !== 'vote' && name !== 'say') return null
  const isRefusal = isRecord(refusal) && typeof refusal.code === 'string'
  return {
    ...{ key, id, name, args, at: Number(at) || 0, about: typeof about === 'string' ? about : '' },
    refusal: isRefusal ? refusal : null,
  }
}

function isRecord(value: unknown): value is BallotArgs {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
