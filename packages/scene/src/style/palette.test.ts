import { paletteColours } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { themes } from '../figures/figures.ts'
import { contrast } from './contrast.ts'
import { elementInks, groupInks, papers, relationInks } from './palette.ts'

/** What a thin colour becomes on the paper. */
function over(colour: string, opacity: number, paper: string): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(opacity * part(colour, at) + (1 - opacity) * part(paper, at)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

describe('the palette', () => {
  test('[S6] texts reach 4.5 and lines 3, in both themes, for every colour', () => {
    for (const theme of themes) {
      const { paper, text, faint } = papers[theme]
      expect(Math.min(contrast(text, paper), contrast(faint, paper))).toBeGreaterThanOrEqual(4.5)
      for (const colour of paletteColours) {
        const element = elementInks[colour][theme]
        const relation = relationInks[colour][theme]
        const group = groupInks[colour][theme]
        const region = over(group.fill, group.opacity, paper)
        const texts = [
          contrast(element.text, element.fill),
          contrast(element.accent, element.fill),
          contrast(relation.text, relation.label),
          contrast(group.text, region),
        ]
        expect(Math.min(...texts), `${colour}, ${theme}: texts`).toBeGreaterThanOrEqual(4.5)
        const lines = [
          contrast(element.stroke, paper),
          contrast(element.stroke, element.fill),
          contrast(relation.stroke, paper),
        ]
        expect(Math.min(...lines), `${colour}, ${theme}: lines`).toBeGreaterThanOrEqual(3)
        // Relations and elements also stand on any group's region.
        for (const under of paletteColours) {
          const ground = over(groupInks[under][theme].fill, groupInks[under][theme].opacity, paper)
          expect(contrast(relation.stroke, ground), `${colour} on ${under}, ${theme}`).toBeGreaterThanOrEqual(3)
        }
      }
    }
  })

  test('[S6] black on white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
