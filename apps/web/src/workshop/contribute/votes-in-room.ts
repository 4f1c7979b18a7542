import type { Atlas, Vote } from '@maillage/atlas'

export type VoteHere = readonly [id: string, vote: Vote]

export function openVotes({ votes }: Atlas): readonly VoteHere[] {
  return [...votes].filter(([, { closed }]) => closed === null)
}

/** All votes that were closed, the newest first. */
export function closedVotes({ votes }: Atlas): readonly VoteHere[] {
  return [...votes].filter(([, { closed }]) => closed !== null).toSorted((a, b) => closingOf(b) - closingOf(a))
}

/** Those whose result stands on the page: closed in the phase that runs; outside any phase, the last one. (V77) */
export function votesJustClosed(atlas: Atlas): readonly VoteHere[] {
  const closed = closedVotes(atlas)
  const [newest] = closed
  const since = atlas.workshop.clock?.startedAt ?? (newest ? closingOf(newest) : 0)
  return closed.filter((each) => closingOf(each) >= since)
}

function closingOf([, { closed }]: VoteHere): number {
  return closed?.at ?? 0
}
