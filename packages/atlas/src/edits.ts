import type { AboutField, Axis, ElementField, RelationField } from './fields.ts'
import type {
  About,
  Annotation,
  AtlasElement,
  Birth,
  ElementKind,
  ElementValues,
  Position,
  Relation,
  RelationKind,
  RelationValues,
  TrameEntry,
} from './model/atlas.ts'
import type { ElementId, EndId, KindKey, RelationId, TrameCode } from './model/ids.ts'
import type { Stances } from './model/stances.ts'
import type { Vote } from './model/votes.ts'
import type { MarkName, Workshop, WorkshopField } from './model/workshop.ts'

/** A change of one field, typed by the field: `{ field: 'label', value: 'Mairie' }`. */
type Change<Values, Field extends keyof Values> = {
  [F in Field]: { readonly field: F; readonly value: Values[F] }
}[Field]

/** The smallest facts a map can change by. Commands answer with them; `applyEdits` and `writeEdits` carry them out. */
export type Edit =
  | { readonly type: 'element-added'; readonly element: AtlasElement }
  /** The same element again after a removal: words that others wrote meanwhile are found again. */
  | { readonly type: 'element-restored'; readonly element: AtlasElement }
  | { readonly type: 'element-removed'; readonly id: ElementId }
  | ({ readonly type: 'element-changed'; readonly id: ElementId } & Change<ElementValues, ElementField>)
  | { readonly type: 'element-moved'; readonly id: ElementId; readonly position: Position | null }
  | { readonly type: 'relation-added'; readonly relation: Relation }
  | { readonly type: 'relation-restored'; readonly relation: Relation }
  | { readonly type: 'relation-removed'; readonly id: RelationId }
  | ({ readonly type: 'relation-changed'; readonly id: RelationId } & Change<RelationValues, RelationField>)
  | ({ readonly type: 'about-changed' } & Change<About, AboutField>)
  | {
      readonly type: 'trame-entry-set'
      readonly axis: Axis
      readonly code: TrameCode
      readonly entry: TrameEntry | null
    }
  | { readonly type: 'element-kind-set'; readonly key: KindKey; readonly kind: ElementKind | null }
  | { readonly type: 'relation-kind-set'; readonly key: KindKey; readonly kind: RelationKind | null }
  | { readonly type: 'annotation-set'; readonly id: string; readonly annotation: Annotation | null }
  /** Decided about one thing, by the server alone: since when and by which role; null when no longer. */
  | { readonly type: 'mark-set'; readonly id: EndId; readonly mark: MarkName; readonly act: Birth | null }
  /** Decided for everyone, by the server alone. */
  | ({ readonly type: 'workshop-set' } & Change<Workshop, WorkshopField>)
  /** A vote as the server counts it. */
  | { readonly type: 'vote-set'; readonly id: string; readonly vote: Vote | null }
  /** What people say of one thing, as the server counts it. */
  | { readonly type: 'stances-set'; readonly id: EndId; readonly stances: Stances | null }
