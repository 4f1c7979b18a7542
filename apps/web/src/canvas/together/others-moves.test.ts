import { describe, expect, test } from 'vitest'
import type { Peer } from '../../session/session.ts'
import { movingOf } from './others-moves.ts'
import { initialOf } from './peer-marks.ts'

const peer = (clientId: number, x: number): Peer => ({
  clientId,
  name: 'Lin',
  colour: '#c02b36',
  role: 'citizen',
  site: '',
  cursor: null,
  selection: [],
  editing: null,
  gesture: { type: 'moving', positions: { ministry: [x, 0] } },
  viewport: null,
  view: 'drawing',
})

describe('movingOf', () => {
  test('[C19] of two who move the same element, every screen shows the same one', () => {
    expect([...movingOf([peer(9, 90), peer(4, 40)]).values()]).toEqual([[90, 0]])
    expect(movingOf([peer(4, 40), peer(9, 90)])).toEqual(movingOf([peer(9, 90), peer(4, 40)]))
  })
})

describe('initialOf', () => {
  test('[C19] is the first letter of the name, accents kept, and a dot for no name', () => {
    expect(initialOf(' zoé')).toBe('Z')
    expect(initialOf('élise')).toBe('É')
    expect(initialOf('')).toBe('•')
  })
})
