import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { addElement, elementId, kindKey } from '@maillage/atlas'
import { closeCodes, limits } from '@maillage/wire'
import { SignJWT } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { freshInvite, hashToken } from '../../src/door/tokens.ts'
import { aPage, askSeat, stateOf } from '../support/a-page.ts'
import { aStage } from '../support/a-stage.ts'
import { adding, joinAs } from '../support/participant.ts'

// Attacks on the way in: links, keys, origins, addresses, compressed bombs.

/** How long is too long, on a machine that does other things too. */
const waitMs = 2500
const stage = aStage()
const { seeOut } = stage

/** How a knock at the live door ends: with which code and words, or with which status. */
function knock(
  words: string,
  options: { readonly atlasId?: string; readonly origin?: string; readonly headers?: Record<string, string> } = {},
) {
  const { sync, atlasId } = stage.server.entry('citizen')
  const { origin, headers } = options
  const socket = new WebSocket(`${sync}/${options.atlasId ?? atlasId}?token=${words}`, {
    ...(origin ? { origin } : {}),
    ...(headers ? { headers } : {}),
  })
  return new Promise<string>((resolve) => {
    socket.on('close', (_code, text) => resolve(String(text)))
    socket.on('error', ({ message }) => resolve(message))
    socket.on('message', () => {
      resolve('in')
      socket.terminate()
    })
    socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
  })
}

const api = (path: string, bearer: string, init: RequestInit = {}) =>
  fetch(`${stage.server.address}/api${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${bearer}` },
  })

describe('words that open nothing', () => {
  test('[R2] [R19] a link of another atlas, a key of another server, an unsigned or a stretched key', async () => {
    const { atlasId, token } = stage.server.entry('citizen')
    const other = { atlasId: 'other', title: 'Other', createdAt: 1 }
    const way = freshInvite('other', 'facilitator', '')
    await stage.server.storage.createAtlas(other, [way], null)
    const seat = await askSeat(stage.server, token)
    const [head = '', body = '', sign = ''] = seat.key.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const secret = Buffer.alloc(32, 7)
    const elsewhere = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer('maillage').sign(secret)
    const wrong = {
      'a link of another atlas': way.token,
      'a key of another server': elsewhere,
      'no signature': `${encoded({ alg: 'none' })}.${body}.`,
      'another participant': `${head}.${encoded({ ...claims, sub: 'somebody' })}.${sign}`,
      'another atlas': `${head}.${encoded({ ...claims, atlas: 'other' })}.${sign}`,
      'more time': `${head}.${encoded({ ...claims, exp: 9e9 })}.${sign}`,
      'the hash of a link': hashToken(token),
      'half a link': token.slice(0, -1),
      'a pass at the live door': seat.pass,
      'words without end': 'x'.repeat(5000),
    }
    for (const [name, words] of Object.entries(wrong)) {
      expect(await knock(words), name).toMatch(/notInvited|431/)
      expect((await api(`/atlases/${atlasId}/state`, words)).status, name).toBe(401)
    }
    expect(await knock(way.token, { atlasId: 'other' })).toBe('in')
    expect(await knock(seat.key)).toBe('in')
  })

  test('[R19] a key that has run out opens nothing; a link that has run out lets nobody new in', async () => {
    const { atlasId } = stage.server.entry('citizen')
    const way = freshInvite(atlasId, 'citizen', '', Date.now() + 60_000)
    await stage.server.storage.putInvite(way)
    const seat = await askSeat(stage.server, way.token)
    const late = Date.now() + 3_600_000
    vi.spyOn(Date, 'now').mockReturnValue(late)
    try {
      expect([await knock(seat.key), await knock(way.token)]).toEqual(['notInvited', 'notInvited'])
      const again = await askSeat(stage.server, seat.pass)
      expect(await knock(again.key)).toBe('in')
    } finally {
      vi.restoreAllMocks()
    }
  })
})

describe('a link that is taken back', () => {
  test('[R19] ends at once what it opened, for pages and plain providers, and for nobody else', async () => {
    const { atlasId } = stage.server.entry('citizen')
    const way = freshInvite(atlasId, 'citizen', 'brest')
    await stage.server.storage.putInvite(way)
    const mallory = await aPage(stage.server, { pass: way.token })
    const other = joinAs({ ...stage.server.entry('citizen'), token: way.token })
    const ada = joinAs(stage.server.entry('citizen'), { wire: true })
    for (const each of [mallory, other, ada]) seeOut(each)
    await Promise.all([other.joined, ada.joined])
    const gone = new Promise((resolve) => other.provider.once('closed', ({ code }) => resolve(code)))
    const began = performance.now()
    await stage.server.storage.putInvite({ ...way, isRevoked: true })
    expect(await mallory.closed).toBe('notInvited')
    expect(await gone).toBe(closeCodes.notInvited)
    expect(performance.now() - began).toBeLessThan(waitMs)
    for (const words of [way.token, mallory.seat.key]) expect(await knock(words)).toBe('notInvited')
    expect((await api(`/atlases/${atlasId}/seat`, mallory.seat.pass, { method: 'POST' })).status).toBe(401)
    const command = JSON.stringify({ id: 'vote-0001', name: 'vote', args: {} })
    expect(
      (await api(`/atlases/${atlasId}/commands`, mallory.seat.key, { method: 'POST', body: command })).status,
    ).toBe(401)
    ada.perform(adding('jardin'))
    await ada.kept()
  })

  test('[R19] words on their way when it is taken back are not heard', async () => {
    const way = freshInvite(stage.server.entry('citizen').atlasId, 'citizen', '')
    await stage.server.storage.putInvite(way)
    const mallory = await aPage(stage.server, { pass: way.token })
    seeOut(mallory)
    const taking = stage.server.storage.putInvite({ ...way, isRevoked: true })
    let sent = 0
    const writing = setInterval(() => mallory.perform(adding(`flot${++sent}`)), 1)
    await taking
    await mallory.closed
    clearInterval(writing)
    const before = (await stateOf(stage.server)).store.clients.get(mallory.welcome.client)?.length ?? 0
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await stateOf(stage.server)).store.clients.get(mallory.welcome.client)?.length ?? 0).toBe(before)
  })
})

describe('where they come from', () => {
  test('[R2] a page of another origin does not come in, whatever a proxy is said to have said', async () => {
    const { token } = stage.server.entry('citizen')
    const own = stage.server.address
    for (const origin of [
      'http://elsewhere.example',
      'null',
      `${own}.elsewhere.example`,
      'https://127.0.0.1:1',
      'file://',
    ]) {
      const headers = {
        'x-forwarded-host': 'elsewhere.example',
        'x-forwarded-for': '127.0.0.1',
        forwarded: 'host=elsewhere.example',
      }
      expect(await knock(token, { origin }), origin).toContain('403')
      expect(await knock(token, { origin, headers }), origin).toContain('403')
    }
    expect(await knock(token, { origin: own })).toBe('in')
    const { atlasId } = stage.server.entry('citizen')
    const { key } = await askSeat(stage.server, token)
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${own}/sync/${atlasId}`, {
        method,
        headers: { authorization: `Bearer ${key}`, origin: 'http://elsewhere.example', 'x-seat': 'x', 'x-number': '1' },
      })
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, null])
    }
  })

  test('[R2] guessing is slowed down however many addresses are claimed', async () => {
    const claims = (n: number) => ({
      'x-forwarded-for': `10.0.${n}.1`,
      'x-real-ip': `10.0.${n}.2`,
      forwarded: `for=10.0.${n}.3`,
    })
    for (let n = 0; n < 60; n++) await knock(`guess${n}`, { headers: claims(n) })
    expect(await knock('guess', { headers: claims(99) })).toContain('429')
    const { status } = await fetch(`${stage.server.address}/api/door`, {
      headers: { authorization: 'Bearer guess', ...claims(98) },
    })
    expect(status).toBe(429)
    expect(await knock(stage.server.entry('citizen').token)).toBe('in')
  })
})

describe('bombs', () => {
  test('[R10] nothing is decompressed: neither a frame nor a body', async () => {
    const { sync, atlasId, token } = stage.server.entry('citizen')
    const socket = new WebSocket(`${sync}/${atlasId}?token=${token}`, { perMessageDeflate: true })
    await once(socket, 'open')
    expect(socket.extensions).toBe('')
    socket.terminate()
    // A frame that claims to be compressed, though nobody agreed to that.
    const { port, hostname } = new URL(stage.server.address)
    const peer = connect(Number(port), hostname)
    peer.write(
      `GET /sync/${atlasId}?token=${token} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await once(peer, 'data')
    peer.write(Uint8Array.of(0xc2, 0x84, 0, 0, 0, 0, 1, 2, 3, 4))
    await once(peer, 'close')
    const { key } = await askSeat(stage.server, token)
    const bomb = gzipSync(Buffer.from(JSON.stringify({ id: 'bomb-0001', name: 'x', args: 'x'.repeat(1e7) })))
    const answer = await api(`/atlases/${atlasId}/commands`, key, {
      method: 'POST',
      body: new Uint8Array(bomb),
      headers: { 'content-encoding': 'gzip' },
    })
    expect(answer.status).toBe(400)
  })

  test('[R10] a command larger than its sender may need is not read', async () => {
    const { atlasId, token } = stage.server.entry('citizen')
    const { key } = await askSeat(stage.server, token)
    const body = (bytes: number) =>
      JSON.stringify({ id: 'large-0001', name: 'import', args: { text: 'x'.repeat(bytes) } })
    // Whoever goes on sending after the answer may find the line closed before they read it.
    const send = async (bearer: string, bytes: number) =>
      api(`/atlases/${atlasId}/commands`, bearer, { method: 'POST', body: body(bytes) }).then(
        ({ status }) => status,
        () => 413,
      )
    const lead = await askSeat(stage.server, stage.server.entry('facilitator').token)
    expect(await send(key, 1000)).toBe(200)
    expect(await send(lead.key, limits.smallCommandBytes)).toBe(200)
    expect(await send(lead.key, limits.commandBytes)).toBe(413)
    expect(await send(key, limits.smallCommandBytes)).toBe(413)
    // The length may be left unsaid: what comes is counted.
    const stream = new ReadableStream({
      start: (to) => {
        for (let part = 0; part < 30; part++) to.enqueue(new Uint8Array(100_000).fill(97))
        to.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' }
    const answered = api(`/atlases/${atlasId}/commands`, key, init).then(
      ({ status }) => status,
      () => 413,
    )
    expect(await answered).toBe(413)
  })
})

test('[R20] [R16] hidden words are in nothing that newcomers are given, and nothing secret in what is counted', async () => {
  const [lead, early] = [await aPage(stage.server, { role: 'facilitator' }), await aPage(stage.server)]
  for (const each of [lead, early]) seeOut(each)
  const words = 'Un mot de trop'
  const id = elementId('trop')
  const number = early.perform((atlas, context) =>
    addElement(atlas, context, { id, kind: kindKey('acteur'), label: words }),
  )
  expect(await early.answerTo(number)).toBe('kept')
  const { atlasId, token } = stage.server.entry('visitor')
  const { key } = await askSeat(stage.server, token)
  const given = async () => {
    const whole = Buffer.from(await (await api(`/atlases/${atlasId}/state`, key)).arrayBuffer())
    const late = await aPage(stage.server, { role: 'visitor' })
    seeOut(late)
    return [whole, ...late.frames.map((frame) => Buffer.from(frame))].some((bytes) => bytes.includes(words))
  }
  expect(await given()).toBe(true)
  expect(await lead.command('hide', { ids: [id] })).toMatchObject({ ok: true })
  expect(await given()).toBe(false)
  const metrics = await (await fetch(`${stage.server.address}/metrics`)).text()
  for (const secret of [token, key, atlasId, words]) expect(metrics).not.toContain(secret)
  for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds', 'maillage_commit_seconds_count'])
    expect(metrics).toContain(name)
})
