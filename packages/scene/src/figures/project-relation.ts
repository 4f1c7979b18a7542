import {
  type Atlas,
  directionOf,
  type ElementId,
  type EndId,
  elementKindOf,
  isNamed,
  type Relation,
  type RelationId,
} from '@maillage/atlas'
import { boxAround, boxOfBoth, curveBox, grown, pointAt } from '../geometry.ts'
import { styleOfRelation } from '../style/style.ts'
import { measureText } from '../text/measure-text.ts'
import { type TextSetting, wrapLabel } from '../text/wrap-label.ts'
import { boxOf } from './box-of.ts'
import type { RelationFigure } from './figures.ts'
import { type Links, linksOf } from './links.ts'
import type { Places } from './project-element.ts'
import { type Anchor, type Route, type RouteRequest, routeBetween, routeToItself } from './route.ts'

/** How the name of a relation is set, and the room around it. */
export const relationText = {
  size: 12.5,
  lineHeight: 16,
  weight: 500,
  maxWidth: 132,
  padX: 5,
  padY: 2,
} as const satisfies TextSetting & Record<string, number>

/** One round of projecting: what it looks at, and what it has made, for relations that end on other relations. */
export type Round = {
  readonly atlas: Atlas
  readonly anchorOf: (id: ElementId) => Anchor | null
  readonly links: Links
  readonly made: Map<RelationId, RelationFigure | null>
}

/** A round in which elements stand at these places. */
export function roundOf(atlas: Atlas, places: Places<ElementId>): Round {
  const anchorOf = (id: ElementId): Anchor | null => {
    const element = atlas.elements.get(id)
    const place = element && places.get(id)
    if (!element || !place) return null
    const kind = elementKindOf(atlas, element)
    const { w, h } = boxOf(element, kind)
    return { shape: kind.shape, box: boxAround(place, w, h) }
  }
  return { atlas, anchorOf, links: linksOf(atlas), made: new Map() }
}

// A relation on a relation on a relation…: deeper than this nothing could be read anyway, and a damaged atlas may turn in
// a circle.
const deepest = 200

/**
 * A relation as it is drawn, or null when one of its ends is not placed. It looks at its two ends and at its parallel
 * relations, nothing else: after a move, only the relations of what moved must be projected again. Several calls may share what was `made`. Rules: S8 to S12.
 */
export function projectRelation(
  atlas: Atlas,
  places: Places<ElementId>,
  relation: Relation,
  made: Round['made'] = new Map(),
): RelationFigure | null {
  return projectIn({ ...roundOf(atlas, places), made }, relation)
}

/** The same in a round with others. */
export function projectIn(round: Round, relation: Relation, depth = 0): RelationFigure | null {
  const done = round.made.get(relation.id)
  if (done !== undefined) return done
  const route = depth > deepest ? null : routeOf(round, relation, depth)
  const figure = route && figureOn(round.atlas, relation, route)
  if (round.links.byEnd.has(relation.id)) round.made.set(relation.id, figure)
  return figure
}

const alone = { place: 0, count: 1 } as const

function routeOf(round: Round, relation: Relation, depth: number): Route | null {
  const { from: fromId, to: toId } = relation.ends
  const from = anchorAt(round, fromId, depth)
  const to = toId === fromId ? from : anchorAt(round, toId, depth)
  if (!from || !to) return null
  const { place, count } = round.links.fans.get(relation.id) ?? alone
  const direction = directionOf(round.atlas, relation)
  const marks: RouteRequest['marks'] = [direction === 'both' ? 'arrow' : 'dot', direction === 'none' ? 'dot' : 'arrow']
  if (toId === fromId) return routeToItself(from, place + (count - 1) / 2, marks)
  return routeBetween({ from, to, aside: place, count, spacing: 36, calm: calmEnd(round.links, relation), marks })
}

/** The end with few relations, where there is room for a name. */
function calmEnd({ byEnd }: Links, { ends }: Relation): RouteRequest['calm'] {
  const from = byEnd.get(ends.from)?.length ?? 0
  const to = byEnd.get(ends.to)?.length ?? 0
  if (from >= 4 && from >= 2 * to) return 'to'
  if (to >= 4 && to >= 2 * from) return 'from'
  return 'both'
}

function anchorAt(round: Round, end: EndId, depth: number): Anchor | null {
  const anchor = round.anchorOf(end as ElementId) // reason: an EndId is looked up on both sides
  if (anchor) return anchor
  const relation = round.atlas.relations.get(end as RelationId) // reason: likewise
  const figure = relation ? projectIn(round, relation, depth + 1) : null
  return figure && { shape: 'card', box: boxAround(pointAt(figure.curve, 0.5), 2, 2) }
}

function figureOn(atlas: Atlas, relation: Relation, { curve, marks, nameAt }: Route): RelationFigure {
  const style = styleOfRelation(atlas, relation)
  const named = isNamed(relation)
  // An unnamed line is an unfinished contribution: it asks.
  const name = named ? relation.name : `${style.word}\u00a0?`
  const { lines, w, h } = nameSize(relation, name)
  const label = lines.length === 0 ? null : { lines, box: boxAround(pointAt(curve, nameAt), w, h) }
  const extent = grown(curveBox(curve), 10)
  return {
    id: relation.id,
    ends: relation.ends,
    direction: directionOf(atlas, relation),
    curve,
    marks,
    name,
    isNamed: named,
    label,
    bounds: label ? boxOfBoth(extent, label.box) : extent,
    style,
  }
}

type NameSize = { readonly name: string; readonly lines: readonly string[]; readonly w: number; readonly h: number }
const nameSizes = new WeakMap<Relation, NameSize>()

/** The lines of a relation's name and the room they take; found once for each relation. (S2) */
export function nameSize(relation: Relation, name: string): Pick<NameSize, 'lines' | 'w' | 'h'> {
  const known = nameSizes.get(relation)
  if (known?.name === name) return known
  const { size, lineHeight, weight, maxWidth, padX, padY } = relationText
  const lines = wrapLabel(name, maxWidth, relationText)
  const widest = lines.reduce((most, line) => Math.max(most, measureText(line, size, weight)), 0)
  const made = { name, lines, w: Math.ceil(widest) + 2 * padX, h: lines.length * lineHeight + 2 * padY }
  nameSizes.set(relation, made)
  return made
}
