import { type Atlas, type EndId, elementKindOf, foldText, relationKindOf, sentenceText } from '@maillage/atlas'
import { elementsOfCard, readCardNumber } from './card-number.ts'
import { isFound, readQuery } from './search-query.ts'
import { wordsOfElement, wordsOfRelation } from './words-of-things.ts'

/** A thing that was found, with what it is called. */
export type FoundThing = { readonly id: EndId; readonly label: string }

/** What was found of one kind, in the order of the table of kinds, elements before relations. */
export type FoundGroup = {
  readonly key: string
  readonly title: string
  readonly of: 'element' | 'relation' | 'card'
  readonly found: readonly FoundThing[]
}

export type SearchResult = { readonly groups: readonly FoundGroup[]; readonly count: number }

/**
 * Finds elements and relations by their words, grouped by kind; in a group, those whose name holds what was typed before
 * those that only speak of it. At most `most` a group, and `count` tells how many there are in all. The number of a card
 * finds its element first, in a group whose title is that number. (V19, V37, V97)
 */
export function searchAtlas(atlas: Atlas, typed: string, most: number): SearchResult {
  const query = readQuery(typed)
  if (query.length === 0) return { groups: [], count: 0 }
  const groups = new Map<string, { title: string; of: FoundGroup['of']; found: (FoundThing & { near: boolean })[] }>()
  const put = (of: FoundGroup['of'], kind: string, title: string, thing: FoundThing) => {
    const key = `${of}/${kind}`
    const group = groups.get(key) ?? { title, of, found: [] }
    group.found.push({ ...thing, near: isFound(query, foldText(thing.label)) })
    groups.set(key, group)
  }
  const ofCard = cardsOf(atlas, typed)
  const isOfCard = new Set<EndId>(ofCard.flatMap(({ found }) => found.map(({ id }) => id)))
  for (const element of atlas.elements.values()) {
    if (isOfCard.has(element.id) || !isFound(query, wordsOfElement(element))) continue
    put('element', element.kind, elementKindOf(atlas, element).plural, { id: element.id, label: element.label })
  }
  for (const relation of atlas.relations.values()) {
    if (!isFound(query, wordsOfRelation(atlas, relation))) continue
    const label = sentenceText(atlas, relation)
    put('relation', relation.kind, relationKindOf(atlas, relation).label, { id: relation.id, label })
  }
  const all = [...groups].map(([key, { title, of, found }]) => ({ key, title, of, found }))
  const inOrder = [
    ...byKind(all, 'element', [...atlas.elementKinds.keys()]),
    ...byKind(all, 'relation', [...atlas.relationKinds.keys()]),
  ]
  return {
    count: isOfCard.size + all.reduce((sum, { found }) => sum + found.length, 0),
    groups: [
      ...ofCard,
      ...inOrder.map((group) => ({
        ...group,
        found: group.found.toSorted((a, b) => Number(b.near) - Number(a.near)).slice(0, most),
      })),
    ],
  }
}

function cardsOf(atlas: Atlas, typed: string): readonly FoundGroup[] {
  const number = readCardNumber(typed)
  const found = number === null ? [] : elementsOfCard(atlas, number).map(({ id, label }) => ({ id, label }))
  return found.length === 0 ? [] : [{ key: 'card', title: String(number), of: 'card', found }]
}

function byKind<Group extends { readonly key: string; readonly of: FoundGroup['of'] }>(
  all: readonly Group[],
  of: FoundGroup['of'],
  kinds: readonly string[],
): readonly Group[] {
  const rank = ({ key }: Group) => {
    const at = kinds.indexOf(key.slice(of.length + 1))
    return at < 0 ? kinds.length : at
  }
  return all.filter((group) => group.of === of).sort((a, b) => rank(a) - rank(b))
}
