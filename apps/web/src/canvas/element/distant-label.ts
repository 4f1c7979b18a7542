import { type ElementFigure, measureText, wrapLabel } from '@maillage/scene'

const sizes = { wall: 14, least: 21, most: 30 } as const

type Figure = Pick<ElementFigure, 'box' | 'label' | 'style'>
type Label = { readonly lines: readonly string[]; readonly size: number }

/** How an element's label begins when the whole map is seen: as large as its longest word allows, whole words if possible. */
export function distantLabel(figure: Figure): Label {
  const longest = Math.max(1, ...figure.label.split(/\s+/).map((word) => measureText(word, 1)))
  const size = Math.max(sizes.least, Math.min(sizes.most, Math.floor(widthFor(figure) / longest)))
  return { lines: linesAt(figure, size), size }
}

/** On a wall nobody comes nearer: the whole label, as large as it fits; what does not fit at all is shortened. (C22) */
export function wallLabel(figure: Figure): Label {
  for (let size: number = sizes.most; size > sizes.wall; size -= 1) {
    const lines = linesAt(figure, size)
    if (lines.join(' ') === figure.label.trim().replace(/\s+/g, ' ')) return { lines, size }
  }
  return { lines: linesAt(figure, sizes.wall), size: sizes.wall }
}

function linesAt(figure: Figure, size: number): readonly string[] {
  const most = Math.max(1, Math.floor((heightFor(figure) - 4) / (size * 1.07)))
  return wrapLabel(figure.label, widthFor(figure), { size, weight: 500 }, most)
}

/** How high the part of a shape is that holds words: a bubble has its tail below it. */
export function heightFor({ box, style }: Pick<Figure, 'box' | 'style'>): number {
  return style.shape === 'bubble' ? box.h - 10 : box.h
}

function widthFor({ box, style }: Figure): number {
  const pointed = style.shape === 'hexagon' || style.shape === 'arrow' || style.shape === 'ellipse'
  return box.w - (pointed ? 34 : 12)
}
