import type { AtlasElement, ElementKind, ElementShape } from '@maillage/atlas'
import { measureText } from '../text/measure-text.ts'
import { type TextSetting, wrapLabel } from '../text/wrap-label.ts'
import { paddings } from './shapes.ts'

/** How the texts of an element are set. The head holds icon, kind word and badges; the label stands under it. */
export const elementText = {
  label: { size: 15, lineHeight: 19, weight: 500 },
  word: { size: 11.5, lineHeight: 18, weight: 500 },
  icon: 15,
  iconGap: 5,
  badge: 18,
  maxWidth: 186,
} as const satisfies Record<string, TextSetting | number>

/** Size of an element, the lines its label takes, and where its texts stand in its own box. */
export type ElementSize = {
  readonly w: number
  readonly h: number
  readonly lines: readonly string[]
  readonly content: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

const sizes = new WeakMap<
  AtlasElement,
  { readonly shape: ElementShape; readonly word: string; readonly size: ElementSize }
>()

/**
 * The size of an element, from its label, its kind and its badges alone: the same on every screen. The whole label fits,
 * however long: the box grows in height. Rules: S3 (nothing cut), S4 (same element, same size).
 */
export function boxOf(element: AtlasElement, kind: Pick<ElementKind, 'shape' | 'label'>): ElementSize {
  const known = sizes.get(element)
  if (known && known.shape === kind.shape && known.word === kind.label) return known.size
  const badges = (element.component === '' ? 0 : 1) + (element.angle === '' ? 0 : 1)
  const size = sizeFor(element.label, kind.shape, kind.label, badges)
  sizes.set(element, { shape: kind.shape, word: kind.label, size })
  return size
}

function sizeFor(label: string, shape: ElementShape, word: string, badges: number): ElementSize {
  const { label: setting, word: wordSetting, icon, iconGap, badge, maxWidth } = elementText
  const lines = wrapLabel(label, maxWidth, setting)
  const head =
    icon +
    iconGap +
    measureText(word, wordSetting.size, wordSetting.weight) +
    badges * (badge + 3) +
    (badges > 0 ? 6 : 0)
  const widest = lines.reduce((most, line) => Math.max(most, measureText(line, setting.size, setting.weight)), 0)
  const w = Math.ceil(Math.max(head, widest, 80))
  const h = wordSetting.lineHeight + 2 + Math.max(1, lines.length) * setting.lineHeight
  return shape === 'ellipse' ? inEllipse(w, h, lines) : inPadding(w, h, lines, shape)
}

function inPadding(w: number, h: number, lines: readonly string[], shape: ElementShape): ElementSize {
  const { left, top, right, bottom } = paddings[shape]
  return { w: even(left + w + right), h: even(top + h + bottom), lines, content: { x: left, y: top, w, h } }
}

// A box w × h stands inside an ellipse of half axes a, b when (w/2a)² + (h/2b)² ≤ 1. A wide, low one looks best here:
// 0.82² + 0.57² ≈ 1.
function inEllipse(w: number, h: number, lines: readonly string[]): ElementSize {
  const outerW = even(w / 0.82 + 4)
  const outerH = even(h / 0.57 + 4)
  return { w: outerW, h: outerH, lines, content: { x: (outerW - w) / 2, y: (outerH - h) / 2, w, h } }
}

// Even sizes have whole middles, so positions in whole units draw on whole pixels.
const even = (length: number): number => Math.ceil(length / 2) * 2
