import { addElement, elementId, kindKey, type Step } from '@maillage/atlas'
import { readAtlas, rootsOf } from '@maillage/atlas-yjs'
import { closeCodes, encodePush } from '@maillage/wire'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '../../src/rooms/frames.ts'
import { stateOf } from '../support/a-page.ts'
import { aWriter } from '../support/a-room.ts'
import { aStage } from '../support/a-stage.ts'

// Attacks on who somebody is: client ids, sessions that were copied, frames that were recorded.

const stage = aStage()
const { page, plain } = stage

const adding =
  (id: string): Step =>
  (atlas, context) =>
    addElement(atlas, context, { id: elementId(id), kind: kindKey('acteur'), label: id })

/** What a stranger's document would say under this client id. */
function wordsUnder(client: number, base: Y.Doc, id: string): Uint8Array {
  const writer = aWriter(client, Y.encodeStateAsUpdate(base))
  return writer.write(adding(id))
}

describe('another’s client id', () => {
  test('[R13] a page that writes under it is sent away; its victim goes on, and everyone has the same', async () => {
    const [ada, mallory, lin] = [await page(), await page(), await page()]
    await ada.answerTo(ada.perform(adding('un')))
    const victim = ada.welcome.client
    await expect.poll(() => mallory.atlas().elements.has(elementId('un'))).toBe(true)
    mallory.pushBytes(wordsUnder(victim, mallory.doc, 'usurpé'.slice(0, 5)), mallory.welcome.client)
    expect(await mallory.closed).toBe('notAllowed')
    expect(await ada.answerTo(ada.perform(adding('deux')))).toBe('kept')
    await expect.poll(() => lin.atlas().elements.has(elementId('deux'))).toBe(true)
    const state = await stateOf(stage.server)
    expect(readAtlas(lin.doc)).toEqual(readAtlas(state))
    expect(readAtlas(state).atlas.elements.has(elementId('usurp'))).toBe(false)
  })

  test('[R13] a page that only says it is under it is not heard', async () => {
    const [ada, mallory] = [await page(), await page()]
    mallory.send(encodePush(ada.welcome.client, 1, wordsUnder(ada.welcome.client, mallory.doc, 'faux')))
    expect(await ada.answerTo(ada.perform(adding('un')))).toBe('kept')
    const { elements } = readAtlas(await stateOf(stage.server)).atlas
    expect([elements.has(elementId('un')), elements.has(elementId('faux'))]).toEqual([true, false])
    expect(mallory.told.pushed).toBe(0)
  })

  test('[R13] a page asks in vain to go on under it: it is given one of its own', async () => {
    const ada = await page()
    await ada.answerTo(ada.perform(adding('un')))
    const clock = Y.getState(ada.doc.store, ada.welcome.client)
    const mallory = await page({ writing: { client: ada.welcome.client, from: 0, to: clock + 5 } })
    expect(mallory.welcome).toMatchObject({ isResumed: false, own: [] })
    expect(mallory.welcome.client).not.toBe(ada.welcome.client)
    expect(await ada.answerTo(ada.perform(adding('deux')))).toBe('kept')
  })

  test('[R13] a plain provider that writes under a page’s id is sent away', async () => {
    const [ada, mallory] = [await page(), await plain()]
    await ada.answerTo(ada.perform(adding('un')))
    const closed = new Promise((resolve) => mallory.provider.once('closed', ({ code }) => resolve(code)))
    mallory.provider.ws?.send(new Uint8Array(updateFrame(wordsUnder(ada.welcome.client, mallory.doc, 'faux'))))
    expect(await closed).toBe(closeCodes.notAllowed)
    expect(await ada.answerTo(ada.perform(adding('deux')))).toBe('kept')
  })

  test('[R13] [R9] one seen in somebody’s presence is theirs already, though they have written nothing yet', async () => {
    const [ada, mallory] = [await plain('citizen'), await plain('elected')]
    ada.provider.awareness.setLocalState({ name: 'Ada' })
    await expect.poll(() => mallory.provider.awareness.getStates().has(ada.doc.clientID)).toBe(true)
    mallory.provider.ws?.send(new Uint8Array(updateFrame(wordsUnder(ada.doc.clientID, mallory.doc, 'faux'))))
    // The line of whoever holds it is asked whether it lives; it does, and goes on.
    await expect.poll(() => mallory.provider.wsconnected).toBe(false)
    ada.perform(adding('un'))
    const lin = await plain()
    await lin.until(() => lin.watch.atlas().elements.has(elementId('un')))
    expect(lin.watch.atlas().elements.has(elementId('faux'))).toBe(false)
  })

  test('[R13] the id of the server itself, and those kept for it, are nobody’s', async () => {
    for (const client of [0, 1, 2, 65_535]) {
      const mallory = await plain()
      const closed = new Promise((resolve) => mallory.provider.once('closed', ({ code }) => resolve(code)))
      mallory.provider.ws?.send(new Uint8Array(updateFrame(wordsUnder(client, mallory.doc, 'faux'))))
      expect(await closed).toBe(closeCodes.notAllowed)
    }
  })

  test('[R13] one line can’t wear out the document with ids without end', async () => {
    const { sync, atlasId, token } = stage.server.entry('citizen')
    const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`)
    const closed = new Promise<string>((resolve) => socket.on('close', (_code, text) => resolve(String(text))))
    await new Promise<void>((resolve) => socket.on('open', () => resolve()))
    const before = (await stateOf(stage.server)).store.clients.size
    for (let client = 0; client < 40; client++) socket.send(updateFrame(aWriter(100_000 + client).add('flot')))
    expect(await closed).toBe('notAllowed')
    expect((await stateOf(stage.server)).store.clients.size).toBeLessThanOrEqual(before + 8)
  })
})

test('[R13] [W9] after a refusal the id it was written under is not heard any more', async () => {
  const mallory = await page()
  const { client } = mallory.welcome
  const born = { kind: 'acteur', label: 'Moi', by: 'administrator', at: Date.now() }
  const refused = mallory.written((doc) => rootsOf(doc).roots.elements.set('moi', born))
  expect(await mallory.answerTo(mallory.pushBytes(refused))).toMatchObject({ code: 'not-the-author' })
  mallory.send(encodePush(client, 90, wordsUnder(client, await stateOf(stage.server), 'encore')))
  const next = mallory.told.refused[0]?.client ?? 0
  mallory.send(encodePush(next, 91, wordsUnder(next, await stateOf(stage.server), 'autre')))
  await expect.poll(() => mallory.told.pushed).toBe(91)
  const { elements } = readAtlas(await stateOf(stage.server)).atlas
  expect([elements.has(elementId('encore')), elements.has(elementId('autre'))]).toEqual([false, true])
})

describe('copies', () => {
  test('[R13] a copied page takes over from the first, which is told; what the first still sends is not heard', async () => {
    const ada = await page()
    await ada.answerTo(ada.perform(adding('un')))
    const { client } = ada.welcome
    const clock = Y.getState(ada.doc.store, client)
    const copy = await page({ pass: ada.seat.pass, writing: { client, from: clock, to: clock } })
    expect(copy.welcome).toMatchObject({ client, isResumed: true })
    expect(await ada.closed).toBe('replaced')
    expect(await copy.answerTo(copy.perform(adding('deux')))).toBe('kept')
  })

  test('[R13] a restored page that lacks what it once wrote does not go on under its old id', async () => {
    const ada = await page()
    await ada.answerTo(ada.perform(adding('un')))
    const restored = await page({ pass: ada.seat.pass, writing: { client: ada.welcome.client, from: 0, to: 0 } })
    expect(restored.welcome.isResumed).toBe(false)
    expect(restored.welcome.client).not.toBe(ada.welcome.client)
    expect(restored.welcome.own).toContain('un')
  })
})

describe('recorded frames', () => {
  test('[R13] [W9] played again by their author they do nothing; by anybody else neither', async () => {
    const [ada, mallory] = [await page(), await page()]
    const update = ada.written((doc) =>
      rootsOf(doc).roots.elements.set('un', { kind: 'acteur', label: 'Un', by: 'citizen', at: Date.now() }),
    )
    expect(await ada.answerTo(ada.pushBytes(update))).toBe('kept')
    const before = Y.encodeStateAsUpdate(await stateOf(stage.server))
    for (let again = 0; again < 5; again++) expect(await ada.answerTo(ada.pushBytes(update))).toBe('kept')
    expect(await mallory.answerTo(mallory.pushBytes(update, mallory.welcome.client))).toBe('kept')
    expect(Buffer.compare(before, Y.encodeStateAsUpdate(await stateOf(stage.server)))).toBe(0)
  })

  test('[R13] longer than before under the same clocks, they are not taken', async () => {
    const ada = await page()
    const first = ada.written((doc) =>
      rootsOf(doc).roots.elements.set('un', { kind: 'acteur', label: 'Un', by: 'citizen', at: Date.now() }),
    )
    await ada.answerTo(ada.pushBytes(first))
    // One value more under the clock that is known: plain Yjs would take the end of it, under another parent.
    const encoder = encoding.createEncoder()
    for (const number of [1, 1, ada.welcome.client, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 8 | 32)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'marks')
    encoding.writeVarString(encoder, 'act-brest/validated')
    encoding.writeVarUint(encoder, 2)
    for (const value of [1, { by: 'facilitator', at: 1 }]) encoding.writeAny(encoder, value)
    encoding.writeVarUint(encoder, 0)
    ada.pushBytes(encoding.toUint8Array(encoder))
    expect(await ada.closed).toBe('missingHistory')
    expect(rootsOf(await stateOf(stage.server)).roots.marks.size).toBe(0)
  })

  test('[R16] a command played again by another participant is not carried out in the first one’s name', async () => {
    const [lead, other, mallory] = [
      await page({ role: 'facilitator' }),
      await page({ role: 'facilitator' }),
      await page(),
    ]
    expect(await lead.command('freeze', { on: true }, 'freeze-0001')).toEqual({ ok: true, value: null })
    expect(await lead.command('freeze', { on: false }, 'freeze-0002')).toEqual({ ok: true, value: null })
    expect(await lead.command('freeze', { on: true }, 'freeze-0001')).toEqual({ ok: true, value: null })
    expect(rootsOf(await stateOf(stage.server)).roots.workshop.get('frozen') ?? null).toBe(null)
    expect(await mallory.command('freeze', { on: true }, 'freeze-0001')).toMatchObject({ ok: false })
    expect(rootsOf(await stateOf(stage.server)).roots.workshop.get('frozen') ?? null).toBe(null)
    expect(await other.command('freeze', { on: false }, 'freeze-0001')).toMatchObject({ ok: true })
  })
})
