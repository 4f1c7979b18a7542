import { defaultElementKinds, defaultRelationKinds, emptyAtlas, kindIcons, kindKey } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { iconPaths } from './icons.ts'
import { styleOfElement, styleOfRelation } from './style.ts'

const atlas = emptyAtlas()

describe('styleOfElement', () => {
  test('[S5] no two kinds of the field share a shape, an icon or a word', () => {
    const styles = [...defaultElementKinds.keys()].map((kind) => styleOfElement(atlas, { kind }))
    for (const say of [
      (style) => style.shape,
      (style) => style.iconPath,
      (style) => style.word,
    ] as const satisfies readonly ((style: (typeof styles)[number]) => string)[]) {
      expect(new Set(styles.map(say)).size).toBe(styles.length)
    }
  })

  test('[S5] a kind that no table knows has looks and its word', () => {
    expect(styleOfElement(atlas, { kind: kindKey('tiers_lieu') })).toMatchObject({
      shape: 'card',
      icon: 'dot',
      word: 'tiers lieu',
    })
  })

  test('[S5] the same looks are the same object, so that a picture can be compared fast', () => {
    const again = { ...atlas, elementKinds: new Map(atlas.elementKinds) }
    expect(styleOfElement(again, { kind: kindKey('acteur') })).toBe(styleOfElement(atlas, { kind: kindKey('acteur') }))
  })

  test('[S5] every icon is drawn', () => {
    for (const icon of kindIcons) expect(iconPaths[icon]).toMatch(/^M[\d.\sLHVCSAZM-]+Z$/i)
  })
})

describe('styleOfRelation', () => {
  test('[S5] kinds of the field with one line and one colour still differ by their word', () => {
    const looks = [...defaultRelationKinds.keys()].map((kind) => {
      const { line, colour, word } = styleOfRelation(atlas, { kind })
      return `${line} ${colour} ${word}`
    })
    expect(new Set(looks).size).toBe(looks.length)
  })

  test('[S5] lines are told apart without colour', () => {
    const dashes = ['finance', 'appartient', 'concerne', 'freine'].map((kind) => {
      const { dash, width } = styleOfRelation(atlas, { kind: kindKey(kind) })
      return JSON.stringify([dash, width])
    })
    expect(new Set(dashes).size).toBe(4)
  })
})
