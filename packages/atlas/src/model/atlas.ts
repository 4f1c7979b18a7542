import type {
  AboutField,
  aboutFields,
  ElementField,
  elementFields,
  FieldRule,
  RelationField,
  relationFields,
} from '../fields.ts'
import type { ElementId, EndId, KindKey, RelationId, TrameCode } from './ids.ts'
import type { Stances } from './stances.ts'
import type { Vote } from './votes.ts'
import type { Marks, Workshop } from './workshop.ts'

/** A place on the drawing: whole units, x to the right, y down; the middle of the element. */
export type Position = readonly [x: number, y: number]

/** The two ends of a relation; `from` is the subject of its sentence. */
export type Ends = { readonly from: EndId; readonly to: EndId }

/** What a file said that the atlas has no field for: kept, shown, written back. */
export type Others = Readonly<Record<string, Json>>
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The type of value a field holds, from its line in the field table. */
export type FieldValue<Rule extends FieldRule> = Rule extends { type: 'kind' }
  ? KindKey
  : Rule extends { type: 'code' }
    ? TrameCode | ''
    : Rule extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : Rule extends { type: 'ends' }
        ? Ends
        : Rule extends { type: 'others' }
          ? Others
          : string

export type ElementValues = { readonly [F in ElementField]: FieldValue<(typeof elementFields)[F]> }
export type RelationValues = { readonly [F in RelationField]: FieldValue<(typeof relationFields)[F]> }
export type About = { readonly [F in AboutField]: FieldValue<(typeof aboutFields)[F]> }

/** Who wrote a thing (role and site, never a person) and when: milliseconds since 1970, set once. */
export type Birth = { readonly by: string; readonly at: number }

/** Anything that stands on the map: an actor, a scheme, a finding, an issue… Empty fields are ''. */
export type AtlasElement = ElementValues & Birth & { readonly id: ElementId }

/** A named link between two ends. Direction '' means "as its kind says". */
export type Relation = RelationValues & Birth & { readonly id: RelationId }

/** Shapes an element may have: told apart without colour. */
export const elementShapes = [
  'card',
  'pill',
  'hexagon',
  'ellipse',
  'note',
  'diamond',
  'bubble',
  'arrow',
  'sheet',
] as const
export type ElementShape = (typeof elementShapes)[number]

/** Icons drawn by `packages/scene`, one a kind. */
export const kindIcons = ['people', 'cog', 'tag', 'layers', 'eye', 'target', 'question', 'flag', 'page', 'dot'] as const
export type KindIcon = (typeof kindIcons)[number]

/** A kind of element: what it is called and how it looks. `colour` is one of twelve palette names. */
export type ElementKind = {
  readonly key: KindKey
  readonly label: string
  readonly plural: string
  readonly shape: ElementShape
  readonly icon: KindIcon
  readonly colour: PaletteColour
  readonly rank: number
}

/** A kind of relation: how it reads in both directions, and whether it has one. */
export type RelationKind = {
  readonly key: KindKey
  readonly label: string
  readonly inverse: string
  readonly directed: boolean
  readonly line: RelationLine
  readonly colour: PaletteColour
  readonly rank: number
}

export const relationLines = ['solid', 'dashed', 'dotted', 'double'] as const
export type RelationLine = (typeof relationLines)[number]

export const paletteColours = [
  'slate',
  'blue',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'pink',
  'purple',
  'violet',
  'brown',
] as const
export type PaletteColour = (typeof paletteColours)[number]

/** One line of an axis of the trame. Colour is shown with its code, never alone. */
export type TrameEntry = {
  readonly code: TrameCode
  readonly label: string
  readonly colour: PaletteColour
  readonly rank: number
}

/** The grid of an atlas: components × angles, and its scales. Entries are in reading order. */
export type Trame = { readonly [A in 'components' | 'angles' | 'scales']: ReadonlyMap<TrameCode, TrameEntry> }

/** A freehand stroke, a note or a text drawn beside the elements: the drawing's own record, kept as it came. */
export type Annotation = { readonly [key: string]: Json }

/** A whole map, as plain data. Every `Map` is in reading order: by rank for tables, by birth then id for things. */
export type Atlas = {
  readonly about: About
  readonly trame: Trame
  readonly elementKinds: ReadonlyMap<KindKey, ElementKind>
  readonly relationKinds: ReadonlyMap<KindKey, RelationKind>
  readonly elements: ReadonlyMap<ElementId, AtlasElement>
  readonly relations: ReadonlyMap<RelationId, Relation>
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly annotations: ReadonlyMap<string, Annotation>
  /** What was decided about single things; those without any mark are not listed. */
  readonly marks: ReadonlyMap<EndId, Marks>
  readonly workshop: Workshop
  /** Votes, by the name they were opened under, oldest first. */
  readonly votes: ReadonlyMap<string, Vote>
  /** What people say of single things; those on which nobody said anything are not listed. */
  readonly stances: ReadonlyMap<EndId, Stances>
}
