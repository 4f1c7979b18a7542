import type { PaletteColour } from '@maillage/atlas'
import { elementInks, relationInks } from '@maillage/scene'
import type { CSSProperties } from 'react'

/** A colour of the palette for both papers, as properties that `.focus-ink` chooses from. */
export function inkVars(colour: PaletteColour, of: 'relation' | 'element'): CSSProperties {
  const [light, dark] =
    of === 'relation'
      ? [relationInks[colour].light.stroke, relationInks[colour].dark.stroke]
      : [elementInks[colour].light.accent, elementInks[colour].dark.accent]
  const fills = elementInks[colour]
  // reason: React's type of styles knows no custom properties.
  return {
    '--ink-light': light,
    '--ink-dark': dark,
    '--fill-light': fills.light.fill,
    '--fill-dark': fills.dark.fill,
  } as CSSProperties
}
