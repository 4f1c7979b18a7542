import type { GroupFigure, Theme } from '../figures/figures.ts'
import { round } from '../geometry.ts'
import { groupInks, papers } from '../style/palette.ts'
import { wrapLabel } from '../text/wrap-label.ts'
import { svgLines } from './svg-text.ts'

/** The region of a group, behind everything. */
export function svgRegion({ region, colour }: GroupFigure, theme: Theme): string {
  const ink = groupInks[colour][theme]
  const { x, y, w, h } = region
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="28" fill="${ink.fill}" fill-opacity="${ink.opacity}" stroke="${ink.stroke}" stroke-opacity="0.35" stroke-width="2"/>`
}

/** The title of a group, over the relations that pass there, with an edge of paper around its letters. */
export function svgTitle({ title, colour }: GroupFigure, words: string, theme: Theme): string {
  const ink = groupInks[colour][theme]
  const { box, size } = title
  const lines = wrapLabel(words, box.w, { size, weight: 700 }, 1)
  const halo = `stroke="${papers[theme].paper}" stroke-width="${round(size / 5)}" stroke-linejoin="round" paint-order="stroke"`
  return svgLines(
    lines,
    box.x,
    box.y + size * 0.95,
    size * 1.2,
    `font-size="${round(size)}" font-weight="700" fill="${ink.text}" ${halo}`,
  )
}
