import type {
  AboutField,
  Axis,
  ElementField,
  ElementShape,
  KindIcon,
  Oddity,
  PaletteColour,
  Refusal,
  RelationField,
  RelationLine,
  Right,
  Role,
} from '@maillage/atlas'
import type { CloseReason, ProblemCode } from '@maillage/wire'

/** The sentence of each reason: it may speak of the facts the reason carries. */
export type Reasons<Reason extends { readonly code: string }> = {
  readonly [Code in Reason['code']]: (reason: Extract<Reason, { readonly code: Code }>) => string
}

type ChoicesOf<Values extends string> = Readonly<Record<Values, string>>

/** Words for everything the packages name by a code. A new code there does not compile here until it is said. (V20) */
export type DomainMessages = {
  readonly elementFields: Readonly<Record<ElementField, string>>
  readonly relationFields: Readonly<Record<RelationField, string>>
  readonly aboutFields: Readonly<Record<AboutField, string>>
  readonly axes: Readonly<Record<Axis, { readonly title: string; readonly entry: string; readonly none: string }>>
  readonly documentTypes: ChoicesOf<'' | 'experience' | 'analyse' | 'ressource' | 'proposition'>
  readonly entries: ChoicesOf<'' | 'paper' | 'spoken'>
  readonly directions: ChoicesOf<'' | 'forward' | 'both' | 'none'>
  readonly statuses: ChoicesOf<'' | 'proposed' | 'agreed' | 'contested' | 'obsolete'>
  readonly roles: Readonly<Record<Role, string>>
  readonly rights: Readonly<Record<Right, string>>
  readonly colours: Readonly<Record<PaletteColour, string>>
  readonly shapes: Readonly<Record<ElementShape, string>>
  readonly icons: Readonly<Record<KindIcon, string>>
  readonly lines: Readonly<Record<RelationLine, string>>
  readonly refusals: Reasons<Refusal>
  readonly oddities: Reasons<Oddity>
  readonly closings: Readonly<Record<CloseReason, string>>
  readonly problems: Readonly<Record<ProblemCode | 'unreachable', { readonly happened: string; readonly todo: string }>>
}
