import { elementText } from '../figures/box-of.ts'
import type { Badge, ElementFigure, Theme } from '../figures/figures.ts'
import { detailOf, outlineOf } from '../figures/shapes.ts'
import { round } from '../geometry.ts'
import { elementInks } from '../style/palette.ts'
import { escapeXml, svgLines } from './svg-text.ts'

/** An element: its shape, its icon and kind word, its badges, its whole label. */
export function svgElement(figure: ElementFigure, theme: Theme): string {
  const { box, style } = figure
  const ink = style.ink[theme]
  const detail = detailOf(style.shape, box.w, box.h)
  return [
    `<g transform="translate(${round(box.x)} ${round(box.y)})">`,
    `<path d="${outlineOf(style.shape, box.w, box.h)}" fill="${ink.fill}" stroke="${ink.stroke}" stroke-width="2" stroke-linejoin="round"/>`,
    detail === ''
      ? ''
      : `<path d="${detail}" fill="none" stroke="${ink.stroke}" stroke-width="${style.shape === 'card' ? 4 : 2}" stroke-linecap="round" stroke-linejoin="round"/>`,
    headOf(figure, theme),
    labelOf(figure, theme),
    '</g>',
  ].join('')
}

function headOf({ box, content, style, badges }: ElementFigure, theme: Theme): string {
  const { word, icon, iconGap, badge } = elementText
  const ink = style.ink[theme]
  const [x, y] = [content.x - box.x, content.y - box.y]
  const words = svgLines(
    [style.word],
    x + icon + iconGap,
    y + 13,
    word.lineHeight,
    `font-size="${word.size}" fill="${ink.accent}"`,
  )
  const first = x + content.w - badges.length * (badge + 3) + 3
  return [
    `<use href="#i-${style.icon}" transform="translate(${round(x)} ${round(y + 1.5)}) scale(${icon / 24})" fill="${ink.accent}"/>`,
    words,
    ...badges.map((one, at) => badgeOf(one, first + at * (badge + 3), y, theme)),
  ].join('')
}

function badgeOf({ code, label, colour }: Badge, x: number, y: number, theme: Theme): string {
  const ink = elementInks[colour][theme]
  const size = elementText.badge
  const shown = code.length > 2 ? `${code.slice(0, 1)}…` : code
  return [
    `<g><title>${escapeXml(label)}</title><rect x="${round(x)}" y="${round(y)}" width="${size}" height="${size}" rx="4" fill="${ink.fill}" stroke="${ink.stroke}"/>`,
    svgLines([shown], x + size / 2, y + 13, size, `font-size="11" text-anchor="middle" fill="${ink.accent}"`),
    '</g>',
  ].join('')
}

function labelOf({ box, content, lines, style }: ElementFigure, theme: Theme): string {
  const { label, word } = elementText
  const [x, y] = [content.x - box.x, content.y - box.y]
  return svgLines(
    lines,
    x,
    y + word.lineHeight + 2 + 14,
    label.lineHeight,
    `font-size="${label.size}" fill="${style.ink[theme].text}"`,
  )
}
