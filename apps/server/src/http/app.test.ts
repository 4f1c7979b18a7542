import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { DoorAnswer } from '@maillage/wire'
import { beforeEach, describe, expect, test } from 'vitest'
import { anApp, html } from '../../test/support/an-app.ts'
import type { Invite } from '../storage/storage.ts'

let house: Awaited<ReturnType<typeof anApp>>
beforeEach(async () => {
  house = await anApp()
})

describe('the interface', () => {
  test('[R2] a link says which atlas it opens, and as what', async () => {
    const answer = await house.ask('/api/door', house.token('elected'))
    expect([answer.status, (await answer.json()) as DoorAnswer]).toEqual([
      200,
      {
        ...{ atlasId: 'a', role: 'elected', site: '', title: '', question: '' },
        ...{ placeName: '', places: [], notice: null, hasWorkshop: false, ended: null, shut: null },
      },
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('[R19] a link makes a new participant each time; their pass makes them the same', async () => {
    const [ada, lin] = [await house.seat(house.token('citizen')), await house.seat(house.token('citizen'))]
    expect(ada).toMatchObject({ atlasId: 'a', role: 'citizen', by: 'citizen', site: '', keySeconds: 600, wire: 2 })
    expect(ada.pass).not.toBe(lin.pass)
    const again = await house.seat(ada.pass)
    expect(again.pass).toBe(ada.pass)
    expect([subjectOf(again.key) === subjectOf(ada.key), subjectOf(ada.key) === subjectOf(lin.key)]).toEqual([
      true,
      false,
    ])
  })

  test('[R19] a key opens for its time, and nothing once its link was taken back; a link that ran out lets nobody new in', async () => {
    const { key, pass } = await house.seat(house.token('citizen'))
    const state = (bearer: string) => house.ask('/api/atlases/a/state', bearer)
    expect((await state(key)).status).toBe(200)
    expect((await state(pass)).status).toBe(401)
    house.clock.time += 601_000
    expect((await state(key)).status).toBe(401)
    const fresh = (await house.seat(pass)).key
    expect((await state(fresh)).status).toBe(200)
    const invite = (await house.storage.invitesOf('a')).find(({ role, site }) => role === 'citizen' && site === '')
    if (invite) await house.storage.putInvite({ ...invite, isRevoked: true })
    expect((await state(fresh)).status).toBe(401)
    expect((await house.ask('/api/atlases/a/seat', pass, { method: 'POST' })).status).toBe(401)
    expect((await house.ask('/api/atlases/a/seat', house.expired, { method: 'POST' })).status).toBe(401)
  })

  test('[R30] a door that lets nobody new in says why, and nothing of the atlas once it is over or taken back', async () => {
    const doorOf = async (bearer: string) => (await (await house.ask('/api/door', bearer)).json()) as unknown
    const change = async (part: Partial<Invite>) => {
      const invite = (await house.storage.invitesOf('a')).find(({ role, site }) => role === 'citizen' && site === '')
      if (invite) await house.storage.putInvite({ ...invite, ...part })
    }
    expect(await doorOf(house.expired)).toMatchObject({ shut: 'expired', title: '', question: '', hasWorkshop: false })
    const ada = await house.seat(house.token('citizen'))
    await change({ isLocked: true })
    expect(await doorOf(house.token('citizen'))).toMatchObject({ atlasId: 'a', shut: 'locked' })
    expect(await house.seat(house.token('citizen'))).toMatchObject({ code: 'not-invited' })
    expect(await house.seat(ada.pass)).toMatchObject({ by: 'citizen' })
    await change({ isLocked: false, isRevoked: true })
    for (const words of [house.token('citizen'), ada.pass]) {
      expect(await house.seat(words)).toMatchObject({ status: 401, code: 'link-taken-back' })
    }
    expect(await doorOf(house.token('citizen'))).toMatchObject({ status: 401, code: 'link-taken-back' })
  })

  test('[R21] the whole document is handed out, compressed, to who has a key', async () => {
    const { key } = await house.seat(house.token('visitor'))
    const plain = await house.ask('/api/atlases/a/state', key)
    const br = await house.ask('/api/atlases/a/state', key, { headers: { 'accept-encoding': 'br' } })
    expect(br.headers.get('content-encoding')).toBe('br')
    const whole = Buffer.from(await plain.arrayBuffer())
    expect(brotliDecompressSync(await br.arrayBuffer())).toEqual(whole)
    // On plain http browsers offer no Brotli: whoever can only gzip is not sent ten times as much.
    const gzipped = await house.ask('/api/atlases/a/state', key, { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gzipped.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await gzipped.arrayBuffer())).toEqual(whole)
  })

  test('[R16] [W10] a command asked again under its id by the same person does nothing and answers the same', async () => {
    const lead = await house.seat(house.token('facilitator'))
    const keep = { id: 'keep-0001', name: 'keep-version', args: { name: 'Avant la pause' } }
    const [first, again] = [await house.command(lead.key, keep), await house.command(lead.key, keep)]
    expect(first.body).toMatchObject({ ok: true })
    expect(again).toEqual(first)
    const other = await house.seat(house.token('facilitator'))
    expect((await house.command(other.key, keep)).body).toMatchObject({ ok: false, refusal: { code: 'id-taken' } })
    expect((await house.rooms.open('a')).state.ledger.versions.size).toBe(1)
  })

  test('[R16] versions and hidden things are listed to who keeps them, and to nobody else', async () => {
    const [citizen, lead] = [await house.seat(house.token('citizen')), await house.seat(house.token('facilitator'))]
    await house.command(lead.key, { id: 'keep-0002', name: 'keep-version', args: { name: 'Matin' } })
    const answer = await house.ask('/api/atlases/a/kept', lead.key)
    expect(await answer.json()).toMatchObject({ versions: [{ name: 'Matin', by: 'facilitator' }], hidden: [] })
    expect((await house.ask('/api/atlases/a/kept', citizen.key)).status).toBe(401)
  })

  test('[R16] a command is carried out once, by who may', async () => {
    const [citizen, lead] = [await house.seat(house.token('citizen')), await house.seat(house.token('facilitator'))]
    const freeze = { id: 'freeze-01', name: 'freeze', args: { on: true } }
    expect(await house.command(citizen.key, freeze)).toEqual({
      status: 200,
      body: { ok: false, refusal: { code: 'not-your-right', right: 'lead' } },
    })
    expect(await house.command(lead.key, freeze)).toEqual({ status: 200, body: { ok: true, value: null } })
    expect((await house.rooms.open('a')).state.gate.roots.workshop.get('frozen')).toMatchObject({ by: 'facilitator' })
    for (const odd of [null, {}, { id: 'x', name: 'freeze' }, { id: 'freeze-02', name: 7 }]) {
      expect((await house.command(lead.key, odd)).status).toBe(400)
    }
  })

  test.each([
    ['no token', '/api/door', undefined, 401, 'not-invited'],
    ['a wrong token', '/api/door', 'wrong', 401, 'not-invited'],
    ['another atlas', '/api/atlases/b/state', 'citizen', 401, 'not-invited'],
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
    const rooms = ['participer', 'animer', 'projeter', 'saisir', 'imprimer'].map((room) => `/atlas/a/${room}`)
    for (const path of ['/', '/entrer', '/preparer', '/atlas/a', ...rooms]) {
      expect(await (await house.ask(path)).text()).toBe(html)
    }
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
    const br = await house.ask('/assets/x-1234.js', undefined, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(whole)
    const gzip = await house.ask('/assets/x-1234.js', undefined, { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(whole)
    expect(br.headers.get('cache-control')).toContain('immutable')
    expect((await house.ask('/')).headers.get('cache-control')).toBe('no-cache')
  })
})

describe('watching over the server', () => {
  test('[R20] it lives while it runs; it is ready while it can write and is not ending', async () => {
    expect((await house.ask('/livez')).status).toBe(200)
    expect(await (await house.ask('/readyz')).json()).toMatchObject({ ready: true })
    house.clock.isFull = true
    const full = await house.ask('/readyz')
    expect([full.status, await full.json()]).toEqual([503, { ready: false, reasons: ['storage can’t write'] }])
    house.clock.isFull = false
    house.clock.isEnding = true
    expect((await house.ask('/readyz')).status).toBe(503)
  })

  test('[R20] what it does is counted in Prometheus’s form', async () => {
    const answer = await house.ask('/metrics')
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const text = await answer.text()
    for (const name of ['maillage_seats', 'maillage_commit_seconds', 'maillage_refusals_total'])
      expect(text).toContain(name)
  })
})

function subjectOf(key: string): unknown {
  const [, body = ''] = key.split('.')
  return (JSON.parse(Buffer.from(body, 'base64url').toString()) as { readonly sub?: unknown }).sub // reason: asked for one name
}
