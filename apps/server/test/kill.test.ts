import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AccessFile, closeCodes } from '@maillage/wire'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aProcess, type TestProcess } from './support/a-process.ts'
import { adding, joinAs, type Participant } from './support/participant.ts'

const main = new URL('../src/main.ts', import.meta.url).pathname
let server: TestProcess

beforeEach(() => {
  server = aProcess()
})

afterEach(() => server.leave())

const start = () => server.start()
const end = (signal: NodeJS.Signals) => server.end(signal)
const entry = () => server.entry('citizen')

const labelsOf = (participant: Participant) =>
  new Set([...participant.watch.atlas().elements.values()].map(({ label }) => label))

describe('the process', () => {
  test('[R6] killed while people write, it loses nothing that anyone else saw or was told is kept', async () => {
    await start()
    let written = 0
    for (let round = 0; round < 3; round++) {
      const [ada, lin] = [joinAs(entry(), { wire: true }), joinAs(entry())]
      await Promise.all([ada.joined, lin.joined])
      const kept = new Set<string>()
      const gone = new Promise<void>((resolve) => ada.provider.once('connection-close', () => resolve()))
      const write = () => {
        const label = `mot-${++written}`
        ada.perform(adding(label))
        void ada.kept().then(() => kept.add(label))
      }
      // Write on until the reader has seen enough, then kill in the middle of the next words.
      const before = labelsOf(lin).size
      const writing = setInterval(write, 1)
      await lin.until(() => labelsOf(lin).size >= before + 40)
      const ended = end('SIGKILL')
      await Promise.all([ended, gone])
      clearInterval(writing)
      const seen = labelsOf(lin)
      ada.leave()
      lin.leave()
      await start()
      const after = joinAs(entry())
      await after.joined
      const there = labelsOf(after)
      expect([...seen].filter((label) => !there.has(label))).toEqual([])
      expect([...kept].filter((label) => !there.has(label))).toEqual([])
      after.leave()
    }
  })

  test('[R12] asked to end, it keeps what it received, keeps its links, and seeds only once', async () => {
    await start()
    const first = entry()
    const ada = joinAs(first, { wire: true })
    await ada.joined
    ada.perform(adding('jardin'))
    await ada.kept()
    expect(await end('SIGTERM')).toBe(0)
    ada.leave()
    await start()
    expect(entry().token).toBe(first.token)
    const lin = joinAs(entry())
    await lin.joined
    expect([labelsOf(lin).has('jardin'), lin.watch.atlas().elements.size]).toEqual([true, 103])
    lin.leave()
  })

  test('[R14] asked to end while people write, it keeps what it said it kept, says why, and ends', async () => {
    await start()
    const people = Array.from({ length: 5 }, () => joinAs(entry(), { wire: true }))
    await Promise.all(people.map((person) => person.joined))
    const kept = new Set<string>()
    const codes = people.map(
      ({ provider }) => new Promise((resolve) => provider.once('connection-close', (event) => resolve(event?.code))),
    )
    let written = 0
    const write = () => {
      for (const person of people) {
        const label = `mot-${++written}`
        person.perform(adding(label))
        void person.kept().then(() => kept.add(label))
      }
    }
    const writing = setInterval(write, 1)
    await people[0]?.until(() => written > 100 && kept.size > 50)
    expect(await end('SIGTERM')).toBe(0)
    clearInterval(writing)
    expect(await Promise.all(codes)).toEqual(people.map(() => closeCodes.restarting))
    for (const person of people) person.leave()
    await start()
    const after = joinAs(entry())
    await after.joined
    const there = labelsOf(after)
    expect([...kept].filter((label) => !there.has(label))).toEqual([])
    after.leave()
  })

  test('[R12] a start that fails half-way says so and ends', async () => {
    mkdirSync(join(server.dataDir, 'access.json'))
    expect(await outcomeOf({ DATA_DIR: server.dataDir })).toMatchObject({
      code: 1,
      text: expect.stringContaining('access.json'),
    })
  })

  test('[R12] a second server on the same folder, or on a taken port, says what to do and ends', async () => {
    await start()
    const port = new URL((JSON.parse(readFileSync(join(server.dataDir, 'access.json'), 'utf8')) as AccessFile).address)
      .port
    const sameFolder = await outcomeOf({ DATA_DIR: server.dataDir })
    expect(sameFolder).toMatchObject({ code: 1, text: expect.stringContaining('DATA_DIR') })
    const other = mkdtempSync(join(tmpdir(), 'maillage-kill-'))
    const samePort = await outcomeOf({ DATA_DIR: other, PORT: port })
    rmSync(other, { recursive: true })
    expect(samePort).toMatchObject({ code: 1, text: expect.stringContaining(`Port ${port} is taken`) })
  })
})

/** How a start that can't succeed ends, and what it says. */
function outcomeOf(env: Readonly<Record<string, string>>): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.on('data', (part: Buffer) => {
    text += part.toString()
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })))
}
