import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { createKeys } from '../door/keys.ts'
import { createHouseSessions, markOf } from './house-sessions.ts'
import { readOidcSettings } from './oidc-settings.ts'

const env = {
  OIDC_ISSUER: 'https://connexion.exemple.fr',
  OIDC_CLIENT_ID: 'maillage',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_FACILITATORS: 'animation',
}
const clock = { now: 1_000_000 }
const sessionsWith = (part: Partial<typeof env> & Record<string, string> = {}, secret = 'ours') => {
  const settings = readOidcSettings({ ...env, ...part }, 'https://atlas.exemple.fr')
  if (!settings) throw new Error('These settings are whole.')
  return createHouseSessions({ settings, secret, time: () => clock.now })
}

describe('sessions of the house', () => {
  test('[R53] a session says who and as what, for twelve hours', async () => {
    const sessions = sessionsWith()
    clock.now = 1_000_000
    const words = await sessions.sign('p', 'facilitator')
    const until = 1_000_000 + 12 * 3600_000
    expect(await sessions.verify(words)).toEqual({ person: 'p', role: 'facilitator', until })
    clock.now = until - 1000
    expect(await sessions.verify(words)).not.toBeNull()
    clock.now = until
    expect(await sessions.verify(words)).toBeNull()
  })

  test('[R53] one that was changed, or made by anybody else, is none', async () => {
    clock.now = 1_000_000
    const sessions = sessionsWith()
    const words = await sessions.sign('p', 'facilitator')
    const [head = '', body = '', seal = ''] = words.split('.')
    const more = Buffer.from(body, 'base64url').toString().replace('facilitator', 'administrator')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const changed = Buffer.from(more).toString('base64url')
    for (const odd of [
      `${head}.${changed}.${seal}`,
      `${none}.${changed}.`,
      `${words}x`,
      'a.b.c',
      '',
      'x'.repeat(5000),
    ]) {
      expect(await sessions.verify(odd)).toBeNull()
    }
    // A key of the live door is no session, even by the same secret.
    const keys = createKeys({ secret: 'b3Vycw', seconds: 600, time: () => clock.now })
    expect(await sessions.verify(await keys.sign({ participant: 'p', atlasId: 'a' }))).toBeNull()
  })

  test('[R53] one without an end is none, whoever sealed it', async () => {
    const endless = await new SignJWT({ role: 'administrator' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('maillage-house')
      .setSubject('p')
      .sign(Buffer.from('whatever'))
    expect(await sessionsWith().verify(endless)).toBeNull()
  })

  test.each([
    ['a list', { OIDC_FACILITATORS: 'autres' }],
    ['the claim', { OIDC_CLAIM: 'roles' }],
    ['the client’s secret', { OIDC_CLIENT_SECRET: 'another' }],
    ['the provider', { OIDC_ISSUER: 'https://autre.exemple.fr' }],
  ])('[R53] whoever changes %s ends every session that was given before', async (_name, part) => {
    const words = await sessionsWith().sign('p', 'facilitator')
    expect(await sessionsWith().verify(words)).not.toBeNull()
    expect(await sessionsWith(part).verify(words)).toBeNull()
  })

  test('[R53] somebody is the same at each sign-in, and no name is read from it', () => {
    const person = sessionsWith().personOf('lea@exemple.fr')
    expect(sessionsWith({ OIDC_FACILITATORS: 'autres' }).personOf('lea@exemple.fr')).toBe(person)
    expect(sessionsWith().personOf('lin@exemple.fr')).not.toBe(person)
    expect(sessionsWith({}, 'theirs').personOf('lea@exemple.fr')).not.toBe(person)
    expect([person.length, markOf(person).length]).toEqual([22, 4])
  })
})
