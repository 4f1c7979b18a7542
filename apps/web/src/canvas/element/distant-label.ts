import { type ElementFigure, measureText, wrapLabel } from '@maillage/scene'

const sizes = { least: 21, most: 30 } as const

/** How an element's label begins when the whole map is seen: as large as its longest word allows, whole words if possible. */
export function distantLabel({ box, label, style }: Pick<ElementFigure, 'box' | 'label' | 'style'>): {
  readonly lines: readonly string[]
  readonly size: number
} {
  const pointed = style.shape === 'hexagon' || style.shape === 'arrow' || style.shape === 'ellipse'
  const width = box.w - (pointed ? 34 : 12)
  const longest = Math.max(1, ...label.split(/\s+/).map((word) => measureText(word, 1)))
  const size = Math.max(sizes.least, Math.min(sizes.most, Math.floor(width / longest)))
  const most = Math.max(1, Math.floor((box.h - 4) / (size * 1.07)))
  return { lines: wrapLabel(label, width, { size, weight: 500 }, most), size }
}
