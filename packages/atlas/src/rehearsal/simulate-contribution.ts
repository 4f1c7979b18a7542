import type { Contribution } from '../model/contributions.ts'
import { type KindKey, kindKey } from '../model/ids.ts'
import type { Phase } from '../model/phases.ts'
import type { Place } from '../model/places.ts'
import type { Role } from '../rights/roles.ts'
import type { RehearsalBank } from './bank.ts'
import { type Chance, chanceAt, pick, somebody } from './chance.ts'

/** Somebody simulated, and what they bring. */
export type SimulatedContribution = {
  readonly as: { readonly role: Role; readonly site: string }
  readonly contribution: Contribution
}

export type SimulationScene = {
  readonly bank: RehearsalBank
  /** The same seed and the same number give the same contribution in the same scene. */
  readonly seed: number
  readonly at: number
  readonly places: readonly Place[]
  readonly phase: Phase | null
  /** Labels that are on the map: what may be linked to. */
  readonly known: readonly string[]
}

/**
 * What a simulated participant brings next, somewhere among the places, of a kind that the phase takes. Null when the phase
 * takes nothing that the bank knows. Pure: chance comes from the seed. (A53)
 */
export function simulateContribution(scene: SimulationScene): SimulatedContribution | null {
  const { bank, places, phase, known } = scene
  const chance = chanceAt(scene.seed, scene.at)
  const as = somebody(places, chance)
  if (phase?.rights?.[as.role]?.includes('add') === false) return null
  const mayRelate = known.length > 3 && (phase === null || phase.way === 'direct')
  if (mayRelate && phase?.kinds == null && chance() < 0.6) {
    return { as, contribution: sentenceOf(bank, known, chance) }
  }
  const kind = kindFor(scene, chance)
  if (kind === null) return null
  const label = labelOf(bank, kind, known, chance)
  const link = mayRelate && chance() < 0.35 ? { verb: pick(bank.verbs, chance), to: pick(known, chance) } : null
  return {
    as,
    contribution: {
      ...{ type: 'element', kind, label, description: '', component: '', angle: '', scale: '', entry: '', card: '' },
      link: link?.to === label ? null : link,
    },
  }
}

function sentenceOf(bank: RehearsalBank, known: readonly string[], chance: Chance): Contribution {
  const from = pick(known, chance)
  const others = known.filter((label) => label !== from)
  return {
    type: 'sentence',
    from,
    verb: pick(bank.verbs, chance),
    to: pick(others.length > 0 ? others : known, chance),
  }
}

/** One of the kinds that the phase takes and the bank has words for; actors and schemes first when all are taken. */
function kindFor({ bank, phase }: SimulationScene, chance: Chance): KindKey | null {
  const usual = ['acteur', 'dispositif', 'descripteur', 'constat'].map(kindKey)
  const spoken = (phase?.kinds ?? usual).filter((kind) => (bank.labels[kind] ?? []).length > 0)
  return spoken.length === 0 ? null : pick(spoken, chance)
}

/** Kinds that are said in a sentence; the others are names. */
const said: ReadonlySet<string> = new Set(['constat', 'enjeu', 'questionnement', 'scenario'])

/** What nobody said yet, as long as there is some; then a sentence with a few words more. */
function labelOf(bank: RehearsalBank, kind: KindKey, known: readonly string[], chance: Chance): string {
  const labels = bank.labels[kind] ?? []
  const fresh = labels.filter((label) => !known.includes(label))
  const label = pick(fresh.length > 0 ? fresh : labels, chance)
  if (!said.has(kind) || label.endsWith('?') || chance() < 0.25) return label
  return `${label}, ${pick(bank.asides, chance)}`
}
