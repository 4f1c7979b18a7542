import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { addElement } from '../commands/add-element.ts'
import { setTrameEntry } from '../commands/edit-tables.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import type { Atlas } from './atlas.ts'
import { crossThings, crossTrame } from './crossing.ts'
import { type EndId, elementId, kindKey, relationId, trameCode } from './ids.ts'

const axes = ['components', 'angles', 'scales'] as const

function withTrame(): Atlas {
  const context = aContext()
  let atlas = anAtlas({ elements: ['nulle-part'] })
  for (const [axis, code] of [
    ['components', '1'],
    ['components', '2'],
    ['angles', 'A'],
  ] as const) {
    const entry = { code: trameCode(code), label: code, colour: 'blue', rank: 1 } as const
    atlas = applyEdits(atlas, editsOf(setTrameEntry(atlas, context, { axis, entry })))
  }
  const placed = { id: elementId('lac'), kind: kindKey('acteur'), label: 'lac', component: trameCode('2') }
  atlas = applyEdits(atlas, editsOf(addElement(atlas, context, placed)))
  const odd = { id: elementId('gue'), kind: kindKey('acteur'), label: 'gue', angle: trameCode('Z') }
  return applyEdits(atlas, editsOf(addElement(atlas, context, odd)))
}

describe('crossTrame', () => {
  test('[A62] every entry has a heading, empty or not; then codes of no table; then elements without one', () => {
    const { rows, columns, at } = crossTrame(withTrame(), 'components', 'angles')
    expect([rows, columns]).toEqual([
      ['1', '2', ''],
      ['A', 'Z', ''],
    ])
    expect(at(trameCode('1'), trameCode('A'))).toEqual([])
    expect(at(trameCode('2'), '').map(({ label }) => label)).toEqual(['lac'])
    expect(at('', trameCode('Z')).map(({ label }) => label)).toEqual(['gue'])
    expect(at('', '').map(({ label }) => label)).toEqual(['nulle-part'])
  })

  test('[A62] every element stands in one cell, whatever the atlas and the axes', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...axes), fc.constantFrom(...axes), (atlas, one, other) => {
        const { rows, columns, at } = crossTrame(atlas, one, other)
        const found = rows.flatMap((row) => columns.flatMap((column) => at(row, column).map(({ id }) => id)))
        expect(found.toSorted()).toEqual([...atlas.elements.keys()].toSorted())
      }),
    )
  })
})

describe('crossThings', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'lac', 'eau'],
    relations: [
      ['r1', 'mairie', 'protège', 'eau'],
      ['r2', 'eau', 'remplit', 'lac'],
      ['r3', 'mairie', 'se parle', 'mairie'],
      ['r4', 'eau', 'inquiète', 'mairie'],
    ],
  })
  const [mairie, lac, eau] = [elementId('mairie'), elementId('lac'), elementId('eau')]
  const idsAt = (cross: ReturnType<typeof crossThings>, row: EndId, column: EndId) =>
    cross.at(row, column).map(({ id }) => id)

  test('[A63] a cell holds all that is between the two, whichever is the row', () => {
    const cross = crossThings(atlas, [mairie, lac], [eau])
    expect([idsAt(cross, mairie, eau), idsAt(cross, lac, eau)]).toEqual([['r1', 'r4'], ['r2']])
    expect([cross.countOf(mairie, 'row'), cross.countOf(eau, 'column'), cross.countOf(eau, 'row')]).toEqual([2, 3, 0])
    const itself = crossThings(atlas, [mairie, eau], [mairie, eau])
    expect([idsAt(itself, mairie, eau), idsAt(itself, eau, mairie)]).toEqual([
      ['r1', 'r4'],
      ['r1', 'r4'],
    ])
    expect(idsAt(itself, mairie, mairie)).toEqual([relationId('r3')])
  })

  test('[A63] no relation between the two lists is lost, none is in a cell of others, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.nat(), (any, n) => {
        const ids = [...any.elements.keys()]
        const rows = ids.filter((_, at) => (at + n) % 2 === 0)
        const cross = crossThings(any, rows, ids)
        for (const row of rows)
          for (const column of ids) {
            const between = [...any.relations.values()].filter(
              ({ ends: { from, to } }) => (from === row && to === column) || (from === column && to === row),
            )
            expect(idsAt(cross, row, column)).toEqual(between.map(({ id }) => id))
          }
      }),
    )
  })
})
