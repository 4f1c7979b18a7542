import type { Atlas, ElementId, EndId, RelationId } from '@maillage/atlas'
import {
  type Box,
  boxAroundAll,
  dropFromIndex,
  type ElementFigure,
  indexRelations,
  projectElement,
  projectRelation,
  projectScene,
  putInIndex,
  type RelationFigure,
  type RelationIndex,
  relationsTouching,
  settleNames,
} from '@maillage/scene'
import type { ShownPlaces } from './places/places.ts'

/** What was projected again. */
export type Redrawn = { readonly elements: ReadonlySet<ElementId>; readonly relations: ReadonlySet<RelationId> }

/** The picture that is on the screen, kept up with the atlas by projecting again only what changed. */
export class SceneKeeper {
  readonly elements = new Map<ElementId, ElementFigure>()
  readonly boxes = new Map<ElementId, Box>()
  relations: RelationIndex = indexRelations([])
  private readonly places: ShownPlaces
  private around: Box | null | undefined

  constructor(places: ShownPlaces) {
    this.places = places
  }

  /** Projects all anew: at first, and when tables change. */
  reset(atlas: Atlas): Redrawn {
    const scene = settleNames(projectScene(atlas, this.places))
    this.elements.clear()
    this.boxes.clear()
    for (const figure of scene.elements.values()) this.put(figure)
    this.relations = indexRelations(scene.relations.values())
    this.around = undefined
    return { elements: new Set(scene.elements.keys()), relations: new Set(scene.relations.keys()) }
  }

  /** Projects what changed or moved, and every relation that hangs on it. */
  update(atlas: Atlas, elements: ReadonlySet<ElementId>, relations: ReadonlySet<RelationId> = new Set()): Redrawn {
    for (const id of elements) this.projectOne(atlas, id)
    const dirty = this.dirtyRelations(atlas, elements, relations)
    const known = new Map<RelationId, RelationFigure | null>()
    for (const id of dirty) {
      const relation = atlas.relations.get(id)
      const figure = relation ? projectRelation(atlas, this.places, relation, known) : null
      if (figure) putInIndex(this.relations, figure)
      else dropFromIndex(this.relations, id)
    }
    this.around = undefined
    return { elements, relations: dirty }
  }

  boxOf(id: EndId): Box | null {
    const element = this.boxes.get(id as ElementId) // reason: an EndId is looked up on both sides
    if (element) return element
    const figure = this.relations.figures.get(id as RelationId) // reason: likewise
    return figure ? (figure.label?.box ?? figure.bounds) : null
  }

  /** The box around everything. */
  extent(): Box | null {
    if (this.around === undefined) this.around = boxAroundAll(this.boxes.values())
    return this.around
  }

  private put(figure: ElementFigure): void {
    this.elements.set(figure.id, figure)
    this.boxes.set(figure.id, figure.box)
  }

  private projectOne(atlas: Atlas, id: ElementId): void {
    const element = atlas.elements.get(id)
    const place = element && this.places.get(id)
    if (element && place) {
      this.put(projectElement(atlas, element, place))
      return
    }
    this.elements.delete(id)
    this.boxes.delete(id)
  }

  private dirtyRelations(
    atlas: Atlas,
    elements: ReadonlySet<ElementId>,
    relations: ReadonlySet<RelationId>,
  ): ReadonlySet<RelationId> {
    const touched = new Set<EndId>(elements)
    for (const id of relations) {
      touched.add(id)
      // A relation more or less at an end moves the fan of its neighbours there.
      for (const ends of [this.relations.figures.get(id)?.ends, atlas.relations.get(id)?.ends]) {
        if (ends) touched.add(ends.from).add(ends.to)
      }
    }
    return new Set([...relations, ...relationsTouching(atlas, touched)])
  }
}
