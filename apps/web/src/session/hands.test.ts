import { type Hands, messageTypes, noHands, readHandWish, readJson } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { joinHands } from './hands.ts'

function aPage() {
  const wishes: unknown[] = []
  const hands = joinHands((frame) => {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(messageTypes.raise)
    wishes.push(readHandWish(readJson(decoder)))
  })
  const hear = (part: Partial<Hands>) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, JSON.stringify({ ...noHands, ...part }))
    hands.hear(decoding.createDecoder(encoding.toUint8Array(encoder)))
  }
  return { hands, hear, wishes }
}

const mine = [{ for: null, rank: 1 }] as const

describe('asking to speak', () => {
  test('[V106] a hand is up when the server says so, and not before', () => {
    const { hands, hear, wishes } = aPage()
    hands.raise(null)
    expect([wishes, hands.all().mine]).toEqual([[{ do: 'raise', for: null }], []])
    hear({ count: 1, mine })
    expect(hands.all().mine).toEqual(mine)
  })

  test('[V106] what I let go myself is no news; what is taken off the queue, or given the floor, is', () => {
    const { hands, hear } = aPage()
    hear({ mine })
    hands.lower(null)
    hear({})
    expect(hands.news()).toBeNull()
    hear({ mine })
    hear({})
    expect(hands.news()).toEqual({ type: 'gone', for: null })
    hands.heard()
    expect(hands.news()).toBeNull()
    hear({ mine: [...mine, { for: 'brest-t1', rank: 2 }] })
    hear({ mine, given: ['brest-t1'] })
    expect(hands.news()).toEqual({ type: 'given', for: 'brest-t1' })
  })

  test('[V106] a cut shows no queue; a hand that outlived it stays, one that did not is told', () => {
    const { hands, hear } = aPage()
    hear({ count: 1, mine })
    hands.closed()
    expect(hands.all()).toEqual(noHands)
    hear({ count: 1, mine })
    hands.opened()
    expect([hands.news(), hands.all().mine]).toEqual([null, mine])
    hands.closed()
    hands.opened()
    expect(hands.news()).toEqual({ type: 'gone', for: null })
  })
})
