import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAtlas, rootNames } from '@maillage/atlas-yjs'
import { judgeUpdate, type Sender } from '@maillage/gate'
import { aRoom } from '@maillage/gate/testing'
import { encodeBarrier } from '@maillage/wire'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { readFrames } from '../../src/door/stream.ts'
import { readFrame } from '../../src/rooms/frames.ts'
import { readEntries } from '../../src/rooms/presence/awareness.ts'
import { aPage, askSeat, stateOf, type TestPage } from '../support/a-page.ts'
import { aProcess } from '../support/a-process.ts'
import { adding } from '../support/participant.ts'
import { aWatchdog } from '../support/watchdog.ts'
import { arbitraryFrame, arbitraryUpdate, honestFrames } from './frames.ts'

// Bytes of every kind, against the server in a process of its own with little memory, and a watchdog beside it.

const server = aProcess()
const deep = Number(process.env.PROPERTY_RUNS) || 0
/** How long nobody may have to wait for a sign of life, on a machine that does other things too. */
const silenceMs = 2000
let bystander: TestPage

beforeAll(async () => {
  await server.start({}, ['--max-old-space-size=192'])
  bystander = await aPage(server)
})
afterAll(async () => {
  bystander.leave()
  await server.leave()
})

/** Sends these frames on a line of its own; resolves when the server has heard them all, or has ended the line. */
async function send(frames: readonly Uint8Array[], wire: number): Promise<'heard' | string> {
  const { sync, atlasId, token } = server.entry('citizen')
  const socket = new WebSocket(`${sync}/${atlasId}?token=${token}&wire=${wire}`)
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) =>
    socket.on('close', (code, text) => resolve(String(text) || `code ${code}`)),
  )
  await new Promise<void>((resolve) => socket.on('open', () => resolve()))
  for (const frame of frames) socket.send(frame)
  const pong = new Promise<string>((resolve) => socket.once('pong', () => resolve('heard')))
  socket.send(encodeBarrier(1))
  socket.ping()
  const outcome = await Promise.race([closed, pong])
  socket.terminate()
  return outcome
}

let words = 0

describe('bytes of every kind', () => {
  test('[R4] [R5] [R10] none of them ends, holds up or fills the server, and honest people go on', async () => {
    const watchdog = aWatchdog(server.address, server.pid)
    const outcomes = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryFrame(70_000), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0, 1, 2),
        async (frames, wire) => {
          const outcome = await send(frames, wire)
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
          expect(await bystander.answerTo(bystander.perform(adding(`honnete${++words}`)))).toBe('kept')
        },
      ),
      { numRuns: Math.max(150, deep) },
    )
    const { longestSilenceMs, peakBytes, looks } = await watchdog.off()
    expect(looks).toBeGreaterThan(10)
    expect(longestSilenceMs).toBeLessThan(silenceMs)
    expect(peakBytes).toBeLessThan(450 * 1024 * 1024)
    // Both things happened: what is harmless was heard, what is not ended its line.
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['heard', 'malformed']))
    const state = await stateOf(server)
    expect([state.store.pendingStructs, state.store.pendingDs, state.share.size]).toEqual([
      null,
      null,
      rootNames.length,
    ])
    expect(readAtlas(state).oddities.filter(({ code }) => code.startsWith('odd-'))).toEqual([])
  })

  test.each(Object.keys(honestFrames))(
    '[R4] a frame of the kind “%s”, cut at every byte, is a frame or none',
    (kind) => {
      fc.assert(
        fc.property(honestFrames[kind]?.(70_000) ?? fc.constant(new Uint8Array()), (frame) => {
          for (let end = 0; end <= frame.length; end++) {
            const read = readFrame(frame.subarray(0, end))
            expect(read === null || typeof read.type === 'string').toBe(true)
          }
        }),
        { numRuns: 20 },
      )
    },
  )

  test('[R22] bodies of posts are frames or nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        const frames = readFrames(body)
        const bytes = frames?.reduce((sum, frame) => sum + 4 + frame.length, 0)
        expect(bytes ?? body.length).toBe(body.length)
      }),
    )
  })

  test('[R9] presence of plain providers is entries or nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const states = readEntries(bytes).map(({ state }) => typeof JSON.parse(state))
        expect(states.filter((type) => type !== 'object')).toEqual([])
      }),
    )
  })
})

test('[G1] [G12] the gate answers within its time, whatever the bytes', () => {
  const { gate } = aRoom()
  const sender: Sender = { participant: 'p', role: 'citizen', by: 'citizen', mayWriteAs: () => true }
  let longest = 0
  const judge = (bytes: Uint8Array) => {
    const began = performance.now()
    const verdict = judgeUpdate(gate, bytes, sender, { now: 1 })
    longest = Math.max(longest, performance.now() - began)
    expect(['admitted', 'refused', 'faulty', 'nothing-new', 'to-be-told-anew']).toContain(verdict.is)
  }
  const spoiled = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    arbitraryUpdate(70_000),
    arbitraryFrame(70_000).map((frame) => frame.subarray(2)),
  )
  fc.assert(fc.property(spoiled, judge), { numRuns: Math.max(2000, deep * 4) })
  expect(longest).toBeLessThan(1000)
})

test('[R16] commands of any form are answered, and none of them ends anything', async () => {
  const { atlasId, token } = server.entry('facilitator')
  const { key } = await askSeat(server, token)
  const names = [
    'freeze',
    'set-phase',
    'validate',
    'lock',
    'hide',
    'restore',
    'import',
    'merge',
    'keep-version',
    'restore-version',
    'open-vote',
    'vote',
    'close-vote',
    '__proto__',
    'constructor',
    '',
  ]
  let asked = 0
  const body = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }))
        .map(([name, args]) => JSON.stringify({ id: `fuzz-${++asked}-x`, name, args })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...names),
          fc.dictionary(
            fc.constantFrom(
              'ids',
              'on',
              'phase',
              'vote',
              'dots',
              'title',
              'name',
              'keep',
              'others',
              'text',
              'hidden',
              'version',
              'who',
              'shows',
              'atlas',
            ),
            fc.jsonValue({ maxDepth: 2 }),
          ),
        )
        .map(([name, args]) => JSON.stringify({ id: `fuzz-${++asked}-y`, name, args })),
    },
    { weight: 1, arbitrary: fc.string() },
  )
  const watchdog = aWatchdog(server.address, server.pid)
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const answer = await fetch(`${server.address}/api/atlases/${atlasId}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: text,
      })
      expect([200, 400, 429]).toContain(answer.status)
      await answer.arrayBuffer()
    }),
    { numRuns: 150 },
  )
  expect((await watchdog.off()).longestSilenceMs).toBeLessThan(silenceMs)
  const lead = await aPage(server, { role: 'facilitator' })
  await lead.command('freeze', { on: false })
  await lead.command('set-phase', { phase: null })
  lead.leave()
})

test('[R4] the watchdog itself finds a server that hangs', async () => {
  const hanging = createServer((_asked, answer) => {
    const until = performance.now() + 300
    while (performance.now() < until);
    answer.end('ok')
  })
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve))
  const { port } = hanging.address() as AddressInfo // reason: it listens on a port
  const watchdog = aWatchdog(`http://127.0.0.1:${port}`, process.pid)
  await new Promise((resolve) => setTimeout(resolve, 700))
  const { longestSilenceMs, peakBytes } = await watchdog.off()
  expect(longestSilenceMs).toBeGreaterThan(290)
  expect(peakBytes).toBeGreaterThan(10_000_000)
  hanging.closeAllConnections()
  hanging.close()
})
