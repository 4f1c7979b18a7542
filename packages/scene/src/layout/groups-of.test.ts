import { elementId } from '@maillage/atlas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grown, middleOf, overlap } from '../geometry.ts'
import { exampleAtlas, starAtlas } from '../testing/example-atlas.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { groupsOf } from './groups-of.ts'
import { layOut } from './lay-out.ts'
import { boxesOf } from './placed-boxes.ts'

describe('groupsOf', () => {
  const atlas = exampleAtlas(100, 140)
  const positions = layOut(atlas)
  const groups = groupsOf(atlas, positions)

  test('[S17] after a layout, regions hold their members and do not overlap one another', () => {
    const boxes = boxesOf(atlas, positions)
    expect(groups.length).toBeGreaterThan(3)
    for (const { region, members } of groups) {
      for (const id of members) {
        const box = boxes.get(id)
        expect(box && overlap(box, region)).toBe(true)
      }
      for (const other of groups)
        if (other.region !== region) expect(overlap(other.region, grown(region, -1))).toBe(false)
    }
  })

  test('[S17] a region keeps its colour when others are added or gone', () => {
    const without = new Map([...positions].filter(([id]) => !groups[0]?.members.includes(id)))
    const colours = new Map(groups.map(({ id, colour }) => [id, colour]))
    const left = groupsOf(atlas, without)
    expect(left.length).toBe(groups.length - 1)
    for (const { id, colour } of left) expect(colour).toBe(colours.get(id))
  })

  test('[S17] a title stands inside its region, over no element', () => {
    const boxes = [...boxesOf(atlas, positions).values()]
    for (const { region, title } of groups) {
      expect(overlap(region, title.box)).toBe(true)
      expect(title.box.y).toBeGreaterThanOrEqual(region.y)
      expect(boxes.some((box) => overlap(box, title.box))).toBe(false)
    }
  })

  test('[S17] a group is named by its most linked element', () => {
    const star = starAtlas(9)
    expect(groupsOf(star, layOut(star)).map(({ hub }) => hub)).toEqual([elementId('e0')])
  })

  test('[S17] the region follows its members, and a member moved far away leaves it', () => {
    const [group] = groups
    const away = group?.members.at(-1)
    if (!group || away === undefined) throw new Error('The example atlas has groups.')
    const shifted = new Map([...positions].map(([id, [x, y]]) => [id, [x + 700, y] as const]))
    expect(groupsOf(atlas, shifted)[0]?.region.x).toBe(group.region.x + 700)
    const without = groupsOf(atlas, new Map([...positions, [away, [90_000, 0] as const]]))
    expect(without.find(({ id }) => id === group.id)?.region.w ?? 0).toBeLessThanOrEqual(group.region.w)
  })

  test('[S17] where as many others stand between them, a group has no region; one that strays in takes it from nobody', () => {
    const [group] = groups
    if (!group) throw new Error('The example atlas has groups.')
    const [x, y] = middleOf(group.region)
    const others = [...atlas.elements.keys()].filter((id) => !group.members.includes(id))
    const regionWith = (count: number) => {
      const strayed = others.slice(0, count).map((id) => [id, [x, y] as const] as const)
      return groupsOf(atlas, new Map([...positions, ...strayed])).some(({ id }) => id === group.id)
    }
    expect(regionWith(1)).toBe(true)
    expect(regionWith(group.members.length)).toBe(false)
  })

  test('[S17] an element is in one group at most, and every region is around something', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), ({ atlas: any, places }) => {
        const found = groupsOf(any, places)
        const members = found.flatMap((group) => group.members)
        expect(new Set(members).size).toBe(members.length)
        for (const { region } of found) expect(middleOf(region).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})
