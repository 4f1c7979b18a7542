import { suggestNames } from '../commands/suggest-names.ts'
import type { Atlas, AtlasElement } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import type { ElementId, EndId, KindKey } from '../model/ids.ts'
import { relationKindsToChoose } from '../model/kinds-of.ts'
import { lexiconOf } from './lexicon.ts'
import { waysToLookFor } from './loosen.ts'

/** Of an empty field, this many are the newest; the others are those with most relations. */
const newest = 3

export type EndWish = {
  readonly typed: string
  /** The other end. */
  readonly besides: EndId | null
  readonly most: number
  /** Not offered before anything is typed. */
  readonly isLeftOut?: (element: AtlasElement) => boolean
}

/**
 * Elements for one end of a sentence, best first: those of these letters; before anything is typed the newest, then those
 * that most is related to. `besides` is left out, and of several of one name and kind all but the first. (A33)
 */
export function offerEnds(
  atlas: Atlas,
  { typed, besides, most, isLeftOut = () => false }: EndWish,
): readonly AtlasElement[] {
  const wanted = foldText(waysToLookFor(typed.trim()).at(-1) ?? typed)
  const all = eachOnce([...atlas.elements.values()].filter(({ id, label }) => id !== besides && label !== ''))
  const offered = () => all.filter((element) => !isLeftOut(element))
  return (wanted === '' ? usual(atlas, offered(), most) : called(all, wanted)).slice(0, most)
}

/** The same words are one offer: several would push what else there is out of sight, and nobody could tell them apart. */
function eachOnce(all: readonly AtlasElement[]): readonly AtlasElement[] {
  const first = new Map<string, AtlasElement>()
  for (const element of all) {
    const name = `${element.kind} ${foldText(element.label)}`
    if (!first.has(name)) first.set(name, element)
  }
  return [...first.values()]
}

function usual(atlas: Atlas, all: readonly AtlasElement[], most: number): readonly AtlasElement[] {
  const counts = new Map<EndId, number>()
  for (const { ends } of atlas.relations.values())
    for (const end of [ends.from, ends.to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  const last = all.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, newest)
  const linked = all
    .filter((element) => !last.includes(element))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return [...last, ...linked.slice(0, most)]
}

function called(all: readonly AtlasElement[], wanted: string): readonly AtlasElement[] {
  const parts = wanted.split(' ').filter(Boolean)
  const near = (folded: string) =>
    Number(folded === wanted) * 4 + Number(folded.startsWith(wanted)) * 2 + Number(folded.includes(` ${wanted}`))
  return all
    .map((element) => ({ element, folded: foldText(element.label) }))
    .filter(({ folded }) => parts.every((part) => folded.includes(part)))
    .sort((a, b) => near(b.folded) - near(a.folded))
    .map(({ element }) => element)
}

export type VerbOffer = { readonly words: string; readonly kind: KindKey }

/** The verbs that come first when nobody has used any here yet: the plainest. */
const plainest = ['finance', 'coopere', 'participe', 'apporte', 'freine', 'concerne']

/**
 * Verbs for a sentence, best first: those already used here (between things of these kinds, then anywhere), then the usual
 * ones; of these letters once something is typed, from either end. (A33)
 */
export function offerVerbs(
  atlas: Atlas,
  {
    typed,
    from,
    to,
    most,
  }: {
    readonly typed: string
    readonly from: ElementId | null
    readonly to: ElementId | null
    readonly most: number
  },
): readonly VerbOffer[] {
  const wanted = foldText(typed)
  const used = from
    ? suggestNames(atlas, { text: typed, from, to }).filter(({ uses }) => uses > 0)
    : usedAnywhere(atlas, wanted)
  const rank = (key: string) => (plainest.includes(key) ? plainest.indexOf(key) : plainest.length)
  const kinds = relationKindsToChoose(atlas).toSorted((a, b) => rank(a.key) - rank(b.key))
  const known = [...lexiconOf(atlas).verbs()].map(({ text, kind }) => ({ words: text, kind }))
  const seen = new Set<string>()
  const all = [
    ...used.map(({ name, kind }) => ({ words: name, kind })),
    ...kinds.map(({ label, key }) => ({ words: label, kind: key })),
    ...(wanted === '' ? [] : known),
  ].filter(({ words }) => {
    const folded = foldText(words)
    return folded.includes(wanted) && !seen.has(folded) && seen.add(folded)
  })
  const starts = ({ words }: VerbOffer) => Number(foldText(words).startsWith(wanted))
  return (wanted === '' ? all : all.sort((a, b) => starts(b) - starts(a))).slice(0, most)
}

function usedAnywhere(atlas: Atlas, wanted: string): readonly { readonly name: string; readonly kind: KindKey }[] {
  const uses = new Map<string, { readonly name: string; readonly kind: KindKey; count: number }>()
  for (const { name, kind } of atlas.relations.values()) {
    if (name === '' || !foldText(name).includes(wanted)) continue
    const known = uses.get(name)
    if (known) known.count += 1
    else uses.set(name, { name, kind, count: 1 })
  }
  return [...uses.values()].sort((a, b) => b.count - a.count)
}
