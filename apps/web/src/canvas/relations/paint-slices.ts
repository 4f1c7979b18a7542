import type { RelationId } from '@maillage/atlas'
import {
  type Box,
  type ElementFigure,
  type GroupFigure,
  groupInks,
  houseFont,
  overlap,
  papers,
  type RelationFigure,
} from '@maillage/scene'
import { detailZoom, paintLines, paintMarks, paintNames } from './paint-relation.ts'
import { type TitleOf, titlesToShow } from './titles-to-show.ts'
import { wallNames } from './wall-names.ts'

/** What stands behind the relations, and the elements that are only dots. */
export type Backdrop = {
  readonly groups: readonly GroupFigure[]
  readonly titleOf: TitleOf
  readonly dots: Iterable<ElementFigure>
  /** On a wall: what names must not be written over, and which relation is newer. */
  readonly wall: WallBackdrop | null
}

export type WallBackdrop = {
  readonly taken: Iterable<Box>
  readonly isNewer: (a: RelationId, b: RelationId) => number
  /** How large a pixel of 1920 by 1080 is on this screen: names are as large on the wall, whatever its pixels. */
  readonly unit: number
}

export type Painting = Backdrop & {
  readonly figures: readonly RelationFigure[]
  readonly area: Box
  readonly zoom: number
}

const perSlice = 30

/** Paints a still picture piece by piece, so that no frame waits for all of it. */
export function* paintSlices(context: CanvasRenderingContext2D, painting: Painting): Generator<void, void> {
  const { figures, zoom } = painting
  paintRegions(context, painting)
  yield
  for (const part of parts(figures)) {
    paintLines(context, part, zoom, 'plain')
    yield
  }
  if (zoom > detailZoom.marks)
    for (const part of parts(figures)) {
      paintMarks(context, part, 'plain')
      yield
    }
  if (painting.wall) yield* paintWallNames(context, figures, { zoom, ...painting.wall })
  else if (zoom > detailZoom.names)
    for (const part of parts(figures)) {
      paintNames(context, part, 'plain')
      yield
    }
  for (const part of parts([...painting.dots])) {
    paintDots(context, part, painting.area, zoom)
    yield
  }
  yield* paintTitles(context, painting)
}

/** Large, the newest first, and only where there is room. */
function* paintWallNames(
  context: CanvasRenderingContext2D,
  figures: readonly RelationFigure[],
  { zoom, taken, isNewer, unit }: WallBackdrop & { readonly zoom: number },
): Generator<void, void> {
  const newestFirst = figures.toSorted((a, b) => isNewer(a.id, b.id))
  for (const part of parts(wallNames(newestFirst, { zoom: zoom / unit, taken }))) {
    for (const { figure, scale } of part) paintNames(context, [figure], 'plain', scale)
    yield
  }
}

function* parts<Thing>(things: readonly Thing[]): Generator<readonly Thing[], void> {
  for (let at = 0; at < things.length; at += perSlice) yield things.slice(at, at + perSlice)
}

/** Regions of elements that belong together. */
function paintRegions(context: CanvasRenderingContext2D, { groups, zoom, area }: Painting): void {
  context.lineWidth = Math.max(2, 1 / zoom)
  for (const { region, colour } of groups) {
    if (!overlap(region, area)) continue
    const ink = groupInks[colour].light
    context.beginPath()
    context.roundRect(region.x, region.y, region.w, region.h, 28)
    context.globalAlpha = ink.opacity
    context.fillStyle = ink.fill
    context.fill()
    context.globalAlpha = 0.3
    context.strokeStyle = ink.stroke
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Titles of regions, over the relations that pass there. */
function* paintTitles(
  context: CanvasRenderingContext2D,
  { groups, titleOf, zoom, area }: Painting,
): Generator<void, void> {
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const { group, words, box, size } of titlesToShow(
    groups.filter(({ region }) => overlap(region, area)),
    titleOf,
    zoom,
  )) {
    context.font = `700 ${size}px "${houseFont.family}", ${houseFont.fallback}`
    context.lineWidth = size / 5
    context.strokeStyle = papers.light.paper
    context.strokeText(words, box.x, box.y + box.h / 2)
    context.fillStyle = groupInks[group.colour].light.text
    context.fillText(words, box.x, box.y + box.h / 2)
    yield
  }
}

function paintDots(
  context: CanvasRenderingContext2D,
  figures: readonly ElementFigure[],
  area: Box,
  zoom: number,
): void {
  const byColour = new Map<string, ElementFigure[]>()
  for (const figure of figures) {
    const { box } = figure
    if (box.x > area.x + area.w || box.x + box.w < area.x || box.y > area.y + area.h || box.y + box.h < area.y) continue
    const group = byColour.get(figure.style.colour)
    if (group) group.push(figure)
    else byColour.set(figure.style.colour, [figure])
  }
  for (const group of byColour.values()) {
    const ink = group[0]?.style.ink.light
    if (!ink) continue
    context.fillStyle = ink.fill
    context.strokeStyle = ink.stroke
    context.lineWidth = 1.2 / zoom
    context.beginPath()
    for (const { box } of group) context.rect(box.x, box.y, box.w, box.h)
    context.fill()
    context.stroke()
  }
}
