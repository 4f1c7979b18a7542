import { elementId } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../testing/read-fixture.ts'
import { answerLayout } from './layout-request.ts'

const atlas = readFixture({
  elements: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'acteur', label: id })),
  relations: [
    { id: 'r1', from: 'a', to: 'b', kind: 'finance', name: 'paie' },
    { id: 'r2', from: 'b', to: 'c', kind: 'finance', name: 'paie' },
  ],
})

describe('answerLayout', () => {
  test('[C13] places the same atlas the same way each time, and keeps what is placed', () => {
    const positions = new Map([[elementId('a'), [4, 8] as const]])
    const request = { number: 1, what: 'unplaced', atlas, positions, ids: new Set<never>() } as const
    const answer = answerLayout(request)
    expect(answer).toEqual(answerLayout(request))
    expect([...answer.positions.keys()].sort()).toEqual(['b', 'c', 'd'])
  })

  test('[C13] lays out again only what is selected', () => {
    const positions = new Map([...atlas.elements.keys()].map((id, at) => [id, [at * 400, 0] as const]))
    const ids = new Set([elementId('a'), elementId('b')])
    const answer = answerLayout({ number: 1, what: 'selection', atlas, positions, ids })
    expect([...answer.positions.keys()].sort()).toEqual(['a', 'b'])
  })
})
