import {
  type Atlas,
  type AtlasElement,
  isContested,
  nobody,
  type Place,
  type Relation,
  readAuthor,
  relationAt,
  type Stances,
  sentenceText,
  type Vote,
} from '@maillage/atlas'

/** Something that was just added, with where it comes from; `place` is null where that is not to be told. */
export type News = {
  readonly thing: AtlasElement | Relation
  readonly words: string
  readonly place: Place | null
}

/**
 * What was added last, newest first. An element that came in one stroke with the relation that names it is told once, by
 * its sentence. Where a thing comes from is told by its place, never in an anonymous phase. Pure. (V91)
 */
export function newestOf(atlas: Atlas, most: number): readonly News[] {
  const { places } = atlas.workshop
  const relations = lastOf(atlas.relations.values(), most)
  // Each relation may speak of two elements of its own stroke: that many more are looked at.
  const elements = lastOf(atlas.elements.values(), most * 3)
  const told = new Set<string>()
  for (const { ends, at, by } of relations) {
    for (const end of [ends.from, ends.to]) {
      const element = elements.find(({ id }) => id === end)
      if (element && element.at === at && element.by === by) told.add(element.id)
    }
  }
  const shown: readonly (AtlasElement | Relation)[] = [...relations, ...elements.filter(({ id }) => !told.has(id))]
  return lastOf(shown, most).map((thing) => ({
    thing,
    words: 'ends' in thing ? sentenceText(atlas, thing) : thing.label,
    place: thing.by === nobody ? null : (places.find(({ key }) => key === readAuthor(thing.by).site) ?? null),
  }))
}

/** The relations that people disagree on, those with most voices first. (V94) */
export function contestedOf(atlas: Atlas): readonly { readonly relation: Relation; readonly stances: Stances }[] {
  return [...atlas.stances]
    .flatMap(([id, stances]) => {
      const relation = isContested(stances) ? relationAt(atlas, id as Relation['id']) : null // reason: only looked up
      return relation ? [{ relation, stances }] : []
    })
    .sort((a, b) => voices(b.stances) - voices(a.stances))
}

/** The vote to show: the one that is open, else one that was closed in this phase. (V94) */
export function voteToShow(atlas: Atlas): Vote | null {
  const since = atlas.workshop.clock?.startedAt ?? 0
  const votes = [...atlas.votes.values()].sort((a, b) => b.opened.at - a.opened.at)
  return votes.find(({ closed }) => closed === null) ?? votes.find(({ closed }) => (closed?.at ?? 0) >= since) ?? null
}

/** The last vote of the phases before, whose count may be seen: it is not forgotten when people say what they keep. (V94) */
export function resultToKeep(atlas: Atlas): Vote | null {
  const since = atlas.workshop.clock?.startedAt ?? 0
  const before = [...atlas.votes.values()].filter(({ closed, tally }) => closed !== null && tally && closed.at < since)
  return before.sort((a, b) => (b.closed?.at ?? 0) - (a.closed?.at ?? 0))[0] ?? null
}

function voices({ count }: Stances): number {
  return count.agree + count.disagree
}

function lastOf<Thing extends AtlasElement | Relation>(things: Iterable<Thing>, most: number): readonly Thing[] {
  const last: Thing[] = []
  for (const thing of things) {
    const oldest = last.at(-1)
    if (last.length >= most && oldest && oldest.at >= thing.at) continue
    const at = last.findIndex((each) => each.at < thing.at || (each.at === thing.at && each.id < thing.id))
    last.splice(at < 0 ? last.length : at, 0, thing)
    if (last.length > most) last.pop()
  }
  return last
}
