import type { GroupFigure, Scene, Theme } from '../figures/figures.ts'
import { boxAroundAll, round } from '../geometry.ts'
import { iconPaths } from '../style/icons.ts'
import { papers } from '../style/palette.ts'
import { bounds } from '../suggest-view.ts'
import { houseFont } from '../text/measure-text.ts'
import { svgElement } from './svg-element.ts'
import { svgRegion, svgTitle } from './svg-group.ts'
import { svgCurve, svgName } from './svg-relation.ts'
import { escapeXml } from './svg-text.ts'

/** What a picture needs besides its scene. Words come from outside: this package speaks no language. */
export type SvgOptions = {
  readonly title: string
  readonly description?: string
  readonly language?: string
  readonly theme?: Theme
  /** Address of the house font, for a picture shown where it can be fetched; without it the reader's own font serves. */
  readonly fontHref?: string
  readonly groups?: readonly GroupFigure[]
  /** The words of a group's title, from its most linked element's label (null: elements without relations). */
  readonly groupTitle?: (hubLabel: string | null) => string
}

const margin = 40

/**
 * The whole picture as one standalone SVG file: groups, relations with their names, elements with shape, icon and word.
 * Text stays text, so that it can be searched and read aloud. Pure: it runs on a server too. Rules: S19, S20.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const theme = options.theme ?? 'light'
  const around = bounds(scene, options.groups) ?? boxAroundAll([{ x: 0, y: 0, w: 320, h: 200 }])
  const { x, y, w, h } = around ?? { x: 0, y: 0, w: 0, h: 0 }
  const view = [x - margin, y - margin, w + 2 * margin, h + 2 * margin].map(round)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" width="${view[2]}" height="${view[3]}" role="img" aria-labelledby="title desc"${options.language ? ` xml:lang="${escapeXml(options.language)}"` : ''} font-family="${escapeXml(`'${houseFont.family}', ${houseFont.fallback}`)}" font-weight="500">`,
    `<title id="title">${escapeXml(options.title)}</title><desc id="desc">${escapeXml(options.description ?? '')}</desc>`,
    options.fontHref ? fontFace(options.fontHref) : '',
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${papers[theme].paper}"/>`,
    ...(options.groups ?? []).map((group) => svgRegion(group, theme)),
    ...relationParts(scene, theme),
    ...titleParts(scene, options, theme),
    ...[...scene.elements.values()].map((figure) => svgElement(figure, theme)),
    '</svg>\n',
  ].join('\n')
}

function titleParts(
  scene: Scene,
  { groups = [], groupTitle = (label) => label ?? '' }: SvgOptions,
  theme: Theme,
): readonly string[] {
  return groups.map((group) => {
    const hub = group.hub === null ? undefined : scene.elements.get(group.hub)
    return svgTitle(group, groupTitle(hub?.label ?? null), theme)
  })
}

function relationParts(scene: Scene, theme: Theme): readonly string[] {
  const relations = [...scene.relations.values()]
  const icons = new Set([...scene.elements.values()].map((figure) => figure.style.icon))
  return [
    `<defs>${[...icons].map((icon) => `<path id="i-${icon}" fill-rule="evenodd" d="${iconPaths[icon]}"/>`).join('')}</defs>`,
    `<g fill="none" stroke-linecap="round">${relations.map((figure) => svgCurve(figure, theme)).join('\n')}</g>`,
    `<g text-anchor="middle">${relations.map((figure) => svgName(figure, theme)).join('\n')}</g>`,
  ]
}

function fontFace(href: string): string {
  const address = escapeXml(href).replaceAll(/["'()\\\s]/g, encodeURIComponent)
  return `<style>@font-face{font-family:'${houseFont.family}';font-weight:500;src:url("${address}")}</style>`
}
