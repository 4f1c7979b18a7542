import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DoorsAnswer, SeatAnswer } from '@maillage/wire'
import pino from 'pino'
import { countJoins, countWrongCodes, countWrongTokens } from '../../src/door/attempts.ts'
import { createDoors } from '../../src/door/doors.ts'
import { createKeys } from '../../src/door/keys.ts'
import { freshInvite, freshInvites } from '../../src/door/tokens.ts'
import { createApp } from '../../src/http/app.ts'
import { readPages } from '../../src/http/pages.ts'
import { createMeters } from '../../src/rooms/meters.ts'
import { readOidcSettings } from '../../src/sign-in/oidc-settings.ts'
import { createSignIn } from '../../src/sign-in/sign-in.ts'
import { home } from './a-browser.ts'
import { aHouse } from './a-room.ts'

/** The page that is served. */
export const html = '<!doctype html><title>Maillage</title>'

/** The whole interface over an atlas `a`, without a network: what is asked, and who asks. */
export async function anApp(oidc: Readonly<Record<string, string>> | null = null) {
  const clock = { time: 1_000_000, isEnding: false, isFull: false }
  const time = () => clock.time
  const { rooms, memory } = await aHouse({ time })
  const invites = [...freshInvites('a'), freshInvite('a', 'citizen', 'brest', 5)]
  await memory.replaceInvites('a', invites)
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), html)
  writeFileSync(join(folder, 'assets', 'x-1234.js'), 'let a = 1;'.repeat(99))
  const pages = readPages(folder)
  rmSync(folder, { recursive: true })
  const settings = oidc && readOidcSettings(oidc, home)
  const storage = {
    ...memory,
    probe: async () => {
      if (clock.isFull) throw new Error('disk full')
    },
  }
  const keys = createKeys({ secret: 'c2VjcmV0', seconds: 600, time })
  const app = createApp({
    ...{ storage, rooms, pages, meters: createMeters(), log: pino({ level: 'silent' }), publicUrl: null },
    porter: { storage, keys, time },
    wrongTokens: countWrongTokens(),
    joins: countJoins(),
    wrongCodes: countWrongCodes(),
    doors: createDoors(storage, 'secret', time),
    houseToken: 'house',
    signIn: settings && createSignIn({ settings, secret: 'sign-in', log: pino({ level: 'silent' }), time }),
    house: { name: 'Commune', contact: '', accessibility: 'partial', audit: '' },
    addresses: () => ({ own: 'http://localhost:1', network: [] }),
    isEnding: () => clock.isEnding,
  })
  const token = (role: string) => invites.find((invite) => invite.role === role)?.token ?? ''
  const ask = (path: string, bearer?: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    app.request(path, {
      ...init,
      headers: { ...init.headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    })
  const seat = async (bearer: string) =>
    (await (await ask('/api/atlases/a/seat', bearer, { method: 'POST' })).json()) as SeatAnswer
  const command = async (key: string, body: unknown) => {
    const answer = await ask('/api/atlases/a/commands', key, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  let asked = 0
  /** A door, made as those who lead do. */
  const makeDoor = async (key: string, wish: unknown) => {
    const { body } = await command(key, { id: `make-door-${++asked}`, name: 'make-door', args: wish })
    const { value } = body as { readonly value?: { readonly door: string } } // reason: the server's own answer
    const answer = await ask('/api/atlases/a/doors', key)
    const { doors: all } = (await answer.json()) as DoorsAnswer
    return { body, door: all.find(({ id }) => id === value?.door) ?? null }
  }
  const changeDoors = async (key: string, doors: readonly string[], change: unknown) =>
    (await command(key, { id: `change-door-${++asked}`, name: 'change-doors', args: { doors, change } })).body
  return {
    makeDoor,
    changeDoors,
    ask,
    seat,
    command,
    token,
    app,
    clock,
    storage,
    rooms,
    expired: invites.at(-1)?.token ?? '',
  }
}
