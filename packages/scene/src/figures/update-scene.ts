import type { Atlas, ElementId, EndId, RelationId } from '@maillage/atlas'
import type { Scene } from './figures.ts'
import { type Places, projectElement } from './project-element.ts'
import { projectIn, roundOf } from './project-relation.ts'
import { relationsTouching } from './relations-touching.ts'

/** What changed since a scene was made: elements (words, kind or place) and relations, there or gone. */
export type Changed = { readonly elements: Iterable<ElementId>; readonly relations: Iterable<RelationId> }

/**
 * The next scene, by projecting again only what changed and the relations that hang on it. The same as projecting all
 * anew, except for the order of things added since. After a change of tables, project all. Rule: S13.
 */
export function updateScene(scene: Scene, atlas: Atlas, places: Places<ElementId>, changed: Changed): Scene {
  const elements = new Map(scene.elements)
  const touched = new Set<EndId>()
  for (const id of changed.elements) {
    touched.add(id)
    const element = atlas.elements.get(id)
    const place = places.get(id)
    if (element && place) elements.set(id, projectElement(atlas, element, place))
    else elements.delete(id)
  }
  const relations = new Map(scene.relations)
  const dirty = new Set<RelationId>(changed.relations)
  // A relation more or less at an end moves the names of its neighbours there, and the fan it stands in.
  for (const id of dirty) {
    for (const ends of [scene.relations.get(id)?.ends, atlas.relations.get(id)?.ends]) {
      if (ends) touched.add(ends.from).add(ends.to)
    }
    touched.add(id)
  }
  for (const id of relationsTouching(atlas, touched)) dirty.add(id)
  const round = roundOf(atlas, places)
  for (const id of dirty) {
    const relation = atlas.relations.get(id)
    const figure = relation ? projectIn(round, relation) : null
    if (figure) relations.set(id, figure)
    else relations.delete(id)
  }
  return { elements, relations }
}
