import {
  type Atlas,
  type CommandContext,
  type Contribution,
  changeElement,
  correctRelation,
  type Edit,
  elementAt,
  elementId,
  inOrder,
  labelOf,
  type Outcome,
  relationId,
  sentenceOf,
} from '@maillage/atlas'
import type { Thing } from './room-lists.ts'

/** A thing of the map in the words in which it is brought; null for a relation that says something of another relation. */
export function wordsOfThing(atlas: Atlas, thing: Thing): Contribution | null {
  if (!('ends' in thing)) {
    const { kind, label, description, component, angle, scale, entry, card } = thing
    return { type: 'element', kind, label, description, component, angle, scale, entry, card, link: null }
  }
  const { subject, verb, object } = sentenceOf(atlas, thing)
  if (!elementAt(atlas, subject) || !elementAt(atlas, object)) return null
  return { type: 'sentence', from: labelOf(atlas, subject), verb, to: labelOf(atlas, object) }
}

/** Makes a thing of the map say these words: only what differs is written, all of it or nothing. (V152) */
export function correctThing(
  atlas: Atlas,
  context: CommandContext,
  { id, words }: { readonly id: string; readonly words: Contribution },
): Outcome<readonly Edit[]> {
  if (words.type === 'sentence') return correctRelation(atlas, context, { ...words, id: relationId(id) })
  const { label, description } = words
  return inOrder(atlas, context, [
    (now, own) => changeElement(now, own, { id: elementId(id), field: 'label', value: label }),
    (now, own) => changeElement(now, own, { id: elementId(id), field: 'description', value: description }),
  ])
}
