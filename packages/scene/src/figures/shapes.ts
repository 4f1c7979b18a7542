import type { ElementShape } from '@maillage/atlas'
import { round } from '../geometry.ts'

/** Room between the outline of a shape and its texts. */
export type Padding = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const tail = 10
const fold = 16

/** Room that a shape keeps around its texts. An ellipse and a pill also grow with what they hold: see `boxOf`. */
export const paddings: Readonly<Record<ElementShape, Padding>> = {
  card: { left: 16, top: 9, right: 14, bottom: 10 },
  pill: { left: 20, top: 9, right: 20, bottom: 10 },
  hexagon: { left: 24, top: 9, right: 24, bottom: 10 },
  ellipse: { left: 16, top: 9, right: 16, bottom: 10 },
  note: { left: 14, top: 9, right: 14, bottom: 12 },
  diamond: { left: 20, top: 11, right: 20, bottom: 12 },
  bubble: { left: 15, top: 9, right: 15, bottom: 10 + tail },
  arrow: { left: 14, top: 9, right: 28, bottom: 10 },
  sheet: { left: 14, top: 9, right: 14, bottom: 10 },
}

/** Outline of a shape as path data in its own box (0, 0, w, h), for SVG, Path2D and CSS. */
export function outlineOf(shape: ElementShape, w: number, h: number): string {
  return outlines[shape](w, h)
}

const outlines: Readonly<Record<ElementShape, (w: number, h: number) => string>> = {
  card: (w, h) => roundedBox(w, h, 10),
  pill: (w, h) => roundedBox(w, h, Math.min(h / 2, 30)),
  hexagon: (w, h) => polygon(18, 0, w - 18, 0, w, h / 2, w - 18, h, 18, h, 0, h / 2),
  ellipse: (w, h) => `M0 ${round(h / 2)}${halfTurn(w, h, w)}${halfTurn(w, h, 0)}Z`,
  note: (w, h) => polygon(0, 0, w, 0, w, h - fold, w - fold, h, 0, h),
  diamond: (w, h) => polygon(16, 0, w - 16, 0, w, 16, w, h - 16, w - 16, h, 16, h, 0, h - 16, 0, 16),
  bubble,
  arrow: (w, h) => polygon(0, 0, w - 20, 0, w, h / 2, w - 20, h, 0, h),
  sheet: (w, h) => polygon(0, 0, w - fold, 0, w, fold, w, h, 0, h),
}

/** Lines drawn on a shape besides its outline, as path data in its own box; '' for none. */
export function detailOf(shape: ElementShape, w: number, h: number): string {
  switch (shape) {
    case 'card':
      return `M6 10V${round(h - 10)}`
    case 'note':
      return `M${round(w)} ${round(h - fold)}H${round(w - fold)}V${round(h)}`
    case 'sheet':
      return `M${round(w - fold)} 0V${fold}H${round(w)}`
    default:
      return ''
  }
}

/** How far inside its box's left or right side a shape begins, `along` from the top. Relations end there. (S9) */
export function insetAtSide(shape: ElementShape, side: 'left' | 'right', w: number, h: number, along: number): number {
  const off = Math.abs(along - h / 2) / (h / 2)
  switch (shape) {
    case 'hexagon':
      return 18 * off
    case 'ellipse':
      return (w / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)))
    case 'pill':
      return roundInset(Math.min(h / 2, 30), along, h)
    case 'diamond':
      return Math.max(0, 16 - Math.min(along, h - along))
    case 'arrow':
      return side === 'right' ? 20 * off : 0
    default:
      return 0
  }
}

/** Likewise from the top or the bottom, `along` from the left. */
export function insetAtTop(shape: ElementShape, side: 'top' | 'bottom', w: number, h: number, along: number): number {
  const near = Math.min(along, w - along)
  switch (shape) {
    case 'hexagon':
      return near < 18 ? (h / 2) * (1 - near / 18) : 0
    case 'ellipse': {
      const off = Math.abs(along - w / 2) / (w / 2)
      return (h / 2) * (1 - Math.sqrt(Math.max(0, 1 - off * off)))
    }
    case 'diamond':
      return Math.max(0, 16 - near)
    case 'bubble':
      return side === 'bottom' ? tail : 0
    default:
      return 0
  }
}

function roundInset(radius: number, along: number, h: number): number {
  const off = radius - Math.min(along, h - along)
  return off <= 0 ? 0 : radius - Math.sqrt(Math.max(0, radius * radius - off * off))
}

function polygon(...corners: readonly number[]): string {
  const points: string[] = []
  for (let at = 0; at < corners.length; at += 2)
    points.push(`${round(corners[at] ?? 0)} ${round(corners[at + 1] ?? 0)}`)
  return `M${points.join('L')}Z`
}

function halfTurn(w: number, h: number, to: number): string {
  return `A${round(w / 2)} ${round(h / 2)} 0 1 1 ${round(to)} ${round(h / 2)}`
}

function roundedBox(w: number, h: number, r: number): string {
  return `M${r} 0H${round(w - r)}A${r} ${r} 0 0 1 ${round(w)} ${r}V${round(h - r)}A${r} ${r} 0 0 1 ${round(w - r)} ${round(h)}H${r}A${r} ${r} 0 0 1 0 ${round(h - r)}V${r}A${r} ${r} 0 0 1 ${r} 0Z`
}

function bubble(w: number, h: number): string {
  const b = round(h - tail)
  return `M14 0H${round(w - 14)}A14 14 0 0 1 ${round(w)} 14V${round(b - 14)}A14 14 0 0 1 ${round(w - 14)} ${b}H40L24 ${round(h)}V${b}H14A14 14 0 0 1 0 ${round(b - 14)}V14A14 14 0 0 1 14 0Z`
}
