import { describe, expect, test } from 'vitest'
import { measureText } from './measure-text.ts'

describe('measureText', () => {
  // Measured once in Chromium 156 with the font's own files, kerning included.
  test('[S1] is never narrower than a browser that has the font, and at most 5 % wider', () => {
    for (const [words, medium, bold] of [
      ['Parc naturel régional de l’Œuvre', 220.3, 226.5],
      ['AVATAR Tous Va', 110.8, 113.4],
    ] as const) {
      for (const [ours, theirs] of [
        [measureText(words, 15, 500), medium],
        [measureText(words, 15, 700), bold],
      ] as const) {
        expect(ours).toBeGreaterThanOrEqual(theirs)
        expect(ours).toBeLessThanOrEqual(theirs * 1.05)
      }
    }
  })

  test('[S1] grows with the size, and gives no width to what is not seen', () => {
    expect(measureText('Mairie', 30)).toBeCloseTo(2 * measureText('Mairie', 15))
    expect(measureText('e\u0301', 15)).toBe(measureText('e', 15))
    expect(measureText('\u200b', 15)).toBe(0)
  })

  test('[S1] has a width for any writing', () => {
    for (const text of ['市', '🌿', 'ж', 'ع', '\ud83c']) expect(measureText(text, 10)).toBeGreaterThan(3)
  })
})
