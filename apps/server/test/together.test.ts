import { once } from 'node:events'
import { connect } from 'node:net'
import { changeElement, elementId, removeThings } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import { type CloseReason, closeCodes, limits } from '@maillage/wire'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { mostAsked } from '../src/rooms/hear-update.ts'
import { aServer, type TestServer } from './support/a-server.ts'
import { adding, joinAs, type Participant } from './support/participant.ts'

let server: TestServer
const here: Participant[] = []

beforeEach(async () => {
  server = await aServer()
})

afterEach(async () => {
  for (const participant of here.splice(0)) participant.leave()
  await server.stop()
})

async function join(role: 'citizen' | 'visitor' | 'facilitator' = 'citizen', wire = false): Promise<Participant> {
  const participant = joinAs(server.entry(role), { wire })
  here.push(participant)
  await participant.joined
  return participant
}

describe('the live door', () => {
  test('[R1] an unmodified y-websocket provider joins, finds the demonstration and edits it', async () => {
    const ada = await join()
    const lin = await join('facilitator')
    expect(ada.watch.atlas().elements.size).toBe(102)
    ada.perform(adding('jardin'))
    await lin.until(() => lin.watch.atlas().elements.has(elementId('jardin')))
    lin.perform((atlas, context) =>
      changeElement(atlas, context, { id: elementId('jardin'), field: 'label', value: 'Jardin partagé' }),
    )
    await ada.until(() => ada.watch.atlas().elements.get(elementId('jardin'))?.label === 'Jardin partagé')
    expect(readAtlas(ada.doc)).toEqual(readAtlas(lin.doc))
  })

  test('[R7] whoever speaks our frames is told what is on disk, and only then', async () => {
    const ada = await join('citizen', true)
    ada.perform(adding('jardin'))
    await ada.kept()
    const late = await join()
    expect(late.watch.atlas().elements.has(elementId('jardin'))).toBe(true)
  })

  test('[R8] ten participants who edit at once see the same atlas', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => join('citizen', true)))
    for (let round = 0; round < 20; round++) {
      people.forEach((person, index) => {
        person.perform(adding(`e${index}-${round}`))
        const shared = elementId(`act-brest`)
        person.perform((atlas, context) =>
          changeElement(atlas, context, { id: shared, field: 'label', value: `Brest ${index}.${round}` }),
        )
        if (round % 5 === 4)
          person.perform((atlas, context) =>
            removeThings(atlas, context, { ids: [elementId(`e${index}-${round - 1}`)] }),
          )
      })
      await people[round % 10]?.kept()
    }
    await Promise.all(people.map((person) => person.kept()))
    const late = await join()
    await Promise.all(people.map((person) => person.until(() => same(person.doc, late.doc))))
    for (const person of people) expect(readAtlas(person.doc)).toEqual(readAtlas(late.doc))
    expect(late.watch.atlas().elements.size).toBe(102 + 10 * (20 - 4))
  })

  test('[R9] presence is relayed, and leaves with the seat', async () => {
    const ada = await join()
    const lin = await join()
    const seen = () => [...lin.provider.awareness.getStates().values()].map((state) => state.name)
    const changed = (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        lin.provider.awareness.on('change', () => isSo() && resolve())
        if (isSo()) resolve()
      })
    ada.provider.awareness.setLocalState({ name: 'Ada' })
    await changed(() => seen().includes('Ada'))
    ada.leave()
    await changed(() => !seen().includes('Ada'))
    expect(seen()).not.toContain('Ada')
  })

  test('[R2] [R5] a visitor reads, and what it writes reaches nobody', async () => {
    const visitor = await join('visitor')
    const lin = await join('citizen', true)
    expect(visitor.watch.atlas().elements.size).toBe(102)
    const closed = new Promise((resolve) => visitor.provider.once('closed', ({ code }) => resolve(code)))
    visitor.perform(adding('intrus'))
    expect(await closed).toBe(closeCodes.notAllowed)
    lin.perform(adding('jardin'))
    await lin.kept()
    expect((await join()).watch.atlas().elements.has(elementId('intrus'))).toBe(false)
  })
})

describe('what the door refuses', () => {
  test.each([
    ['[R2] a token that opens nothing', { token: 'nothing' }, [], 'notInvited'],
    ['[R2] a token of another atlas', { atlasId: 'another' }, [], 'notInvited'],
    ['[R4] a frame that is none', {}, [Uint8Array.of(9, 9, 9)], 'malformed'],
    ['[R4] an empty frame', {}, [new Uint8Array()], 'malformed'],
    ['[R5] an update that is cut off', {}, [updateFrameOf(cut(insertion('elements')))], 'malformed'],
    ['[R5] a root outside the layout', {}, [updateFrameOf(insertion('diary'))], 'outsideTheLayout'],
    ['[R5] a nested type', {}, [updateFrameOf(nested())], 'outsideTheLayout'],
    ['[R5] a list item in a root', {}, [updateFrameOf(listItem())], 'outsideTheLayout'],
    ['[R4] a deletion of nothing', {}, [updateFrameOf(Uint8Array.of(0, 1, 1, 1, 200, 0))], 'malformed'],
    ['[R10] more than a frame may hold', {}, [new Uint8Array(limits.frameBytes + 1)], 'tooLarge'],
  ] as const)('%s', async (_name, change, frames, reason) => {
    const { sync, atlasId, token } = { ...server.entry('citizen'), ...change }
    const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`)
    const closed = new Promise<[number, string]>((resolve) =>
      socket.on('close', (code, text) => resolve([code, text.toString()])),
    )
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    expect(await closed).toEqual([closeCodes[reason satisfies CloseReason], reason])
    const after = await join()
    expect(after.watch.atlas().elements.size).toBe(102)
    expect(readAtlas(after.doc).oddities).toEqual([])
  })

  test.each([
    ['words that stand on words we lack', withGap()],
    ['a deletion of what we lack', lostDeletion()],
  ])('[R5] whoever sends %s is asked for them, and after a few times sent away', async (_name, update) => {
    const { sync, atlasId, token } = server.entry('citizen')
    const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`)
    let asked = 0
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data) && data[0] === 0 && data[1] === 0) asked += 1
      socket.send(updateFrameOf(update))
    })
    socket.on('open', () => socket.send(updateFrameOf(update)))
    const [code, text] = await once(socket, 'close')
    expect([code, String(text), asked]).toEqual([closeCodes.missingHistory, 'missingHistory', mostAsked])
    expect((await join()).watch.atlas().elements.size).toBe(102)
  })

  test('[R4] a peer that vanishes while it is let in or turned away ends its own connection only', async () => {
    const { sync, atlasId, token } = server.entry('citizen')
    const { hostname, port } = new URL(sync)
    for (const path of ['/nowhere', `/sync/${atlasId}?token=wrong`, `/sync/${atlasId}?token=${token}`]) {
      const peer = connect(Number(port), hostname)
      peer.write(
        `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      )
      await once(peer, 'connect')
      const gone = once(peer, 'close')
      setImmediate(() => peer.resetAndDestroy())
      await gone
    }
    expect((await join()).watch.atlas().elements.size).toBe(102)
  })

  test('[R2] guessing at the live door is slowed down; whoever holds a token still enters', async () => {
    const { sync, atlasId } = server.entry('citizen')
    const guess = () =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${sync}/${atlasId}?token=guess`)
        socket.on('close', (code) => resolve(String(code)))
        socket.on('error', ({ message }) => resolve(message))
      })
    for (let n = 0; n < 60; n++) await guess()
    expect(await guess()).toContain('429')
    expect((await join()).watch.atlas().elements.size).toBe(102)
  })

  test('[R2] a page of another origin', async () => {
    const { sync, atlasId, token } = server.entry('citizen')
    const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`, { origin: 'http://elsewhere.example' })
    const failed = new Promise<string>((resolve) => socket.on('error', ({ message }) => resolve(message)))
    expect(await failed).toContain('403')
  })
})

function same(a: Y.Doc, b: Y.Doc): boolean {
  return Buffer.compare(Y.encodeStateVector(a), Y.encodeStateVector(b)) === 0
}

function updateFrameOf(update: Uint8Array): Uint8Array {
  return Uint8Array.from([0, 2, ...varUint(update.length), ...update])
}

function varUint(value: number): readonly number[] {
  return value < 128 ? [value] : [128 | (value & 127), ...varUint(value >>> 7)]
}

function insertion(root: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap(root).set('a', { label: 'x' })
  return Y.encodeStateAsUpdate(doc)
}

function cut(update: Uint8Array): Uint8Array {
  return update.slice(0, -3)
}

function nested(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('elements').set('a', new Y.Map())
  return Y.encodeStateAsUpdate(doc)
}

function listItem(): Uint8Array {
  const doc = new Y.Doc()
  doc.getArray('elements').push(['a'])
  return Y.encodeStateAsUpdate(doc)
}

function withGap(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('elements').set('a', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('elements').set('b', 1)
  return Y.encodeStateAsUpdate(doc, before)
}

function lostDeletion(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('elements').set('a', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('elements').delete('a')
  return Y.encodeStateAsUpdate(doc, before)
}
