import type { Place } from '@maillage/atlas'
import type { Hand } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { askingInOrder, handsBySite } from './hand-queue.ts'

const aPlace = (key: string, turns = 0, within: string | null = null): Place => ({
  ...{ key, name: key, within, colour: 'blue', pattern: 'plain', heads: null, turns },
})
const aHand = (id: number, place: string): Hand => ({
  ...{ id, since: id, place, role: 'citizen', name: '', isForPlace: false },
})
const places = [aPlace('brest', 3), aPlace('brest-t1', 0, 'brest'), aPlace('carhaix', 1), aPlace('maison', 2)]

describe('who is proposed to speak', () => {
  test('[V106] the site that has spoken least comes first, whoever of it has waited longest; then all as they came', () => {
    const asking = askingInOrder(
      [aHand(1, 'brest-t1'), aHand(2, 'maison'), aHand(3, 'carhaix'), aHand(4, 'carhaix')],
      places,
    )
    expect(asking.map(({ hand, isProposed }) => [hand.id, isProposed])).toEqual([
      [3, true],
      [1, false],
      [2, false],
      [4, false],
    ])
    expect(asking[1]?.site?.key).toBe('brest')
  })

  test('[V106] nobody is proposed when those who ask have spoken as much as any, or their site is not told', () => {
    const order = (hands: readonly Hand[]) =>
      askingInOrder(hands, places).map(({ hand, isProposed }) => [hand.id, isProposed])
    expect(order([aHand(1, 'brest'), aHand(2, 'brest-t1')])).toEqual([
      [1, false],
      [2, false],
    ])
    expect(order([aHand(1, ''), aHand(2, 'elsewhere')])).toEqual([
      [1, false],
      [2, false],
    ])
  })

  test('[V106] hands are counted by site, tables included', () => {
    const counted = handsBySite([aHand(1, 'brest-t1'), aHand(2, 'brest'), aHand(3, 'carhaix'), aHand(4, '')], places)
    expect(Object.fromEntries(counted)).toEqual({ brest: 2, carhaix: 1, '': 1 })
  })
})
