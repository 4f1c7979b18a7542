import { type AtlasElement, elementKindOf, elementShapes, emptyAtlas } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDrawnAtlas } from '../testing/placed-atlas.ts'
import { measureText } from '../text/measure-text.ts'
import { boxOf, elementText } from './box-of.ts'

const [mairie] = anAtlas({ elements: ['mairie'] }).elements.values()
const labelled = (label: string): AtlasElement => ({ ...(mairie as AtlasElement), label }) // reason: the atlas has one element

describe('boxOf', () => {
  test('[S3] a label of 300 characters stands whole in every shape', () => {
    const label = 'Une phrase assez longue pour remplir la carte. '.repeat(7).slice(0, 300)
    for (const shape of elementShapes) {
      const { lines, content, w, h } = boxOf(labelled(label), { shape, label: 'Constat' })
      expect(lines.join(' ')).toBe(label.trim())
      expect(lines.length * elementText.label.lineHeight).toBeLessThan(content.h)
      for (const line of lines) expect(measureText(line, elementText.label.size)).toBeLessThanOrEqual(content.w)
      expect([content.x >= 0, content.y >= 0, content.x + content.w <= w, content.y + content.h <= h]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
  })

  test('[S3] a longer label never makes a lower box', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (one, more) => {
        const kind = { shape: 'card', label: 'Acteur' } as const
        expect(boxOf(labelled(`${one} ${more}`), kind).h).toBeGreaterThanOrEqual(boxOf(labelled(one), kind).h)
      }),
    )
  })

  test('[S4] the same words have the same size, read twice', () => {
    fc.assert(
      fc.property(arbitraryDrawnAtlas(), (atlas) => {
        for (const element of atlas.elements.values()) {
          const kind = elementKindOf(atlas, element)
          expect(boxOf({ ...element }, kind)).toEqual(boxOf(element, kind))
        }
      }),
    )
  })

  test('[S4] sizes are even, so that a whole middle is a whole corner', () => {
    for (const kind of emptyAtlas().elementKinds.values()) {
      const { w, h } = boxOf(labelled('Conseil de développement'), kind)
      expect([w % 2, h % 2]).toEqual([0, 0])
    }
  })
})
