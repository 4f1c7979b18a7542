import { houseFont, type RelationFigure } from '@maillage/scene'

/** From which zoom the names of relations are written, and their ends marked. Under it they'd be grey dust. */
export const detailZoom = { names: 0.5, marks: 0.22 } as const

export type RelationLook = 'plain' | 'focused' | 'selected' | 'faded'

const nameSize = 12.5
const nameLine = 15.5

/** The lines of many relations, stroked together by style: one call a style, not one a relation. */
export function paintLines(
  context: CanvasRenderingContext2D,
  figures: readonly RelationFigure[],
  zoom: number,
  look: RelationLook,
): void {
  const thinnest = (look === 'plain' ? 0.9 : 1.6) / zoom
  context.lineCap = 'round'
  for (const [style, group] of byStyle(figures)) {
    context.strokeStyle = style.ink.light.stroke
    context.globalAlpha = look === 'faded' ? 0.3 : look === 'plain' ? (zoom < detailZoom.names ? 0.62 : 0.85) : 1
    const grown = look === 'selected' ? 2 : look === 'focused' ? 1.3 : 1
    context.lineWidth = Math.max(style.width * grown, thinnest)
    context.setLineDash(zoom < detailZoom.marks ? [] : style.dash.map((length) => length))
    traceCurves(context, group)
    if (style.line !== 'double' || zoom < detailZoom.marks) continue
    // A double line is a wide one with a line of paper inside.
    context.strokeStyle = style.ink.light.label
    context.lineWidth = Math.max(1, style.width - 3.4) * grown
    context.globalAlpha = 1
    traceCurves(context, group)
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** Arrow heads and dots: what says which way a relation reads. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  figures: readonly RelationFigure[],
  look: RelationLook,
): void {
  const size = look === 'plain' ? 1 : 1.2
  for (const [style, group] of byStyle(figures)) {
    context.fillStyle = style.ink.light.stroke
    context.beginPath()
    for (const { marks } of group) for (const mark of marks) traceMark(context, mark, size)
    context.fill()
  }
}

/** Names, on a patch of paper so that lines don't strike them out. `scale` writes them larger than the drawing. */
export function paintNames(
  context: CanvasRenderingContext2D,
  figures: readonly RelationFigure[],
  look: RelationLook,
  scale = 1,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const font = `${look === 'plain' ? 500 : 700} ${nameSize * scale}px "${houseFont.family}", ${houseFont.fallback}`
  for (const { label, style, isNamed } of figures) {
    if (!label) continue
    context.font = isNamed ? font : `italic ${font}`
    const { box, lines } = label
    const x = box.x + box.w / 2
    const y = box.y + box.h / 2
    const w = box.w * scale
    const h = box.h * scale
    context.globalAlpha = look === 'plain' ? 0.86 : 1
    context.fillStyle = style.ink.light.label
    context.fillRect(x - w / 2, y - h / 2, w, h)
    context.globalAlpha = 1
    if (!isNamed) {
      context.strokeStyle = style.ink.light.stroke
      context.lineWidth = scale
      context.setLineDash([3 * scale, 3 * scale])
      context.strokeRect(x - w / 2, y - h / 2, w, h)
      context.setLineDash([])
    }
    context.fillStyle = style.ink.light.text
    const top = y - ((lines.length - 1) * nameLine * scale) / 2
    lines.forEach((line, at) => {
      context.fillText(line, x, top + at * nameLine * scale)
    })
  }
}

function byStyle(figures: readonly RelationFigure[]): ReadonlyMap<RelationFigure['style'], readonly RelationFigure[]> {
  const groups = new Map<RelationFigure['style'], RelationFigure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.style)
    if (group) group.push(figure)
    else groups.set(figure.style, [figure])
  }
  return groups
}

function traceCurves(context: CanvasRenderingContext2D, figures: readonly RelationFigure[]): void {
  context.beginPath()
  for (const { curve } of figures) {
    context.moveTo(curve.from[0], curve.from[1])
    context.bezierCurveTo(curve.c1[0], curve.c1[1], curve.c2[0], curve.c2[1], curve.to[0], curve.to[1])
  }
  context.stroke()
}

function traceMark(
  context: CanvasRenderingContext2D,
  { mark, at, angle }: RelationFigure['marks'][0],
  size: number,
): void {
  const [x, y] = at
  if (mark === 'dot') {
    context.moveTo(x + 3 * size, y)
    context.arc(x, y, 3 * size, 0, Math.PI * 2)
    return
  }
  const length = 11 * size
  const half = 0.42
  context.moveTo(x, y)
  context.lineTo(x - length * Math.cos(angle - half), y - length * Math.sin(angle - half))
  context.lineTo(x - length * 0.75 * Math.cos(angle), y - length * 0.75 * Math.sin(angle))
  context.lineTo(x - length * Math.cos(angle + half), y - length * Math.sin(angle + half))
  context.closePath()
}
