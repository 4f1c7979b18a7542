import { type Atlas, type EndId, isNamed, sentenceText } from '@maillage/atlas'
import type { LeadMessages } from '../../messages/leading.ts'
import { contestedOf } from '../project/newest.ts'
import { readMap } from '../read-map.ts'

/** One thing to talk about: what is shown to everyone, its words, and why it is shown. */
export type ReadingStep = { readonly ids: readonly EndId[]; readonly words: string; readonly why: string }

type Together = LeadMessages['leadRead']['together']
export type ReadingName = keyof Together['lists']
export type Reading = { readonly name: ReadingName; readonly steps: readonly ReadingStep[] }

/**
 * The readings of a map that has something to say in them, what is unfinished and debated first. Pure; walks the whole
 * map. (V156)
 */
export function readingsOf(atlas: Atlas, say: Together): readonly Reading[] {
  const map = readMap(atlas)
  const unnamed = [...atlas.relations.values()].filter((relation) => !isNamed(relation))
  const steps: Readonly<Record<ReadingName, readonly Omit<ReadingStep, 'why'>[]>> = {
    unnamed: unnamed.map((relation) => ({ ids: [relation.id], words: sentenceText(atlas, relation) })),
    contested: contestedOf(atlas).map(({ relation, stances: { count } }) => ({
      ids: [relation.id],
      words: say.opinions(sentenceText(atlas, relation), count.agree, count.disagree),
    })),
    bridges: map.bridges.map(({ element, cutOff }) => ({
      ids: [element.id],
      words: say.bridge(element.label, cutOff),
    })),
    linked: map.linked.map(({ element, others }) => ({ ids: [element.id], words: say.linked(element.label, others) })),
    lacks: map.lacks.map((relation) => ({ ids: [relation.id], words: sentenceText(atlas, relation) })),
    apart: map.apart.map(({ one, other, theme }) => ({
      ids: [one.id, other.id, theme.id],
      words: say.apart(one.label, other.label, theme.label),
    })),
    unanswered: map.unanswered.map(({ id, label }) => ({ ids: [id], words: label })),
    alone: map.alone.map(({ id, label }) => ({ ids: [id], words: label })),
  }
  // reason: the keys of the table above
  const names = Object.keys(steps) as readonly ReadingName[]
  // The steps of the other lists say it themselves.
  const reasons: Partial<Record<ReadingName, string>> = say.reasons
  return names
    .filter((name) => steps[name].length > 0)
    .map((name) => ({ name, steps: steps[name].map((step) => ({ ...step, why: reasons[name] ?? step.words })) }))
}
