import { presenceLimits } from '@maillage/wire'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { firstPresence, joinPresence } from './presence.ts'

const ada = firstPresence({ name: 'Ada', colour: '#9333ea', role: 'citizen' })

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
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  const timer = aTimer()
  return { awareness, timer, presence: joinPresence(awareness, ada, timer) }
}

test('[V7] I show myself at most every 80 ms, and the newest wins', () => {
  const { awareness, timer, presence } = aRoom()
  let sent = 0
  awareness.on('update', () => sent++)
  presence.show({ cursor: [1, 1] })
  presence.show({ cursor: [2, 2] })
  expect(sent).toBe(0)
  expect(timer.waiting).toEqual([expect.objectContaining({ at: presenceLimits.sendEveryMs })])
  timer.pass(presenceLimits.sendEveryMs)
  expect(sent).toBe(1)
  expect(awareness.getLocalState()).toMatchObject({ cursor: [2, 2] })
})

test('[V7] the others are the same list until one of them changes, and a damaged one is left out', () => {
  const { awareness, presence } = aRoom()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ name: 'Lin', colour: 'javascript:', selection: 'all' })
  let told = 0
  presence.subscribe(() => told++)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), null)
  const peers = presence.peers()
  expect(told).toBe(1)
  expect(peers).toEqual([
    expect.objectContaining({ clientId: other.clientID, name: 'Lin', colour: '#64748b', selection: [] }),
  ])
  expect(presence.peers()).toBe(peers)
  expect(awareness.getStates().has(awareness.clientID)).toBe(true)
})

test('[V7] what I show stays within the bounds of the wire', () => {
  const { presence } = aRoom()
  presence.show({ name: 'x'.repeat(500), selection: Array.from({ length: 500 }, (_, at) => `e${at}`) })
  expect(presence.me().name).toHaveLength(presenceLimits.name)
  expect(presence.me().selection).toHaveLength(presenceLimits.selection)
})
