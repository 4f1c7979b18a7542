import {
  encodeJson,
  type Hands,
  messageTypes,
  type People,
  presenceLimits,
  readJson,
  readPoints,
  writePoint,
} from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { presenceFrame } from '../../src/rooms/frames.ts'
import { writeEntries } from '../../src/rooms/presence/awareness.ts'
import type { TestPage } from '../support/a-page.ts'
import { aStage } from '../support/a-stage.ts'

// Attacks by what somebody shows of themselves.

const stage = aStage()
const { page, plain } = stage

/** A frame whose body is any JSON, whether or not a page would send it. */
function jsonFrame(type: number, value: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(value))
  return encoding.toUint8Array(encoder)
}

function pointFrame(x: number, y: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.point)
  writePoint(encoder, [x, y])
  return encoding.toUint8Array(encoder)
}

function peopleTold({ frames }: TestPage) {
  return frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === messageTypes.people ? (readJson(decoder) as People).here : []
  })
}

/** The queue of hands, as this page was told it last. */
function handsTold({ frames }: TestPage): Hands | null {
  const told = frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === messageTypes.hands ? [readJson(decoder) as Hands] : []
  })
  return told.at(-1) ?? null
}

describe('what somebody says of themselves', () => {
  test('[R9] [R23] role, site and seat are the server’s to say, whatever a page says', async () => {
    const [ada, mallory] = [await page(), await page()]
    const lie = { name: 'Ada', colour: '#111111', role: 'administrator', site: 'brest', seat: ada.welcome.seat }
    mallory.send(jsonFrame(messageTypes.introduce, lie))
    await expect
      .poll(() => peopleTold(ada))
      .toEqual([{ name: 'Ada', colour: '#111111', role: 'citizen', site: '', seat: mallory.welcome.seat }])
  })

  test('[R9] a plain provider’s role and site are the server’s to say', async () => {
    const [ada, mallory] = [await plain(), await plain()]
    mallory.provider.awareness.setLocalState({ name: 'M', role: 'administrator', site: 'brest' })
    await expect.poll(() => ada.provider.awareness.getStates().get(mallory.doc.clientID)).toBeTruthy()
    expect(ada.provider.awareness.getStates().get(mallory.doc.clientID)).toMatchObject({ role: 'citizen', site: '' })
  })

  test('[R9] nobody speaks for another: neither changes what they show, nor takes them away', async () => {
    const [ada, mallory, lin] = [await plain(), await plain(), await plain()]
    ada.provider.awareness.setLocalState({ name: 'Ada' })
    const shown = () => lin.provider.awareness.getStates().get(ada.doc.clientID)?.name
    await expect.poll(shown).toBe('Ada')
    const forged = ['{"name":"Moi"}', 'null'].map((state) => ({ id: ada.doc.clientID, clock: 1000, state }))
    for (const entry of forged) mallory.provider.ws?.send(new Uint8Array(presenceFrame(writeEntries([entry]))))
    mallory.provider.awareness.setLocalState({ name: 'Mallory' })
    await expect.poll(() => lin.provider.awareness.getStates().get(mallory.doc.clientID)?.name).toBe('Mallory')
    expect(shown()).toBe('Ada')
  })

  test('[R9] five thousand ghosts are seen by nobody: a seat is one', async () => {
    const [mallory, lin] = [await plain(), await plain()]
    const ghosts = Array.from({ length: 500 }, (_, id) => ({ id: 500_000 + id, clock: 1, state: '{"name":"x"}' }))
    for (let turn = 0; turn < 10; turn++) {
      const some = ghosts.map((ghost) => ({ ...ghost, id: ghost.id + turn * 1000 }))
      mallory.provider.ws?.send(new Uint8Array(presenceFrame(writeEntries(some))))
    }
    mallory.provider.awareness.setLocalState({ name: 'Mallory' })
    const states = () => lin.provider.awareness.getStates()
    await expect.poll(() => states().get(mallory.doc.clientID)?.name).toBe('Mallory')
    expect([...states().keys()].filter((id) => id >= 500_000 && id < 600_000)).toEqual([])
  })

  test('[W5] a name neither ends a line nor turns one round, and is no page of markup', async () => {
    const [ada, mallory] = [await page(), await page()]
    mallory.send(encodeJson('hello', { writing: null }))
    mallory.send(
      jsonFrame(messageTypes.introduce, { name: `a\u202eb\u0000\n${'x'.repeat(900)}`, colour: 'url(https://x)' }),
    )
    await expect.poll(() => peopleTold(ada).length).toBe(1)
    const [told] = peopleTold(ada)
    expect(told?.name).toMatch(/^abx+$/)
    expect(told?.name.length).toBeLessThanOrEqual(presenceLimits.name)
    expect(told?.colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  test('[R4] [R9] what can’t be read as presence ends its own line, or shows nothing', async () => {
    const lin = await page()
    const odd: readonly Uint8Array[] = [
      Uint8Array.of(messageTypes.introduce),
      Uint8Array.of(messageTypes.look, 255, 255, 255, 255),
      Uint8Array.of(messageTypes.point),
      jsonFrame(messageTypes.look, { selection: Array(5000).fill('x'.repeat(60)) }),
      presenceFrame(Uint8Array.of(255, 255, 255, 255, 15)),
      presenceFrame(new Uint8Array(64 * 1024)),
    ]
    for (const frame of odd) {
      const mallory = await page()
      mallory.send(frame)
      mallory.send(pointFrame(1, 1))
      await Promise.race([mallory.closed, expect.poll(() => lin.typesOf().includes(messageTypes.points)).toBe(true)])
      mallory.leave()
    }
    lin.send(pointFrame(5, 5))
    await expect.poll(() => lin.typesOf()).toContain(messageTypes.points)
  })
})

test('[R10] [R23] a flood of pointers goes out once a beat, and most of it is not looked at', async () => {
  const [ada, mallory] = [await page(), await page()]
  await expect.poll(() => ada.frames.length).toBeGreaterThan(1)
  const before = ada.frames.length
  const began = performance.now()
  for (let x = 0; x < 20_000; x++) mallory.send(pointFrame(x, 0))
  mallory.send(encodeJson('hello', { writing: null }))
  await expect
    .poll(() => mallory.typesOf().filter((type) => type === messageTypes.welcome).length, { timeout: 20_000 })
    .toBe(2)
  const beats = Math.ceil((performance.now() - began) / 50) + 2
  const told = ada.frames.slice(before).filter((frame) => frame[0] === messageTypes.points)
  expect(told.length).toBeLessThanOrEqual(beats)
  // And each tells of the one seat once.
  for (const frame of told) expect(readPoints(decoding.createDecoder(frame.subarray(1)))).toHaveLength(1)
})

test('[R45] a forged page raises no hand for another, sets no time, lowers nobody’s and gives itself no floor', async () => {
  const [ada, mallory] = [await page(), await page()]
  const visitor = await page({ role: 'visitor' })
  const before = Date.now()
  visitor.send(jsonFrame(messageTypes.raise, { do: 'raise', for: null }))
  ada.send(jsonFrame(messageTypes.raise, { do: 'raise', for: null }))
  await expect.poll(() => handsTold(mallory)?.count).toBe(1)
  const [own] = handsTold(mallory)?.hands ?? []
  expect(own?.since).toBeGreaterThanOrEqual(before)

  const forged = {
    since: 1,
    at: 1,
    id: 0,
    participant: ada.seat.pass,
    seat: ada.welcome.seat,
    role: 'elected',
    name: 'Ada',
  }
  for (const wish of [
    { do: 'give', hand: own?.id },
    { do: 'dismiss', hand: own?.id },
    { do: 'lower', for: null },
  ])
    mallory.send(jsonFrame(messageTypes.raise, { ...forged, ...wish }))
  mallory.send(jsonFrame(messageTypes.raise, { ...forged, do: 'raise', for: 'brest' }))
  mallory.send(jsonFrame(messageTypes.raise, { ...forged, do: 'raise', for: null }))
  await expect.poll(() => handsTold(ada)?.count).toBe(2)
  const [first, second] = handsTold(ada)?.hands ?? []
  expect(first).toEqual(own)
  expect(second).toMatchObject({ role: 'citizen', name: '', place: '', isForPlace: false })
  expect(second?.since).toBeGreaterThanOrEqual(own?.since ?? 0)
  expect([handsTold(ada)?.mine, handsTold(mallory)?.mine]).toEqual([[{ for: null, rank: 1 }], [{ for: null, rank: 2 }]])
})
