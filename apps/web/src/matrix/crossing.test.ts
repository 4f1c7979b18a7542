import { emptyAtlas } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { crossingOf } from './crossing.ts'

const atlas = emptyAtlas()
const asked = (cross: string, rows = '', columns = '', order = '') => crossingOf(atlas, { cross, rows, columns, order })

describe('crossingOf', () => {
  test('[V55] the trame is crossed when nothing else is asked for, never an axis with itself', () => {
    expect(asked('')).toEqual({ type: 'trame', rows: 'components', columns: 'angles' })
    expect(asked('', 'echelles', 'composantes')).toEqual({ type: 'trame', rows: 'scales', columns: 'components' })
    expect(asked('', 'angles', 'angles')).toEqual({ type: 'trame', rows: 'angles', columns: 'components' })
    expect(asked('?', 'x', 'y')).toEqual({ type: 'trame', rows: 'components', columns: 'angles' })
  })

  test('[V56] elements of two kinds are crossed, of the same kind and of any kind too', () => {
    expect(asked('elements', 'acteur', 'enjeu')).toEqual({
      type: 'things',
      rows: 'acteur',
      columns: 'enjeu',
      isByCount: false,
    })
    expect(asked('elements', 'toutes', 'inconnue', 'relies')).toEqual({
      type: 'things',
      rows: '',
      columns: 'acteur',
      isByCount: true,
    })
  })
})
