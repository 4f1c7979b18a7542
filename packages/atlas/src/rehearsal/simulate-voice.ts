import type { EndId } from '../model/ids.ts'
import type { Phase } from '../model/phases.ts'
import type { Place } from '../model/places.ts'
import type { StanceName } from '../model/stances.ts'
import type { Tally, Vote } from '../model/votes.ts'
import { rightsIn } from '../rights/rights.ts'
import type { Role } from '../rights/roles.ts'
import type { RehearsalBank } from './bank.ts'
import { type Chance, chanceAt, pick, somebody } from './chance.ts'

/** Somebody simulated, one of so many, who votes or says what they think. */
export type SimulatedVoice = {
  readonly as: { readonly role: Role; readonly site: string; readonly number: number }
} & (
  | { readonly name: 'vote'; readonly args: { readonly vote: string; readonly dots: Tally } }
  | {
      readonly name: 'say'
      readonly args: { readonly on: EndId; readonly stance: StanceName; readonly reason: string }
    }
)

export type VoiceScene = {
  readonly bank: RehearsalBank
  readonly seed: number
  readonly at: number
  /** How many people are simulated: each has one voice. */
  readonly people: number
  readonly places: readonly Place[]
  readonly phase: Phase | null
  /** The votes that are open. */
  readonly votes: readonly (readonly [id: string, vote: Vote])[]
  /** What can be thought of. */
  readonly relations: readonly EndId[]
}

/**
 * What a simulated participant gives or says next: dots while a vote is open for them, else what they think of a relation.
 * Null when neither can be. The same person always stands for the same voice. Pure: chance comes from the seed. (A53)
 */
export function simulateVoice(scene: VoiceScene): SimulatedVoice | null {
  const { bank, seed, at, people, places, phase, votes, relations } = scene
  const number = at % Math.max(1, people)
  // Who they are follows from their number alone, what they do from the turn.
  const as = { ...somebody(places, chanceAt(seed, number)), number }
  if (!rightsIn(phase?.rights ?? null, as.role).has('vote')) return null
  const chance = chanceAt(seed, at)
  const open = votes.find(([, { who, on }]) => on.length > 0 && (who === null || who.includes(as.role)))
  if (open) return { as, name: 'vote', args: { vote: open[0], dots: dotsFor(open[1], chance) } }
  if (relations.length === 0) return null
  const stance: StanceName = chance() < 0.6 ? 'agree' : chance() < 0.7 ? 'disagree' : 'unsure'
  const says = stance !== 'unsure' && chance() < 0.3
  return {
    as,
    name: 'say',
    args: { on: pick(relations, chance), stance, reason: says ? pick(bank.reasons[stance], chance) : '' },
  }
}

/** All their dots, more often on what comes first. */
function dotsFor({ on, dots }: Vote, chance: Chance): Tally {
  const given: Record<string, number> = {}
  for (let dot = 0; dot < dots; dot += 1) {
    const id = on[Math.floor(chance() ** 1.6 * on.length)] ?? ''
    given[id] = (given[id] ?? 0) + 1
  }
  return given
}
