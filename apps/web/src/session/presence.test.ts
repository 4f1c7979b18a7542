import { messageTypes, presenceLimits, writePoints } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { firstPresence, joinPresence } from './presence.ts'

const ada = firstPresence({ name: 'Ada', colour: '#9333ea', role: 'citizen', site: 'brest' })

function aTimer() {
  let time = 0
  const waiting: { readonly then: () => void; readonly at: number }[] = []
  return {
    now: () => time,
    later: (then: () => void, ms: number) => waiting.push({ then, at: time + ms }),
    cancel: () => waiting.splice(0),
    pass(ms: number) {
      time += ms
      for (const each of waiting.splice(0)) each.then()
    },
    waiting,
  }
}

function aRoom() {
  const sent: number[] = []
  const frames: Uint8Array[] = []
  const timer = aTimer()
  const presence = joinPresence(
    (frame) => {
      frames.push(frame)
      sent.push(frame[0] ?? -1)
    },
    ada,
    timer,
  )
  const hear = (type: number, body: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder()
    body(encoder)
    presence.hear(type, decoding.createDecoder(encoding.toUint8Array(encoder)))
  }
  const hearJson = (type: number, value: unknown) =>
    hear(type, (encoder) => encoding.writeVarString(encoder, JSON.stringify(value)))
  return { sent, frames, timer, presence, hear, hearJson }
}

const { introduce, point, look, people, points, looks } = messageTypes

test('[V7] I show myself at most every 80 ms, newest wins, and only what changed', () => {
  const { sent, timer, presence } = aRoom()
  presence.show({ cursor: [9, 9] })
  expect(sent).toEqual([])
  presence.opened(3)
  expect(sent.splice(0).sort()).toEqual([introduce, point, look].sort())
  presence.show({ cursor: [1, 1] })
  presence.show({ cursor: [2, 2] })
  expect(sent).toEqual([])
  expect(timer.waiting).toEqual([expect.objectContaining({ at: presenceLimits.sendEveryMs })])
  timer.pass(presenceLimits.sendEveryMs)
  expect(sent).toEqual([point])
  expect(presence.me().cursor).toEqual([2, 2])
})

test('[V7] the others are who the server says, where they point and what they look at; I am not among them', () => {
  const { presence, hear, hearJson } = aRoom()
  let told = 0
  presence.subscribe(() => told++)
  presence.opened(3)
  const lin = { seat: 5, name: 'Lin', colour: '#0c7f57', role: 'elected', site: 'carhaix' }
  hearJson(people, { here: [lin, { seat: 3, name: 'Ada', colour: '#9333ea' }, { name: 'no seat' }, 'odd'], gone: [] })
  hear(points, (encoder) => writePoints(encoder, [{ seat: 5, point: [7, 8] }]))
  hearJson(looks, [[5, { selection: ['mairie'], view: 'outline' }], 'odd'])
  const peers = presence.peers()
  expect(peers).toEqual([
    expect.objectContaining({
      clientId: 5,
      name: 'Lin',
      role: 'elected',
      site: 'carhaix',
      cursor: [7, 8],
      selection: ['mairie'],
    }),
  ])
  expect(presence.peers()).toBe(peers)
  hearJson(people, { here: [], gone: [5] })
  expect([presence.peers(), told]).toEqual([[], 4])
})

test('[V7] nobody is seen any more when the line is gone', () => {
  const { presence, hearJson } = aRoom()
  presence.opened(0)
  hearJson(people, { here: [{ seat: 5, name: 'Lin', colour: '#0c7f57', role: 'elected', site: '' }], gone: [] })
  presence.closed()
  expect(presence.peers()).toEqual([])
})

test('[V7] what I show stays within the bounds of the wire', () => {
  const { presence } = aRoom()
  presence.show({ name: 'x'.repeat(500), selection: Array.from({ length: 500 }, (_, at) => `e${at}`) })
  expect(presence.me().name).toHaveLength(presenceLimits.name)
  expect(presence.me().selection).toHaveLength(presenceLimits.selection)
})
