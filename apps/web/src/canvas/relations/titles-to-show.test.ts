import { elementId } from '@maillage/atlas'
import type { GroupFigure } from '@maillage/scene'
import { describe, expect, test } from 'vitest'
import { titlesToShow } from './titles-to-show.ts'

const group = (id: string, x: number, members: number, w = 1000): GroupFigure => ({
  id,
  hub: null,
  members: Array.from({ length: members }, (_, at) => elementId(`${id}${at}`)),
  region: { x, y: 0, w, h: 300 },
  title: { box: { x, y: 10, w, h: 48 }, size: 40 },
  colour: 'blue',
})
const ids = (groups: readonly GroupFigure[], zoom: number) =>
  titlesToShow(groups, ({ id }) => id, zoom).map(({ group: { id } }) => id)

describe('titlesToShow', () => {
  test('[C5] writes titles at least 14 pixels high on the screen', () => {
    const [title] = titlesToShow([group('a', 0, 3)], () => 'a', 0.1)
    expect(title?.size).toBe(140)
  })

  test('[C5] of two that would run into each other, shows that of the larger group', () => {
    expect(ids([group('small', 0, 3), group('large', 50, 9)], 0.3)).toEqual(['large'])
    expect(ids([group('small', 0, 3), group('large', 1200, 9)], 0.3)).toEqual(['large', 'small'])
  })

  test('[C5] sets a title a little smaller rather than out of its region', () => {
    const words = 'Encore sans relation'
    const [title] = titlesToShow([group('a', 0, 3, 400)], () => words, 1)
    expect(title?.words).toBe(words)
    expect(title?.box.w).toBeLessThanOrEqual(400)
    expect(title?.size).toBeGreaterThanOrEqual(32)
  })

  test('[C5] shortens a title longer than its region', () => {
    const words = (_group: GroupFigure, brief: boolean) =>
      brief ? 'Contrat de réciprocité' : 'Autour de Contrat de réciprocité'
    expect(titlesToShow([group('a', 0, 3, 400)], words, 1)[0]?.words).toBe('Contrat de réciprocité')
    expect(titlesToShow([group('a', 0, 3, 260)], words, 1)[0]?.words).toMatch(/^Contrat.*…$/)
  })
})
