import { Rectangle2d, ShapeUtil, T } from 'tldraw'
import { elementIdOf } from '../mirror/element-index.ts'
import type { ElementShapeRecord } from './element-record.ts'
import { ElementView } from './element-view.tsx'

/** How tldraw holds an element: a box that only draws itself. Selecting, moving and relating are ours. */
export class ElementUtil extends ShapeUtil<ElementShapeRecord> {
  static override type = 'element' as const
  static override props = { w: T.number, h: T.number, look: T.number }

  override getDefaultProps() {
    return { w: 100, h: 60, look: 0 }
  }

  override getGeometry({ props }: ElementShapeRecord) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override component(shape: ElementShapeRecord) {
    const id = elementIdOf(shape.id)
    return id === null ? null : <ElementView id={id} />
  }

  override indicator() {
    return null
  }

  override canBind() {
    return false
  }
  override canEdit() {
    return false
  }
  override canResize() {
    return false
  }
  override canSnap() {
    return false
  }
  override hideSelectionBoundsBg() {
    return true
  }
  override hideSelectionBoundsFg() {
    return true
  }
}
