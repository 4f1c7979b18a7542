import type { ElementId, EndId, KindKey, Position, RelationId } from '@maillage/atlas'
import type { Point } from '@maillage/scene'

/** Where a relation being drawn will end: on a thing of the map, or on an element made with it. */
export type Target =
  | { readonly type: 'thing'; readonly id: EndId }
  | { readonly type: 'new'; readonly kind: KindKey; readonly label: string; readonly at: Position }

/** The one text field that may be open on the drawing. */
export type Field =
  | {
      readonly type: 'new-element'
      readonly at: Position
      readonly text: string
      readonly kind: KindKey | null
      readonly from: EndId | null
    }
  | { readonly type: 'rename-element'; readonly id: ElementId }
  | { readonly type: 'name-relation'; readonly from: EndId; readonly to: Target }
  | { readonly type: 'rename-relation'; readonly id: RelationId }
  | { readonly type: 'target'; readonly from: EndId }

/** A relation on its way: from a thing to the pointer, or to what it points at. */
export type Draft = { readonly from: EndId; readonly to: Point; readonly aimed: EndId | null }
