import { type EndId, elementId, type Position, relationId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { middleOf, overlap, type Point } from '../geometry.ts'
import { writeSvg } from '../svg/write-svg.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { projectScene } from './project-scene.ts'

const [a, b] = [elementId('mairie'), elementId('jardin')]
const side: ReadonlyMap<typeof a, Position> = new Map([
  [a, [0, 0]],
  [b, [500, 40]],
])

describe('projectScene', () => {
  test('[S7] draws every placed element with its middle at its place, and no other', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const { elements } = projectScene(atlas, places)
        expect([...elements.keys()]).toEqual([...atlas.elements.keys()].filter((id) => places.has(id)))
        for (const { id, box } of elements.values()) expect(middleOf(box)).toEqual(places.get(id))
      }),
    )
  })

  test('[S8] draws every relation whose ends are drawn, relations on relations included, and no other', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        const { elements, relations } = projectScene(atlas, places)
        const isDrawn = (end: EndId): boolean => {
          const ends = [...atlas.relations.values()].find(({ id }) => id === end)?.ends
          return ends ? isDrawn(ends.from) && isDrawn(ends.to) : [...elements.keys()].some((id) => id === end)
        }
        expect([...relations.keys()]).toEqual([...atlas.relations.keys()].filter(isDrawn))
      }),
    )
  })

  test('[S8] every figure is made of finite numbers', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas, places }) => {
        expect(JSON.stringify([...projectScene(atlas, places).relations.values()])).not.toContain('null,')
      }),
    )
  })

  test('[S24] a relation that nobody has named asks, in the words of its kind', () => {
    const relations = [
      ['r1', a, 'porte', b],
      ['r2', a, '', b],
    ] as const
    const atlas = anAtlas({ elements: [a, b], relations })
    const scene = projectScene(atlas, side)
    expect([...scene.relations.values()].map(({ name, isNamed }) => [name, isNamed])).toEqual([
      ['porte', true],
      ['est lié à\u00a0?', false],
    ])
    const svg = writeSvg(scene, { title: 'Essai' })
    expect(svg.match(/font-style="italic"/g)).toHaveLength(1)
  })

  test('[S9] a relation goes from edge to edge: it starts and ends at its shapes, not inside', () => {
    const { relations, elements } = projectScene(anAtlas({ elements: [a, b], relations: [['r', a, 'porte', b]] }), side)
    const [figure] = relations.values()
    const [from, to] = [elements.get(a)?.box, elements.get(b)?.box]
    expect(figure?.marks[0].at[0]).toBeCloseTo((from?.x ?? 0) + (from?.w ?? 0), 0)
    expect(figure?.marks[1].at[0]).toBeCloseTo(to?.x ?? 0, 0)
    expect(figure?.curve.to[0]).toBeLessThan(figure?.marks[1].at[0] ?? 0)
  })

  test('[S10] parallel relations have curves and names of their own', () => {
    const links = ['r1', 'r2', 'r3', 'r4'].map((id, at) => [id, at % 2 ? a : b, `nom ${id}`, at % 2 ? b : a] as const)
    const { relations } = projectScene(anAtlas({ elements: [a, b], relations: links }), side)
    const names = [...relations.values()].flatMap(({ label }) => (label ? [label.box] : []))
    expect(names).toHaveLength(4)
    names.forEach((one, at) => {
      for (const other of names.slice(at + 1)) expect(overlap(one, other)).toBe(false)
    })
  })

  test('[S10] upright parallel relations have their names one under the other', () => {
    const links = ['r1', 'r2', 'r3'].map((id) => [id, a, `nom ${id}`, b] as const)
    const { relations } = projectScene(
      anAtlas({ elements: [a, b], relations: links }),
      new Map<typeof a, Point>([
        [a, [0, 0]],
        [b, [0, 320]],
      ]),
    )
    const names = [...relations.values()].flatMap(({ label }) => (label ? [label.box] : []))
    names.forEach((one, at) => {
      for (const other of names.slice(at + 1)) expect(overlap(one, other)).toBe(false)
    })
  })

  test('[S10] a relation to itself is a loop outside its element; the next one is larger', () => {
    const atlas = anAtlas({
      elements: [a],
      relations: [
        ['r1', a, 'évalue', a],
        ['r2', a, 'contrôle', a],
      ],
    })
    const { relations, elements } = projectScene(atlas, side)
    const [one, two] = [...relations.values()]
    const box = elements.get(a)?.box
    expect(box && one?.label && overlap(one.label.box, box)).toBe(false)
    expect(two?.bounds.w ?? 0).toBeGreaterThan(one?.bounds.w ?? 0)
  })

  test('[S11] marks tell the direction: an arrow where it points, a dot elsewhere', () => {
    const atlas = anAtlas({ elements: [a, b], relations: [['r', a, 'porte', b]] })
    const id = relationId('r')
    const marksOf = (direction: 'forward' | 'both' | 'none') => {
      const relation = atlas.relations.get(id)
      const relations = new Map(relation ? [[id, { ...relation, direction }]] : [])
      return projectScene({ ...atlas, relations }, side)
        .relations.get(id)
        ?.marks.map(({ mark }) => mark)
    }
    expect([marksOf('forward'), marksOf('both'), marksOf('none')]).toEqual([
      ['dot', 'arrow'],
      ['arrow', 'arrow'],
      ['dot', 'dot'],
    ])
  })

  test('[S8] a relation on a relation ends at the middle of its curve', () => {
    const atlas = anAtlas({
      elements: [a, b, 'constat'],
      relations: [
        ['r', a, 'porte', b],
        ['s', 'constat', 'éclaire', 'r'],
      ],
    })
    const places = new Map<typeof a, Point>([...side, [elementId('constat'), [250, 400]]])
    const figure = projectScene(atlas, places).relations.get(relationId('s'))
    expect(figure?.marks[1].at[0]).toBeCloseTo(250, -2)
    expect(figure?.marks[1].at[1]).toBeCloseTo(20, -2)
  })

  test('[S12] names are upright, whole, and on their curve', () => {
    const name = 'met à disposition des locaux et du matériel pour les ateliers de'
    const { relations } = projectScene(anAtlas({ elements: [a, b], relations: [['r', a, name, b]] }), side)
    const label = relations.get(relationId('r'))?.label
    expect(label?.lines.join(' ')).toBe(name)
  })
})
