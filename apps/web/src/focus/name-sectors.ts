import {
  type Atlas,
  type EndId,
  elementAt,
  elementKindOf,
  labelOf,
  type Neighbour,
  type PaletteColour,
  type Sector,
  type Sectoring,
  sectorsOf,
  verbOfSector,
} from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

/** A sector as it is shown: its title, its colour, its neighbours by label. */
export type NamedSector = {
  readonly key: string
  readonly title: string
  readonly colour: PaletteColour
  /** Is the colour one of relations, or of elements? */
  readonly inkOf: 'relation' | 'element'
  readonly neighbours: readonly Neighbour[]
}

/** The sectors around a centre in words, their neighbours in the order of the alphabet. (V51) */
export function nameSectors(atlas: Atlas, words: Messages, centre: EndId, by: Sectoring): readonly NamedSector[] {
  const collator = new Intl.Collator('fr', { numeric: true })
  return sectorsOf(atlas, centre, by).map((sector) => ({
    key: sector.key,
    ...titleOf(atlas, words, sector),
    neighbours: sector.neighbours.toSorted((a, b) => collator.compare(labelOf(atlas, a.id), labelOf(atlas, b.id))),
  }))
}

function titleOf(atlas: Atlas, words: Messages, { of }: Sector): Pick<NamedSector, 'title' | 'colour' | 'inkOf'> {
  switch (of.type) {
    case 'relation': {
      const colour = atlas.relationKinds.get(of.kind)?.colour ?? 'slate'
      return { title: verbOfSector(atlas, of.kind, of.reading), colour, inkOf: 'relation' }
    }
    case 'kind': {
      if (of.kind === null) return { title: words.panel.relation, colour: 'slate', inkOf: 'relation' }
      const kind = elementKindOf(atlas, { kind: of.kind })
      return { title: kind.plural, colour: kind.colour, inkOf: 'element' }
    }
    case 'component': {
      const entry = of.code === '' ? null : atlas.trame.components.get(of.code)
      const title = entry ? `${entry.code} · ${entry.label}` : of.code || words.domain.axes.components.none
      return { title, colour: entry?.colour ?? 'slate', inkOf: 'element' }
    }
  }
}

/** Which element stands in the middle when nobody asked for one: the first of the best joined. */
export function bestJoined(atlas: Atlas): EndId | null {
  const counts = new Map<EndId, number>()
  for (const { ends } of atlas.relations.values())
    for (const end of [ends.from, ends.to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  let best: EndId | null = null
  for (const id of atlas.elements.keys()) {
    if (best === null || (counts.get(id) ?? 0) > (counts.get(best) ?? 0)) best = id
  }
  return best
}

/** The kind of a neighbour in words: of an element its kind, else that it is a relation. */
export function kindWord(atlas: Atlas, words: Messages, id: EndId): string {
  const element = elementAt(atlas, id)
  return element ? elementKindOf(atlas, element).label : words.panel.relation
}
