import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { DoorAnswer, SeatAnswer } from '@maillage/wire'
import pino from 'pino'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshInvites } from '../door/tokens.ts'
import { countWrongTokens } from '../door/wrong-tokens.ts'
import { createRooms } from '../rooms/rooms.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import { createApp } from './app.ts'
import { readPages } from './pages.ts'

const log = pino({ level: 'silent' })
const html = '<!doctype html><title>Maillage</title>'

async function anApp() {
  const storage = createMemoryStorage()
  const invites = freshInvites('a')
  await storage.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, invites, null)
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), html)
  writeFileSync(join(folder, 'assets', 'x-1234.js'), 'let a = 1;'.repeat(99))
  const pages = readPages(folder)
  rmSync(folder, { recursive: true })
  const draws = [5, 5, 5, 6, 7]
  const rooms = createRooms({ storage, log, now: () => 0 })
  const app = createApp({
    storage,
    rooms,
    log,
    pages,
    wrongTokens: countWrongTokens(),
    random: () => draws.shift() ?? 9,
  })
  const token = (role: string) => invites.find((invite) => invite.role === role)?.token ?? ''
  const ask = (path: string, bearer?: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) } })
  return { ask, token, app }
}

let house: Awaited<ReturnType<typeof anApp>>
beforeEach(async () => {
  house = await anApp()
})

describe('the interface', () => {
  test('[R2] a token says which atlas it opens, and as what', async () => {
    const answer = await house.ask('/api/door', house.token('elected'))
    expect([answer.status, (await answer.json()) as DoorAnswer]).toEqual([
      200,
      { atlasId: 'a', role: 'elected', title: '' },
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('[R13] each seat gets a client id that nobody else was given', async () => {
    const seat = async () =>
      (await (await house.ask('/api/atlases/a/seat', house.token('citizen'))).json()) as SeatAnswer
    const seats = [await seat(), await seat(), await seat()]
    expect(seats.map(({ clientId }) => clientId - 65_536)).toEqual([5, 6, 7])
    expect(seats[0]).toMatchObject({ atlasId: 'a', role: 'citizen', by: 'citizen', wire: 1 })
  })

  test.each([
    ['no token', '/api/door', undefined, 401, 'not-invited'],
    ['a wrong token', '/api/door', 'wrong', 401, 'not-invited'],
    ['another atlas', '/api/atlases/b/seat', 'citizen', 401, 'not-invited'],
    ['nothing there', '/api/nothing', undefined, 404, 'not-found'],
  ])('[R2] answers %s with a problem document', async (_name, path, who, status, code) => {
    const bearer = who === 'citizen' ? house.token('citizen') : who
    const answer = await house.ask(path, bearer)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, code })
  })

  test('[R2] guessing tokens is slowed down; whoever holds a right one behind the same address is not', async () => {
    for (let guess = 0; guess < 60; guess++) await house.ask('/api/door', `guess${guess}`)
    expect((await house.ask('/api/door', 'guess')).status).toBe(429)
    expect((await house.ask('/api/door', house.token('citizen'))).status).toBe(200)
  })
})

describe('the pages', () => {
  test('[R11] the page stands at its own addresses, and nowhere else', async () => {
    for (const path of ['/', '/entrer', '/atlas/a']) expect(await (await house.ask(path)).text()).toBe(html)
    for (const path of ['/nowhere', '/atlas/a/b', '/assets/gone.js', '/..%2f..%2fetc/passwd', '/%00']) {
      expect((await house.ask(path)).status).toBe(404)
    }
  })

  test('[R11] every answer carries the strict policy: one origin, no script but ours', async () => {
    for (const path of ['/', '/api/door', '/nowhere']) {
      const policy = (await house.ask(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'; script-src 'self';")
      expect(policy).toContain("connect-src 'self';")
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
    }
  })

  test('[R11] texts are compressed as the browser asks, and hashed files kept for ever', async () => {
    const whole = 'let a = 1;'.repeat(99)
    const br = await house.ask('/assets/x-1234.js', undefined, { 'accept-encoding': 'gzip, br' })
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(whole)
    const gzip = await house.ask('/assets/x-1234.js', undefined, { 'accept-encoding': 'gzip' })
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(whole)
    expect(br.headers.get('cache-control')).toContain('immutable')
    expect((await house.ask('/')).headers.get('cache-control')).toBe('no-cache')
  })
})
