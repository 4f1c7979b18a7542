import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addElement, elementId, kindKey, type Step } from '@maillage/atlas'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aPage, stateOf } from '../support/a-page.ts'
import { aProcess, type TestProcess } from '../support/a-process.ts'

const operations = new URL('../../src/operations', import.meta.url).pathname
let server: TestProcess
let shelf: string
const open: { readonly leave: () => void }[] = []
beforeEach(() => {
  server = aProcess()
  shelf = mkdtempSync(join(tmpdir(), 'maillage-backup-'))
})
afterEach(async () => {
  for (const each of open.splice(0)) each.leave()
  await server.leave()
  rmSync(shelf, { recursive: true })
})

const adding =
  (id: string): Step =>
  (atlas, context) =>
    addElement(atlas, context, { id: elementId(id), kind: kindKey('constat'), label: id })

/** Runs a command as npm does. */
function run(
  name: 'backup' | 'restore',
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  const env = { ...process.env, DATA_DIR: server.dataDir }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(operations, `${name}-command.ts`), ...words], { env }, (failure, out, err) =>
      resolve({ code: failure ? 1 : 0, text: `${out}${err}` }),
    )
  })
}

async function elements(): Promise<ReadonlySet<string>> {
  return new Set((await stateOf(server)).getMap('elements').keys())
}

describe('backup', () => {
  test('[R31] while people write, it holds everything that was kept when it began, and opens', async () => {
    await server.start()
    const ada = await aPage(server)
    open.push(ada)
    const numbers = new Map<number, string>()
    let count = 0
    const writing = setInterval(() => {
      const id = `mot-${++count}`
      numbers.set(ada.perform(adding(id)), id)
    }, 2)
    await expect.poll(() => ada.told.pushed).toBeGreaterThan(20)
    const kept = [...numbers].filter(([number]) => number <= ada.told.pushed).map(([, id]) => id)
    const { code, text } = await run('backup', join(shelf, 'lundi'))
    clearInterval(writing)
    expect([code, text]).toEqual([0, expect.stringContaining('Backup made')])
    // The server did not notice: it goes on keeping what is written.
    expect(await ada.answerTo(ada.perform(adding('apres')))).toBe('kept')
    expect(readdirSync(join(shelf, 'lundi')).sort()).toEqual(['access.json', 'maillage.sqlite'])
    for (const name of ['access.json', 'maillage.sqlite'])
      expect(statSync(join(shelf, 'lundi', name)).mode & 0o077).toBe(0)
    ada.leave()
    await server.end('SIGTERM')
    expect((await run('restore', join(shelf, 'lundi'), '--replace')).code).toBe(0)
    await server.start()
    const there = await elements()
    expect(kept.filter((id) => !there.has(id))).toEqual([])
    expect(there.has('apres')).toBe(false)
  })

  test('[R31] never over something that is there, and nothing is left of one that failed', async () => {
    expect((await run('backup', join(shelf, 'rien'))).text).toContain('nothing to back up')
    await server.start()
    writeFileSync(join(shelf, 'mien'), 'x')
    expect((await run('backup', shelf)).text).toContain('is not empty')
    expect((await run('backup')).text).toContain('npm run backup --')
    await server.end('SIGTERM')
    truncateSync(join(server.dataDir, 'maillage.sqlite'), 8192)
    const failed = await run('backup', join(shelf, 'mardi'))
    expect([failed.code, failed.text]).toEqual([1, expect.stringContaining('No backup was made')])
    expect(readdirSync(shelf)).toEqual(['mien'])
  })
})

describe('restore', () => {
  test('[R31] without a word it replaces nothing; with one, what was there is put aside', async () => {
    await server.start()
    const ada = await aPage(server)
    open.push(ada)
    await ada.answerTo(ada.perform(adding('avant')))
    await run('backup', join(shelf, 'a'))
    await ada.answerTo(ada.perform(adding('depuis')))
    expect((await run('restore', join(shelf, 'a'), '--replace')).text).toContain('another server holds this folder')
    ada.leave()
    await server.end('SIGTERM')
    const before = readFileSync(join(server.dataDir, 'maillage.sqlite'))
    const refused = await run('restore', join(shelf, 'a'))
    expect([refused.code, refused.text]).toEqual([1, expect.stringContaining('--replace')])
    expect(readFileSync(join(server.dataDir, 'maillage.sqlite')).equals(before)).toBe(true)
    expect((await run('restore', join(shelf, 'nulle-part'), '--replace')).text).toContain('is no backup')
    const { code, text } = await run('restore', join(shelf, 'a'), '--replace')
    expect([code, text]).toEqual([0, expect.stringContaining('before-restore-')])
    const aside = readdirSync(server.dataDir).find((name) => name.startsWith('before-restore-')) ?? ''
    expect(existsSync(join(server.dataDir, aside, 'maillage.sqlite'))).toBe(true)
    await server.start()
    const there = await elements()
    expect([there.has('avant'), there.has('depuis')]).toEqual([true, false])
  })

  test('[R31] on a new machine, the links stay those that were given', async () => {
    await server.start()
    const links = server.entry('citizen').token
    await run('backup', join(shelf, 'a'))
    await server.leave()
    server = aProcess()
    rmSync(server.dataDir, { recursive: true })
    expect((await run('restore', join(shelf, 'a'))).code).toBe(0)
    await server.start()
    expect(server.entry('citizen').token).toBe(links)
    expect((await elements()).size).toBeGreaterThan(90)
  })

  test('[R31] pages are told that it is another storage; keys of before open nothing, and nobody goes on under an old id', async () => {
    await server.start()
    const ada = await aPage(server)
    open.push(ada)
    await ada.answerTo(ada.perform(adding('un')))
    await run('backup', join(shelf, 'a'))
    await ada.answerTo(ada.perform(adding('deux')))
    const { client, epoch } = ada.welcome
    const clock = Y.getState(ada.doc.store, client)
    const { pass, key } = ada.seat
    ada.leave()
    await server.end('SIGTERM')
    await run('restore', join(shelf, 'a'), '--replace')
    await server.start()
    const { atlasId } = server.entry('citizen')
    const state = await fetch(`${server.address}/api/atlases/${atlasId}/state`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(state.status).toBe(401)
    const again = await aPage(server, { pass, writing: { client, from: clock, to: clock } })
    open.push(again)
    const { welcome } = again
    expect(welcome.epoch).not.toBe(epoch)
    expect([welcome.isResumed, welcome.client === client]).toEqual([false, false])
  })
})
