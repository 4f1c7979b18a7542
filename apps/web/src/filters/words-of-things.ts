import {
  type Atlas,
  type AtlasElement,
  foldText,
  type Relation,
  relationKindOf,
  sentenceText,
  wordingsOf,
} from '@maillage/atlas'

// Folding takes a while: done once a thing, and a thing is a new object when it changes.
const ofElements = new WeakMap<AtlasElement, string>()

/** The words an element is found by: its own, and those it was called by before a merge. (V37) */
export function wordsOfElement(element: AtlasElement): string {
  const known = ofElements.get(element)
  if (known !== undefined) return known
  const wordings = wordingsOf(element).flatMap(({ label, row }) => [label, row.description ?? ''])
  const words = foldText([element.label, element.description, element.source, ...wordings].join(' \n '))
  ofElements.set(element, words)
  return words
}

/** The words of a relation itself: how it is named, or read by its kind, and what is said of it. */
export function ownWordsOfRelation(atlas: Atlas, relation: Relation): string {
  const { name, inverseName, description, source } = relation
  const read = name || relationKindOf(atlas, relation).label
  return foldText([read, inverseName, description, source].join(' \n '))
}

/** All the words a relation is found by: its own, and its sentence with both ends. (V37) */
export function wordsOfRelation(atlas: Atlas, relation: Relation): string {
  return `${ownWordsOfRelation(atlas, relation)} \n ${foldText(sentenceText(atlas, relation))}`
}
