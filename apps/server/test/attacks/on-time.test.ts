import { changeElement, elementId } from '@maillage/atlas'
import { encodeBarrier, encodePush } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { askFrame, updateFrame } from '../../src/rooms/frames.ts'
import { backlog } from '../../src/rooms/seat.ts'
import { stateOf, type TestPage } from '../support/a-page.ts'
import { aWriter } from '../support/a-room.ts'
import { aStage } from '../support/a-stage.ts'
import { adding } from '../support/participant.ts'

// Attacks on everybody's time and room: floods, storms, readers who don't read. Somebody honest must go on meanwhile.

/** How long is too long, on a machine that does other things too. */
const waitMs = 2500
const stage = aStage()
const { page, seeOut } = stage

async function plainSocket(): Promise<WebSocket> {
  const { sync, atlasId, token } = stage.server.entry('citizen')
  const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`)
  seeOut({ leave: () => socket.terminate() })
  await new Promise<void>((resolve) => socket.on('open', () => resolve()))
  return socket
}

const closing = (socket: WebSocket) =>
  new Promise<string>((resolve) => socket.on('close', (_code, text) => resolve(String(text))))

let words = 0

/** How long somebody honest waits for their words to be kept, at the worst of so many times. Milliseconds. */
async function longestWait(honest: TestPage, times: number): Promise<number> {
  let longest = 0
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    expect(await honest.answerTo(honest.perform(adding(`honnete${++words}`)))).toBe('kept')
    longest = Math.max(longest, performance.now() - began)
  }
  return longest
}

describe('floods', () => {
  test('[R10] of edits: heard a little at each tick, and nobody else waits long', async () => {
    const [honest, mallory] = [await page(), await page()]
    const writer = aWriter(mallory.welcome.client)
    const updates = Array.from({ length: 3000 }, (_, n) => writer.add(`flot ${n}`))
    updates.forEach((update, index) => {
      mallory.send(encodePush(mallory.welcome.client, index + 1, update))
    })
    expect(await longestWait(honest, 10)).toBeLessThan(waitMs)
    expect(await mallory.answerTo(3000).catch(String)).toBe('kept')
  })

  test('[R10] of refusals: ended after a hundred, with as many ids as were given and none in the document', async () => {
    const [honest, mallory] = [await page(), await page()]
    const before = (await stateOf(stage.server)).store.clients.size
    const forged = (client: number) =>
      aWriter(client).write(
        (atlas, context) => adding(`f${client}`)(atlas, { ...context, by: 'administrator' }),
        'administrator',
      )
    mallory.send(encodePush(mallory.welcome.client, 1, forged(mallory.welcome.client)))
    let answered = 0
    const answering = setInterval(() => {
      for (const { client } of mallory.told.refused.slice(answered))
        mallory.send(encodePush(client, ++answered + 1, forged(client)))
    }, 1)
    expect(await mallory.closed).toBe('tooMany')
    clearInterval(answering)
    expect(mallory.told.refused.length).toBeLessThan(130)
    expect((await stateOf(stage.server)).store.clients.size).toBe(before)
    expect(await longestWait(honest, 3)).toBeLessThan(waitMs)
  })

  test('[R10] of barriers and empty words: answered, and nobody else waits long', async () => {
    const [honest, mallory] = [await page(), await page()]
    for (let count = 1; count <= 20_000; count++) mallory.send(encodeBarrier(count))
    for (let count = 0; count < 5000; count++) mallory.send(updateFrame(Uint8Array.of(0, 0)))
    expect(await longestWait(honest, 10)).toBeLessThan(waitMs)
    expect(mallory.socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe('storms', () => {
  test.each([
    ['for everything', () => askFrame(Uint8Array.of(0))],
    ['for differences, each another', () => askFrame(Uint8Array.of(1, 200, 200, 4, ++words % 100))],
    ['for who is here', () => Uint8Array.of(3)],
  ])('[R10] of questions %s are ended, and nobody else waits long', async (_name, frame) => {
    const honest = await page()
    const socket = await plainSocket()
    let heard = 0
    socket.on('message', () => {
      heard += 1
    })
    const closed = closing(socket)
    for (let n = 0; n < 2000; n++) socket.send(frame())
    expect(await closed).toBe('tooMany')
    expect(heard).toBeLessThan(80)
    expect(await longestWait(honest, 3)).toBeLessThan(waitMs)
  })

  test('[R20] of looks whether it can write are one write at a time', async () => {
    const honest = await page()
    const looks = Promise.all(Array.from({ length: 300 }, () => fetch(`${stage.server.address}/readyz`)))
    expect(await longestWait(honest, 3)).toBeLessThan(waitMs)
    for (const { status } of await looks) expect(status).toBe(200)
  })

  test('[R16] of commands are slowed down', async () => {
    const mallory = await page()
    const { atlasId } = stage.server.entry('citizen')
    const ask = (n: number) =>
      fetch(`${stage.server.address}/api/atlases/${atlasId}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${mallory.seat.key}` },
        body: JSON.stringify({ id: `command-${n}`, name: 'vote', args: { vote: 'x', dots: {} } }),
      })
    const answers = await Promise.all(Array.from({ length: 260 }, (_, n) => ask(n)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(60)
    expect((await (await page()).command('vote', { vote: 'x', dots: {} })).ok).toBe(false)
  })
})

test('[R10] a reader who does not read costs a bounded room, misses nobody, and is ended', async () => {
  const [honest, writer] = [await page(), await page()]
  const { sync, atlasId, token } = stage.server.entry('visitor')
  const slow = new WebSocket(`${sync}/${atlasId}?token=${token}`)
  seeOut({ leave: () => slow.terminate() })
  await new Promise<void>((resolve) => slow.on('open', () => resolve()))
  slow.send(askFrame(Uint8Array.of(0)))
  await new Promise<void>((resolve) => slow.once('message', () => resolve()))
  slow.pause()
  const before = process.memoryUsage().rss
  const words = aWriter(writer.welcome.client)
  let number = 0
  const seats = async () =>
    Number(/maillage_seats (\d+)/.exec(await (await fetch(`${stage.server.address}/metrics`)).text())?.[1])
  const many = 50
  for (let n = 0; n < many; n++)
    writer.send(encodePush(writer.welcome.client, ++number, words.write(adding(`long${n}`))))
  // Far more than the line can hold, beside a few megabytes of the system's own.
  for (let round = 0; round < 120 && (await seats()) > 2; round++) {
    for (let n = 0; n < 100; n++) {
      const value = `${number}`.padEnd(4000, 'x')
      const update = words.write((atlas, context) =>
        changeElement(atlas, context, { id: elementId(`long${n % many}`), field: 'description', value }),
      )
      writer.send(encodePush(writer.welcome.client, ++number, update))
    }
    await writer.answerTo(number)
  }
  await expect.poll(seats, { timeout: 5000 }).toBe(2)
  expect(process.memoryUsage().rss - before).toBeLessThan(40 * backlog.close)
  expect(await longestWait(honest, 3)).toBeLessThan(waitMs)
})
