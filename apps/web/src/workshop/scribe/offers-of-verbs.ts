import { type Atlas, foldText, relationKindsToChoose } from '@maillage/atlas'
import type { Offer } from './completed-field.tsx'

/** Verbs that hold these letters, those that begin so first: the names in use, then the words of the kinds, both ways. */
export function offersOfVerbs(atlas: Atlas, typed: string, most: number): readonly Offer[] {
  const wanted = foldText(typed)
  if (wanted === '') return []
  const kinds = relationKindsToChoose(atlas).flatMap(({ label, inverse }) => [label, inverse])
  const names = [...atlas.relations.values()].flatMap(({ name, inverseName }) => [name, inverseName])
  const found = [...new Set([...kinds, ...names])].filter((verb) => verb !== '' && foldText(verb).includes(wanted))
  const starts = (verb: string) => Number(foldText(verb).startsWith(wanted))
  return found
    .sort((a, b) => starts(b) - starts(a) || a.length - b.length)
    .slice(0, most)
    .map((words) => ({ words, mark: null }))
}
