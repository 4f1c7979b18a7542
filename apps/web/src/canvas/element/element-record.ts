import type { ElementFigure } from '@maillage/scene'
import type { TLBaseShape, TLPageId, TLShape } from 'tldraw'
import { elementIndex, shapeIdOf } from '../mirror/element-index.ts'

/**
 * What an element's record says to tldraw: where it stands and how large it is. What it shows is read from the scene,
 * so a record is small and `look` is all that makes tldraw draw it again.
 */
export type ElementShapeRecord = TLBaseShape<
  'element',
  { readonly w: number; readonly h: number; readonly look: number }
>

/**
 * The record of an element. Locked: tldraw's own tools never select, move, group or erase it; our gestures do, through
 * `session.perform`. (C4)
 */
export function elementRecord(figure: ElementFigure, look: number, pageId: TLPageId): TLShape {
  const { id, box } = figure
  const record: ElementShapeRecord = {
    id: shapeIdOf(id),
    typeName: 'shape',
    type: 'element',
    x: box.x,
    y: box.y,
    rotation: 0,
    index: elementIndex(id),
    parentId: pageId,
    isLocked: true,
    opacity: 1,
    meta: {},
    props: { w: box.w, h: box.h, look },
  }
  return record as unknown as TLShape // reason: tldraw's union of shapes knows its own shapes only
}
