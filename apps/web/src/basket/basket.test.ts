import { elementId, readLines, relationId } from '@maillage/atlas'
import { anAtlas, arbitraryAtlas } from '@maillage/atlas/testing'
import { readAtlasFile } from '@maillage/interchange'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceShelf } from '../session/device.ts'
import { openBasket } from './basket.ts'
import { basketCsv, basketJson, basketText, thingsIn } from './basket-files.ts'

function aShelf(words: Record<string, string> = {}): DeviceShelf {
  const kept = new Map(Object.entries(words))
  return {
    read: (key) => kept.get(key) ?? null,
    keep: (key, value) => {
      kept.set(key, value)
      return true
    },
    drop: (key) => {
      kept.delete(key)
    },
    keys: () => [],
  }
}

const [mairie, r1] = [elementId('mairie'), relationId('r1')]

describe('a basket', () => {
  test('[V41] keeps things in the order they were put in, on the device, for its own atlas', () => {
    const shelf = aShelf()
    const basket = openBasket('a1', shelf)
    expect([basket.toggle(mairie), basket.toggle(r1), basket.toggle(mairie), basket.toggle(mairie)]).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(openBasket('a1', shelf).ids()).toEqual([r1, mairie])
    expect(openBasket('a2', shelf).ids()).toEqual([])
    basket.clear()
    expect(openBasket('a1', shelf).ids()).toEqual([])
  })

  test('[V41] whatever the device kept, a basket opens; what the atlas lost is not shown', () => {
    for (const words of ['', '{', '[1,"a b",null]', '{"a":1}'])
      expect(openBasket('a1', aShelf({ 'maillage.panier.a1': words })).ids()).toEqual([])
    expect(thingsIn(anAtlas({ elements: ['mairie'] }), [mairie, r1])).toEqual([mairie])
  })
})

describe('what a basket is handed out as', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'jardin', 'ecole'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'ecole', '=arrose "bien"; souvent', 'jardin'],
    ],
  })
  const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
  const says = { columns, element: 'élément', relation: 'relation', statusOf: () => '' }

  test('[V42] as text, relations are sentences that can be read again', () => {
    const text = basketText(atlas, [mairie, r1])
    expect(text).toBe('mairie\nmairie — porte — jardin\n')
    expect(readLines(atlas, text)[1]?.reading).toMatchObject({
      is: 'sentence',
      subject: { id: 'mairie' },
      object: { id: 'jardin' },
    })
  })

  test('[V42] as a table, no cell is taken for a formula or breaks its line', () => {
    const [head, , relation, end] = basketCsv(atlas, [mairie, relationId('r2')], says).split('\r\n')
    expect(head).toBe('\ufeffa;b;c;d;e;f;g;h;i;j;k;l')
    expect(relation).toBe(
      'relation;est lié à;;ecole;"\'=arrose ""bien""; souvent";jardin;;;;citizen;;1970-01-01T00:00:01.000Z',
    )
    expect(end).toBe('')
  })

  test('[V42] as an atlas file, it is read back whole, with the ends its relations need', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.array(fc.nat(100), { maxLength: 6 }), (given, picks) => {
        const all = [...given.elements.keys(), ...given.relations.keys()]
        const ids = picks.flatMap((n) => all[n % Math.max(1, all.length)] ?? [])
        const outcome = readAtlasFile(basketJson(given, ids))
        expect(outcome.ok).toBe(true)
        if (!outcome.ok) return
        const { elements, relations } = outcome.value.atlas
        for (const id of ids) expect(elements.has(id as never) || relations.has(id as never)).toBe(true)
      }),
    )
  })
})
