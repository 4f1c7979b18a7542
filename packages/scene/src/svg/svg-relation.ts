import type { EndMark, RelationFigure, Theme } from '../figures/figures.ts'
import { relationText } from '../figures/project-relation.ts'
import { curvePath, round } from '../geometry.ts'
import { papers } from '../style/palette.ts'
import { svgLines } from './svg-text.ts'

/** The line of a relation and what stands at its ends. */
export function svgCurve({ curve, marks, style }: RelationFigure, theme: Theme): string {
  const { stroke } = style.ink[theme]
  const path = curvePath(curve)
  const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.join(' ')}"` : ''
  // Two lines are one wide line with the paper's colour inside.
  const inner = style.line === 'double' ? `<path d="${path}" stroke="${papers[theme].paper}" stroke-width="2"/>` : ''
  return `<path d="${path}" stroke="${stroke}" stroke-width="${style.width}"${dash}/>${inner}${marks.map((mark) => svgMark(mark, stroke)).join('')}`
}

function svgMark({ mark, at: [x, y], angle }: EndMark, colour: string): string {
  if (mark === 'dot') return `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="${colour}"/>`
  const corner = (turn: number): string =>
    `${round(x - 12 * Math.cos(angle + turn))} ${round(y - 12 * Math.sin(angle + turn))}`
  return `<path d="M${round(x)} ${round(y)}L${corner(0.42)}L${corner(-0.42)}Z" fill="${colour}"/>`
}

/** The name of a relation, upright, on a piece of paper that covers the line behind it. */
export function svgName({ label, style, isNamed }: RelationFigure, theme: Theme): string {
  if (!label) return ''
  const ink = style.ink[theme]
  const { x, y, w, h } = label.box
  const { size, lineHeight, padY } = relationText
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="5" fill="${ink.label}" fill-opacity="0.92"${isNamed ? '' : ` stroke="${ink.stroke}" stroke-dasharray="3 3"`}/>`,
    svgLines(
      label.lines,
      x + w / 2,
      y + padY + size * 0.95,
      lineHeight,
      `font-size="${size}" fill="${ink.text}"${isNamed ? '' : ' font-style="italic"'}`,
    ),
  ].join('')
}
