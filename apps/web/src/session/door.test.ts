import { expect, test } from 'vitest'
import { askDoor, askSeat } from './door.ts'

const answering = (status: number, body: unknown) => async () => Response.json(body, { status })

test('[V11] the token travels in a header, never in the address', async () => {
  const asked: { path: string; init: RequestInit }[] = []
  await askDoor('s3cret', async (path, init) => {
    asked.push({ path, init })
    return Response.json({})
  })
  expect(asked[0]?.path).not.toContain('s3cret')
  expect(asked[0]?.init.headers).toEqual({ authorization: 'Bearer s3cret' })
})

test('[V13] reads a seat, and takes nothing else for one', async () => {
  const who = { atlasId: 'a1', role: 'citizen', site: 'brest', by: 'citizen@brest' }
  const seat = { ...who, pass: 'p', key: 'a.b.c', keySeconds: 600, now: 5, wire: 2 }
  expect(await askSeat('a1', 't', answering(200, seat))).toEqual({ ok: true, value: seat })
  expect(await askSeat('a1', 't', answering(200, { role: 'king' }))).toEqual({ ok: false, code: 'unreachable' })
})

test('[V13] tells a wrong link, an unknown atlas and a silent server apart', async () => {
  expect(await askDoor('t', answering(401, { code: 'not-invited' }))).toEqual({ ok: false, code: 'not-invited' })
  expect(await askSeat('a', 't', answering(404, null))).toEqual({ ok: false, code: 'unknown-atlas' })
  expect(await askDoor('t', answering(502, 'bad gateway'))).toEqual({ ok: false, code: 'unreachable' })
  const cut = async () => {
    throw new TypeError('Failed to fetch')
  }
  expect(await askDoor('t', cut)).toEqual({ ok: false, code: 'unreachable' })
})
