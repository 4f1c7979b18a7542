import type { Atlas, ElementId, RelationId } from '@maillage/atlas'
import type { ElementFigure, RelationFigure, Scene } from './figures.ts'
import { type Places, projectElement } from './project-element.ts'
import { projectIn, roundOf } from './project-relation.ts'
import type { Anchor } from './route.ts'

/**
 * The picture of an atlas. Elements without a place, and relations that end on them, are left out: `placeUnplaced` gives
 * places. Both maps are in the atlas's order, which is the order of painting. Rules: S7 to S12.
 */
export function projectScene(atlas: Atlas, places: Places<ElementId>): Scene {
  const elements = new Map<ElementId, ElementFigure>()
  for (const element of atlas.elements.values()) {
    const place = places.get(element.id)
    if (place) elements.set(element.id, projectElement(atlas, element, place))
  }
  // Anchors are read from the figures just made: each element has several relations.
  const anchorOf = (id: ElementId): Anchor | null => {
    const figure = elements.get(id)
    return figure ? { shape: figure.style.shape, box: figure.box } : null
  }
  const round = { ...roundOf(atlas, places), anchorOf }
  const relations = new Map<RelationId, RelationFigure>()
  for (const relation of atlas.relations.values()) {
    const figure = projectIn(round, relation)
    if (figure) relations.set(relation.id, figure)
  }
  return { elements, relations }
}
