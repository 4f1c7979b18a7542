import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from './measure-text.ts'
import { wrapLabel } from './wrap-label.ts'

const setting = { size: 15, weight: 500 } as const
const bare = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, '')

describe('wrapLabel', () => {
  test('[S2] keeps words whole and lines within the width', () => {
    expect(wrapLabel('Comité interministériel aux ruralités', 186, setting)).toEqual([
      'Comité interministériel',
      'aux ruralités',
    ])
  })

  test('[S2] keeps a no-break space and its sign together', () => {
    expect(wrapLabel('Qui décide\u00a0?', 80, setting)).toEqual(['Qui', 'décide\u00a0?'])
  })

  test('[S2] breaks a word wider than a line, after its hyphen when it has one', () => {
    expect(wrapLabel('Meurthe-et-Moselle', 90, setting)).toEqual(['Meurthe-et-', 'Moselle'])
    expect(wrapLabel('a'.repeat(60), 100, setting).length).toBeGreaterThan(4)
  })

  test('[S3] loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        expect(bare(wrapLabel(text, width, setting).join(''))).toBe(bare(text))
      }),
    )
  })

  test('[S2] makes no line wider than asked, but for a single sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        for (const line of wrapLabel(text, width, setting)) {
          expect(measureText(line, 15, 500) <= width || [...line.normalize('NFC')].length <= 12).toBe(true)
        }
      }),
    )
  })

  test('[S2] says with "…" that lines were left out, when asked to', () => {
    const lines = wrapLabel('Recul de l’emploi productif en Centre-Ouest Bretagne', 120, setting, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
    expect(measureText(lines[1] ?? '', 15, 500)).toBeLessThanOrEqual(120)
  })
})
