import type { Atlas, AtlasElement } from '../model/atlas.ts'
import type { ElementId } from '../model/ids.ts'
import { type ComparedLabel, comparedLabel, type Nearness, nearnessOf } from './near-labels.ts'

/** Two elements that may say the same, and how many relations end on each. */
export type DuplicatePair = {
  readonly elements: readonly [AtlasElement, AtlasElement]
  readonly nearness: Nearness
  readonly relations: readonly [number, number]
}

/** Three elements or more of one kind that are called the same: what many say. */
export type DuplicateGroup = { readonly label: string; readonly elements: readonly AtlasElement[] }

/** From so many on, they are a group and no pairs; no more than those are merged at once. */
const groupSizes = { least: 3, most: 100 } as const

/** Words that more elements than this share tell nothing; so many pairs are shown at most. */
const mostSharing = 60
const mostPairs = 100

/**
 * Elements that many called the same, the largest groups first, each with its oldest first. Two of a group that somebody
 * related to each other tell it apart. Rules: A52.
 */
export function suggestGroups(atlas: Atlas): readonly DuplicateGroup[] {
  const related = relatedPairs(atlas)
  const called = Map.groupBy(atlas.elements.values(), ({ kind, label }) => {
    const { sorted } = comparedLabel(label)
    return sorted === '' ? '' : `${kind} ${sorted}`
  })
  return [...called]
    .filter(([name, all]) => name !== '' && all.length >= groupSizes.least && !isTold(all, related))
    .map(([, all]) => all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(0, groupSizes.most))
    .sort((a, b) => b.length - a.length)
    .map((elements) => ({ label: elements[0]?.label ?? '', elements }))
}

function isTold(elements: readonly AtlasElement[], related: ReadonlySet<string>): boolean {
  return elements.some(({ id }, at) => elements.slice(at + 1).some((other) => related.has(pairKey(id, other.id))))
}

/**
 * Pairs of elements that may say the same, the surest first: the same label, or nearly. Two of different kinds are a pair
 * only when they are called the same; two that somebody related to each other are not, since that tells them apart, nor two
 * of a group (`many`, from `suggestGroups`).
 * Suggestions only: nothing is merged by itself. Quick for a thousand elements: only those that share a word, or the
 * beginning or end of one, are compared.
 *
 * Rules: A52.
 */
export function suggestDuplicates(
  atlas: Atlas,
  many: readonly DuplicateGroup[] = suggestGroups(atlas),
): readonly DuplicatePair[] {
  const labels = new Map([...atlas.elements.values()].map((element) => [element.id, comparedLabel(element.label)]))
  const related = relatedPairs(atlas)
  const groups = groupsById(many)
  const found: { readonly a: AtlasElement; readonly b: AtlasElement; readonly nearness: Nearness }[] = []
  const seen = new Set<string>()
  for (const ids of sharing(labels)) {
    for (const [at, first] of ids.entries()) {
      for (const second of ids.slice(at + 1)) {
        const key = pairKey(first, second)
        if (seen.has(key)) continue
        seen.add(key)
        const pair = pairOf(atlas, labels, [first, second])
        const isOfGroup = groups.has(first) && groups.get(first) === groups.get(second)
        if (pair && !related.has(key) && !isOfGroup) found.push(pair)
      }
    }
  }
  const counts = relationCounts(atlas)
  return found
    .sort((x, y) => rank(x.nearness) - rank(y.nearness) || (x.a.label < y.a.label ? -1 : 1))
    .slice(0, mostPairs)
    .map(({ a, b, nearness }) => ({
      elements: [a, b],
      nearness,
      relations: [counts.get(a.id) ?? 0, counts.get(b.id) ?? 0],
    }))
}

function groupsById(groups: readonly DuplicateGroup[]): ReadonlyMap<ElementId, DuplicateGroup> {
  return new Map(groups.flatMap((group) => group.elements.map(({ id }) => [id, group] as const)))
}

function rank(nearness: Nearness): number {
  return nearness === 'same' ? 0 : 1
}

/** The same for both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function pairOf(
  atlas: Atlas,
  labels: ReadonlyMap<ElementId, ComparedLabel>,
  [first, second]: readonly [ElementId, ElementId],
) {
  const [a, b] = [atlas.elements.get(first), atlas.elements.get(second)]
  const [mine, theirs] = [labels.get(first), labels.get(second)]
  const nearness = a && b && mine && theirs ? nearnessOf(mine, theirs) : null
  if (!a || !b || !nearness || (nearness === 'near' && a.kind !== b.kind)) return null
  return { a, b, nearness }
}

/** Elements that share something that most don't, group by group. */
function sharing(labels: ReadonlyMap<ElementId, ComparedLabel>): readonly (readonly ElementId[])[] {
  const groups = new Map<string, ElementId[]>()
  for (const [id, { words, sorted }] of labels) {
    const ends = words.flatMap((word) => (word.length < 4 ? [word] : [`${word.slice(0, 4)}-`, `-${word.slice(-4)}`]))
    for (const key of new Set([`=${sorted}`, ...ends])) {
      const group = groups.get(key)
      if (group) group.push(id)
      else groups.set(key, [id])
    }
  }
  return [...groups]
    .filter(([key, ids]) => ids.length > 1 && (key.startsWith('=') || ids.length <= mostSharing))
    .map(([, ids]) => ids)
}

function relatedPairs(atlas: Atlas): ReadonlySet<string> {
  return new Set([...atlas.relations.values()].map(({ ends }) => pairKey(ends.from, ends.to)))
}

function relationCounts(atlas: Atlas): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { ends } of atlas.relations.values()) {
    for (const end of new Set([ends.from, ends.to])) counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  return counts
}
