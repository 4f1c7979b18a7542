import type { ElementKind, PaletteColour, RelationKind } from '@maillage/atlas'
import { elementInks, iconPaths, relationInks } from '@maillage/scene'
import type { CSSProperties } from 'react'

/** The icon of a kind of element, in its colour: always beside its word. */
export function KindMark({ kind }: { readonly kind: Pick<ElementKind, 'icon' | 'colour'> }) {
  const { light, dark } = elementInks[kind.colour]
  return (
    <span
      className="kind-mark"
      style={inkStyle([light.fill, light.accent], [dark.fill, dark.accent])}
      aria-hidden="true"
    >
      <svg width="15" height="15" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={iconPaths[kind.icon]} fill="currentColor" fillRule="evenodd" />
      </svg>
    </span>
  )
}

/** A piece of the line of a kind of relation. */
export function LineMark({ kind }: { readonly kind: Pick<RelationKind, 'line' | 'colour'> }) {
  const { light, dark } = relationInks[kind.colour]
  return (
    <span
      className={`line-mark line-${kind.line}`}
      style={inkStyle(['transparent', light.stroke], ['transparent', dark.stroke])}
      aria-hidden="true"
    />
  )
}

/** A colour of the palette, beside its name. */
export function ColourMark({ colour }: { readonly colour: PaletteColour }) {
  const { light, dark } = elementInks[colour]
  return (
    <span
      className="colour-mark"
      style={inkStyle([light.fill, light.stroke], [dark.fill, dark.stroke])}
      aria-hidden="true"
    />
  )
}

function inkStyle(
  light: readonly [fill: string, ink: string],
  dark: readonly [fill: string, ink: string],
): CSSProperties {
  // reason: React's type of styles knows no custom properties.
  return {
    '--fill-light': light[0],
    '--ink-light': light[1],
    '--fill-dark': dark[0],
    '--ink-dark': dark[1],
  } as CSSProperties
}
