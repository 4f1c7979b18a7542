import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { startServer } from '../src/start-server.ts'

test('[R12] the link of the house stays from one start to the next, and is replaced when the file of links is gone', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-'))
  const tokenAfterStart = async () => {
    const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, dataDir)
    const log = pino({ level: 'silent' })
    const server = await startServer({ config, log, pagesFolder: join(dataDir, 'no-pages') })
    const { address, prepare } = server.access
    const opens = async (token: string) =>
      (await fetch(`${address}/api/house/prepare`, { headers: { authorization: `Bearer ${token}` } })).ok
    const answers = { mine: await opens(prepare.token), first: first === '' || (await opens(first)) }
    await server.stop()
    return { token: prepare.token, ...answers }
  }
  let first = ''
  first = (await tokenAfterStart()).token
  expect(await tokenAfterStart()).toEqual({ token: first, mine: true, first: true })
  rmSync(join(dataDir, 'access.json'))
  const later = await tokenAfterStart()
  expect(later).toMatchObject({ mine: true, first: false })
  expect(later.token).not.toBe(first)
  rmSync(dataDir, { recursive: true })
})
