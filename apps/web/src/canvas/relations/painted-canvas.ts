import type { Box } from '@maillage/scene'

/** A camera as tldraw means it: screen = (page + [x, y]) × z. */
export type Camera = { readonly x: number; readonly y: number; readonly z: number }
export type Size = { readonly w: number; readonly h: number }

/** How far a painted picture may be stretched before it is painted again while the camera moves. */
const stretch = { least: 0.45, most: 2.2 } as const

/**
 * A 2D canvas painted for one camera, with a margin, then only moved by a CSS transform while the camera moves: moving
 * costs nothing, whatever is drawn on it. (C2)
 */
export class PaintedCanvas {
  readonly element: HTMLCanvasElement
  private readonly margin: number
  private readonly settings: CanvasRenderingContext2DSettings
  private painted: (Camera & Size) | null = null

  constructor(host: HTMLElement, className: string, margin: number, settings: CanvasRenderingContext2DSettings = {}) {
    this.settings = settings
    this.margin = margin
    this.element = document.createElement('canvas')
    this.element.className = className
    host.append(this.element)
  }

  /** The context to paint on for this camera, cleared, in the drawing's units. Null when the browser gives none. */
  begin(camera: Camera, view: Size, ratio: number): CanvasRenderingContext2D | null {
    const { element, margin } = this
    const w = Math.ceil(view.w * (1 + 2 * margin) * ratio)
    const h = Math.ceil(view.h * (1 + 2 * margin) * ratio)
    const context = element.getContext('2d', this.settings)
    if (!context) return null
    if (element.width !== w || element.height !== h) {
      element.width = w
      element.height = h
      element.style.width = `${w / ratio}px`
      element.style.height = `${h / ratio}px`
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, w, h)
    }
    const z = camera.z * ratio
    context.setTransform(z, 0, 0, z, camera.x * z + view.w * margin * ratio, camera.y * z + view.h * margin * ratio)
    this.painted = { ...camera, ...view }
    return context
  }

  /** Part of the drawing that a picture painted for this camera would hold. */
  areaFor(camera: Camera, view: Size): Box {
    return areaOf(camera, view, this.margin)
  }

  /** Does what is painted hold all that this camera sees of the drawing? */
  covers(camera: Camera, view: Size, extent: Box | null): boolean {
    const { painted } = this
    if (!painted || painted.w !== view.w || painted.h !== view.h) return false
    const scale = camera.z / painted.z
    if (scale < stretch.least || scale > stretch.most) return false
    const seen = areaOf(camera, view, 0)
    const wanted = extent ? intersection(seen, extent) : null
    return wanted === null || holds(areaOf(painted, painted, this.margin), wanted)
  }

  hasPicture(): boolean {
    return this.painted !== null
  }

  isSharp(camera: Camera): boolean {
    return this.painted !== null && Math.abs(camera.z / this.painted.z - 1) < 0.001
  }

  /** Moves the picture under this camera. */
  place(camera: Camera): void {
    const { painted, margin, element } = this
    if (!painted) return
    const scale = camera.z / painted.z
    const x = (camera.x - painted.x) * camera.z - painted.w * margin * scale
    const y = (camera.y - painted.y) * camera.z - painted.h * margin * scale
    element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }

  show(visible: boolean): void {
    this.element.style.visibility = visible ? 'visible' : 'hidden'
  }

  forget(): void {
    this.painted = null
  }
}

/** The part of the drawing a camera sees, with a margin in viewports. */
export function areaOf(camera: Camera, view: Size, margin: number): Box {
  const w = view.w / camera.z
  const h = view.h / camera.z
  return { x: -camera.x - w * margin, y: -camera.y - h * margin, w: w * (1 + 2 * margin), h: h * (1 + 2 * margin) }
}

function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const w = Math.min(a.x + a.w, b.x + b.w) - x
  const h = Math.min(a.y + a.h, b.y + b.h) - y
  return w <= 0 || h <= 0 ? null : { x, y, w, h }
}

function holds(outer: Box, inner: Box): boolean {
  const close = 0.5
  return (
    outer.x - close <= inner.x &&
    outer.y - close <= inner.y &&
    outer.x + outer.w + close >= inner.x + inner.w &&
    outer.y + outer.h + close >= inner.y + inner.h
  )
}
