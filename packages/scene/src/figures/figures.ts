import type { ElementId, ElementShape, EndId, KindIcon, PaletteColour, RelationId, RelationLine } from '@maillage/atlas'
import type { Box, Curve, Point } from '../geometry.ts'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Colours of an element in one theme: `text` and `accent` are read on `fill`, `stroke` is seen on the paper. (S6) */
export type ElementInk = {
  readonly fill: string
  readonly stroke: string
  readonly text: string
  readonly accent: string
}

/** Colours of a relation in one theme: `stroke` on the paper, `text` on `label`. (S6) */
export type RelationInk = { readonly stroke: string; readonly text: string; readonly label: string }

/** What says the kind of an element: a shape, an icon and a word, then a colour. Never colour alone. (S5) */
export type ElementStyle = {
  readonly shape: ElementShape
  readonly icon: KindIcon
  /** Path data of the icon in a square of 24, filled by the even-odd rule. */
  readonly iconPath: string
  readonly word: string
  readonly colour: PaletteColour
  readonly ink: Readonly<Record<Theme, ElementInk>>
}

/** What says the kind of a relation: a line, then a colour; its name says the rest. (S5) */
export type RelationStyle = {
  readonly line: RelationLine
  /** Lengths of dashes and gaps; empty for a whole line. */
  readonly dash: readonly number[]
  readonly width: number
  readonly word: string
  readonly colour: PaletteColour
  readonly ink: Readonly<Record<Theme, RelationInk>>
}

/** A code of the trame shown on an element, e.g. component `6` or angle `D`. */
export type Badge = {
  readonly axis: 'components' | 'angles'
  readonly code: string
  readonly label: string
  readonly colour: PaletteColour
}

/** An element as it is drawn. Texts stand inside `content`, which lies within the outline of the shape. */
export type ElementFigure = {
  readonly id: ElementId
  readonly box: Box
  /** Where icon, word, badges and lines go, in the drawing's units. */
  readonly content: Box
  readonly label: string
  readonly lines: readonly string[]
  readonly badges: readonly Badge[]
  readonly style: ElementStyle
}

/** What stands at an end of a relation: an arrow where it points to, a dot elsewhere. `angle` in radians, pointing out. */
export type EndMark = { readonly mark: 'arrow' | 'dot'; readonly at: Point; readonly angle: number }

/** A relation as it is drawn. The curve stops short of an arrow's tip; the label is upright. */
export type RelationFigure = {
  readonly id: RelationId
  readonly ends: { readonly from: EndId; readonly to: EndId }
  readonly direction: 'forward' | 'both' | 'none'
  readonly curve: Curve
  readonly marks: readonly [from: EndMark, to: EndMark]
  readonly name: string
  /** False when nobody has named it yet: its kind's words stand in, and it is marked as unfinished. */
  readonly isNamed: boolean
  readonly label: { readonly lines: readonly string[]; readonly box: Box } | null
  /** Holds curve, marks and label. */
  readonly bounds: Box
  readonly style: RelationStyle
}

/** A named region behind elements that belong together. The words of its title are made by whoever shows it. */
export type GroupFigure = {
  /** Stays while the most linked element stays. */
  readonly id: string
  /** The most linked element, which names the group; null for elements without relations. */
  readonly hub: ElementId | null
  readonly members: readonly ElementId[]
  readonly region: Box
  /** Where the title goes, inside the region, and how large it is set. */
  readonly title: { readonly box: Box; readonly size: number }
  readonly colour: PaletteColour
}

/** The picture of an atlas: what must be drawn, in order of painting. */
export type Scene = {
  readonly elements: ReadonlyMap<ElementId, ElementFigure>
  readonly relations: ReadonlyMap<RelationId, RelationFigure>
}

/** What turns one scene into the next. */
export type SceneDiff = {
  readonly elements: { readonly set: readonly ElementFigure[]; readonly gone: readonly ElementId[] }
  readonly relations: { readonly set: readonly RelationFigure[]; readonly gone: readonly RelationId[] }
}
