import type { PaletteColour } from '@maillage/atlas'
import type { ElementInk, RelationInk, Theme } from '../figures/figures.ts'

/** The paper and what is written straight on it, by theme. */
export const papers: Readonly<
  Record<Theme, { readonly paper: string; readonly text: string; readonly faint: string }>
> = {
  light: { paper: '#fbfaf7', text: '#1c2430', faint: '#5a6473' },
  dark: { paper: '#14181f', text: '#f0f2f5', faint: '#a3adba' },
}

type Row = readonly [lightFill: string, lightStroke: string, lightAccent: string, darkFill: string, darkStroke: string]

// Chosen so that the test of contrasts passes in both themes; neighbours in the table differ in lightness too.
const rows: Readonly<Record<PaletteColour, Row>> = {
  slate: ['#eef1f5', '#5b6b80', '#46546a', '#28313d', '#9fb0c6'],
  blue: ['#e4eefc', '#2563c9', '#1b4f9f', '#152c4d', '#7fb0ff'],
  teal: ['#dcf3f1', '#0f7d78', '#0b625e', '#0d3534', '#4fc4bb'],
  green: ['#e2f4e3', '#2b8038', '#20642b', '#143419', '#76c981'],
  olive: ['#f0f2d8', '#6b7413', '#545b0f', '#2e320c', '#b9c350'],
  amber: ['#fdf0cf', '#9a6a00', '#755000', '#3d2c05', '#e6b64a'],
  orange: ['#fde8d9', '#b4530a', '#8f4107', '#432309', '#f09a58'],
  red: ['#fde6e6', '#c02b36', '#9c212b', '#471519', '#ff8f94'],
  pink: ['#fce5f1', '#b8327f', '#932664', '#431530', '#f48cc4'],
  purple: ['#f0e8fb', '#7a45c0', '#61359b', '#2c1c47', '#bd96f5'],
  violet: ['#e9e8fd', '#5451c9', '#413fa3', '#201f4c', '#a3a1ff'],
  brown: ['#f3ebe3', '#85603e', '#694a2e', '#352819', '#d0a881'],
}

/** Colours of elements by palette name. Contrasts: S6. */
export const elementInks = inksOf<ElementInk>((theme, [fill, stroke, accent, darkFill, darkStroke]) =>
  theme === 'light'
    ? { fill, stroke, text: '#16202e', accent }
    : { fill: darkFill, stroke: darkStroke, text: '#f4f6f8', accent: darkStroke },
)

/** Colours of relations by palette name. Contrasts: S6. */
export const relationInks = inksOf<RelationInk>((theme, [, stroke, accent, , darkStroke]) =>
  theme === 'light'
    ? { stroke, text: accent, label: '#fbfaf7' }
    : { stroke: darkStroke, text: darkStroke, label: '#14181f' },
)

/** Colours of the region behind a group, laid thin over the paper, and of its title. Contrasts: S6. */
export type GroupInk = {
  readonly fill: string
  readonly opacity: number
  readonly stroke: string
  readonly text: string
}

export const groupInks = inksOf<GroupInk>((theme, [, stroke, accent, , darkStroke]) =>
  theme === 'light'
    ? { fill: stroke, opacity: 0.06, stroke, text: accent }
    : { fill: darkStroke, opacity: 0.07, stroke: darkStroke, text: darkStroke },
)

function inksOf<Ink>(
  inkOf: (theme: Theme, row: Row) => Ink,
): Readonly<Record<PaletteColour, Readonly<Record<Theme, Ink>>>> {
  const entries = Object.entries(rows).map(([name, row]) => [
    name,
    { light: inkOf('light', row), dark: inkOf('dark', row) },
  ])
  // reason: fromEntries forgets the names of the keys, which are those of `rows`.
  return Object.fromEntries(entries) as Record<PaletteColour, Record<Theme, Ink>>
}
