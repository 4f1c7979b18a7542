import type { DoorsAnswer, HouseAtlases, NewAtlasAnswer } from '@maillage/wire'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aBrowser, home, type OnTheWay, whereTo } from './support/a-browser.ts'
import { aProvider, clientSecret, clients, type ProviderRequest, type TestProvider } from './support/a-provider.ts'
import { anApp, html } from './support/an-app.ts'

const accounts = {
  lea: { groups: ['animation'], email: 'lea@exemple.fr', email_verified: true },
  lin: { groups: ['marche', 'animation'], email: 'lin@exemple.fr', email_verified: false },
  ines: { groups: ['informatique'], email: 'ines@exemple.fr' },
  max: { groups: ['marche'], email: 'max@exemple.fr' },
  nobody: {},
}
const returnAddress = `${home}/connexion/retour`

let provider: TestProvider
const start = async (part: Partial<ProviderRequest> = {}) => {
  provider = await aProvider({ accounts, returnAddress, ...part })
}
beforeEach(() => start())
afterEach(() => provider.stop())

/** A house where one signs in with the provider, and a browser before it. */
async function aHouse(part: Readonly<Record<string, string>> = {}) {
  const house = await anApp({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clients.secret,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'la commune',
    OIDC_FACILITATORS: 'animation',
    OIDC_ADMINISTRATORS: 'informatique',
    ...part,
  })
  const open = () => aBrowser((path, init) => house.app.request(path, init))
  const signIn = async (name: string, way: OnTheWay = {}) => {
    const place = await open().signIn(name, way)
    return place.split('#')[1] ?? `nothing: ${place}`
  }
  const list = async (session: string) => {
    const answer = await house.ask('/api/house/atlases', session)
    return { status: answer.status, body: (await answer.json()) as HouseAtlases } // reason: asked for by the test
  }
  const make = async (session: string, title: string) => {
    const init = { method: 'POST', body: JSON.stringify({ title }) }
    return (await (await house.ask('/api/atlases', session, init)).json()) as NewAtlasAnswer // reason: likewise
  }
  const doorInto = (atlasId: string, session: string) =>
    house.ask(`/api/house/atlases/${atlasId}/door`, session, { method: 'POST' })
  return { ...house, open, signIn, list, make, doorInto }
}

describe('signing in with a provider', () => {
  test('[R50] [R11] where it is not set, no address of it answers; where it is, the pages know what the button says', async () => {
    const [without, house] = [await anApp(), await aHouse()]
    for (const path of ['/connexion', '/connexion/retour', '/mes-ateliers']) {
      expect([(await without.ask(path)).status, path]).toEqual([404, path])
    }
    expect((await without.ask('/api/house/atlases', 'a.b.c')).status).toBe(401)
    expect(await (await without.ask('/api/house')).json()).toMatchObject({ signIn: null })
    expect(await (await house.ask('/api/house')).json()).toMatchObject({ signIn: 'la commune' })
    expect(await (await house.ask('/mes-ateliers')).text()).toBe(html)
  })

  test.each([
    ['a client with a secret', {}, {}],
    ['a public client', { OIDC_CLIENT_ID: clients.open, OIDC_CLIENT_SECRET: '' }, {}],
    ['a provider that tells all at once', {}, { tellsAtOnce: true }],
  ])('[R51] [R52] groups say who is what, by %s', async (_name, env, part) => {
    await provider.stop()
    await start(part)
    const house = await aHouse(env)
    for (const [name, role] of [
      ['lea', 'facilitator'],
      ['lin', 'facilitator'],
      ['ines', 'administrator'],
    ] as const) {
      expect((await house.list(await house.signIn(name))).body).toMatchObject({ role })
    }
    for (const name of ['max', 'nobody']) {
      expect(await house.open().signIn(name)).toBe('/mes-ateliers?souci=unknown')
    }
  })

  test('[R51] people may be known by their e-mail address, if the provider did not say that it was never checked', async () => {
    const people = { OIDC_FACILITATORS: 'LEA@exemple.fr,lin@exemple.fr', OIDC_ADMINISTRATORS: '' }
    const house = await aHouse({ OIDC_CLAIM: 'email', ...people })
    expect((await house.list(await house.signIn('lea'))).body).toMatchObject({ role: 'facilitator' })
    expect(await house.open().signIn('lin')).toBe('/mes-ateliers?souci=email')
    expect(await house.open().signIn('max')).toBe('/mes-ateliers?souci=unknown')
  })

  test('[R52] the one cookie is for the way back alone, and gone after it', async () => {
    const browser = (await aHouse()).open()
    await browser.signIn('lea')
    const [given = '', taken = ''] = browser.seen
    expect(browser.seen.length).toBe(2)
    const bounds = ['Path=/connexion/retour', 'HttpOnly', 'Secure', 'SameSite=Lax']
    for (const part of ['Max-Age=600', ...bounds]) expect(given.split('; ')).toContain(part)
    for (const part of ['Max-Age=0', ...bounds]) expect(taken.split('; ')).toContain(part)
    expect(given).toMatch(/^__Secure-connexion-[\w-]{8}=[\w-]{22};/)
    expect(browser.ours.size).toBe(0)
  })

  test('[R52] two that are under way in one browser don’t disturb each other', async () => {
    const browser = (await aHouse()).open()
    const [first, second] = [await browser.goAndSay('lea'), await browser.goAndSay('lea')]
    for (const back of [first, second]) {
      expect(whereTo(await browser.comeBack(back))).toMatch(/^\/mes-ateliers#\w+\.\w+/)
    }
  })

  test('[R52] it leads to addresses of ours, by their word alone', async () => {
    const house = await aHouse()
    expect(await house.open().signIn('lea', { to: 'preparer' })).toMatch(/^\/preparer#/)
    for (const to of ['https://ailleurs.exemple', '//ailleurs.exemple', '/entrer', 'atlases']) {
      expect(await house.open().signIn('lea', { to: encodeURIComponent(to) })).toMatch(/^\/mes-ateliers#/)
    }
  })

  test('[R52] who comes back twice, in another browser, or too late, begins anew', async () => {
    const house = await aHouse()
    const [ada, lin] = [house.open(), house.open()]
    const back = await ada.goAndSay('lea')
    const cookie = [...ada.ours].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(whereTo(await ada.comeBack(back))).toMatch(/#/)
    expect(whereTo(await ada.comeBack(back, cookie))).toBe('/mes-ateliers?souci=lost')
    // Somebody is lured to the end of a sign-in that another began: with no cookie, or with their own.
    expect(whereTo(await lin.comeBack(await ada.goAndSay('lea')))).toBe('/mes-ateliers?souci=lost')
    await lin.goAndSay('lea')
    expect(whereTo(await lin.comeBack(await ada.goAndSay('lea')))).toBe('/mes-ateliers?souci=lost')
    expect(await house.open().signIn('lea', { losesCookies: true })).toBe('/mes-ateliers?souci=lost')
    const late = await ada.goAndSay('lea')
    house.clock.time += 600_001
    expect(whereTo(await ada.comeBack(late))).toBe('/mes-ateliers?souci=lost')
  })

  test.each<[string, OnTheWay]>([
    ['nonce', { leaving: (address) => address.searchParams.set('nonce', 'another') }],
    ['challenge', { leaving: (address) => address.searchParams.set('code_challenge', 'a'.repeat(43)) }],
    ['provider', { coming: (address) => address.searchParams.set('iss', 'https://ailleurs.exemple') }],
    ['code', { coming: (address) => address.searchParams.set('code', 'guessed') }],
  ])('[R52] an answer for another %s signs nobody in', async (_what, way) => {
    const house = await aHouse()
    expect(await house.open().signIn('lea', way)).toBe('/mes-ateliers?souci=provider')
    expect(await house.open().signIn('lea')).toMatch(/#/)
  })

  test('[R52] what is not sealed by the provider’s own keys signs nobody in', async () => {
    await provider.stop()
    await start({ showsOtherKeys: true })
    expect(await (await aHouse()).open().signIn('lea')).toBe('/mes-ateliers?souci=provider')
  })

  test('[R52] a provider that calls itself otherwise is not the one that was named', async () => {
    const house = await aHouse({ OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') })
    expect(whereTo(await house.ask('/connexion'))).toBe('/mes-ateliers?souci=provider')
  })

  test('[R52] who stops it at the provider is told so, and may try again', async () => {
    const house = await aHouse()
    expect(await house.open().signIn('')).toBe('/mes-ateliers?souci=cancelled')
    expect(await house.open().signIn('lea')).toMatch(/#/)
  })

  test('[R52] attempts are slowed down as wrong codes are', async () => {
    const house = await aHouse()
    const back = () => house.ask('/connexion/retour?state=guessed&code=guessed')
    const said = []
    for (let each = 0; each < 31; each += 1) said.push(whereTo(await back()))
    expect(new Set(said.slice(0, 30))).toEqual(new Set(['/mes-ateliers?souci=lost']))
    expect(said.at(-1)).toBe('/mes-ateliers?souci=too-many')
    const begun = []
    for (let each = 0; each < 61; each += 1) begun.push(whereTo(await house.ask('/connexion')))
    expect(begun.filter((place) => place === '/mes-ateliers?souci=too-many').length).toBe(1)
  })

  test('[R54] a provider that is down stops nothing else, and is asked again when it is back', async () => {
    const { port } = provider
    const house = await aHouse()
    await provider.stop()
    expect(whereTo(await house.ask('/connexion'))).toBe('/mes-ateliers?souci=provider')
    expect(await house.seat(house.token('facilitator'))).toMatchObject({ role: 'facilitator' })
    expect((await house.ask('/api/house/prepare', 'house')).status).toBe(200)
    await start({ port })
    const browser = house.open()
    const back = await browser.goAndSay('lea')
    await provider.stop()
    expect(whereTo(await browser.comeBack(back))).toBe('/mes-ateliers?souci=provider')
    await start({ port })
    expect((await house.list(await house.signIn('lea'))).status).toBe(200)
  })
})

describe('who signed in', () => {
  test('[R55] prepares an atlas, finds it, and comes back to it as the same', async () => {
    const house = await aHouse()
    const lea = await house.signIn('lea')
    expect(await (await house.ask('/api/house/prepare', lea)).json()).toEqual({ mayPrepare: true })
    const { atlasId, token } = await house.make(lea, 'Le pays de Brest')
    // At another sign-in, in another browser.
    const { body } = await house.list(await house.signIn('lea'))
    expect(body.atlases).toMatchObject([{ atlasId, title: 'Le pays de Brest', isMine: true }])
    expect(await (await house.doorInto(atlasId, await house.signIn('lea'))).json()).toEqual({ atlasId, token })
    expect(await (await house.ask('/api/door', token)).json()).toMatchObject({ atlasId, role: 'facilitator' })
  })

  test('[R55] who leads finds and opens what they made, and nothing of others; an administrator all of it', async () => {
    const house = await aHouse()
    const [lea, lin, ines] = [await house.signIn('lea'), await house.signIn('lin'), await house.signIn('ines')]
    const { atlasId } = await house.make(lea, 'Le pays de Brest')
    expect((await house.list(lin)).body.atlases).toEqual([])
    for (const other of [atlasId, 'a', 'nowhere']) {
      const answer = await house.doorInto(other, lin)
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'unknown-atlas' }])
    }
    const all = (await house.list(ines)).body.atlases
    expect(all.map((atlas) => [atlas.atlasId, atlas.isMine])).toEqual([
      [atlasId, false],
      ['a', false],
    ])
    const { token } = (await (await house.doorInto('a', ines)).json()) as { token: string } // reason: asked for by the test
    expect(await (await house.ask('/api/door', token)).json()).toMatchObject({ atlasId: 'a', role: 'administrator' })
    for (const words of ['house', house.token('administrator'), house.token('facilitator')]) {
      expect([(await house.list(words)).status, (await house.doorInto('a', words)).status]).toEqual([401, 401])
    }
  })

  test('[R53] [R55] a session that was changed, or is over, opens nothing any more', async () => {
    const house = await aHouse()
    const lea = await house.signIn('lea')
    const { atlasId } = await house.make(lea, 'Le pays de Brest')
    const [head, , seal] = lea.split('.')
    const more = { role: 'administrator', iss: 'maillage-house', sub: 'p', exp: 9_999_999_999 }
    const changed = `${head}.${Buffer.from(JSON.stringify(more)).toString('base64url')}.${seal}`
    const statuses = async (session: string) => [
      (await house.list(session)).status,
      (await house.doorInto(atlasId, session)).status,
      (await house.ask('/api/house/prepare', session)).status,
      (await house.ask('/api/atlases', session, { method: 'POST', body: '{"title":"Non"}' })).status,
    ]
    expect(await statuses(changed)).toEqual([401, 401, 401, 401])
    expect((await statuses(lea))[0]).toBe(200)
    house.clock.time += 12 * 3600_000
    expect(await statuses(lea)).toEqual([401, 401, 401, 401])
  })

  test('[R55] their door is seen among the others, without a name, and taken back for good', async () => {
    const house = await aHouse()
    const [lea, ines] = [await house.signIn('lea'), await house.signIn('ines')]
    const { atlasId, token } = await house.make(lea, 'Le pays de Brest')
    const byInes = (await (await house.doorInto(atlasId, ines)).json()) as { token: string } // reason: asked for by the test
    const enter = (words: string) => house.ask(`/api/atlases/${atlasId}/seat`, words, { method: 'POST' })
    const { key } = (await (await enter(byInes.token)).json()) as { key: string } // reason: likewise
    const answer = await house.ask(`/api/atlases/${atlasId}/doors`, key)
    const { doors } = (await answer.json()) as DoorsAnswer // reason: likewise
    const { mark } = (await house.list(lea)).body
    const own = doors.find((door) => door.label === `la commune · ${mark}`)
    expect(own).toMatchObject({ role: 'facilitator', site: '', token, code: null })
    const args = { doors: [own?.id], change: { isRevoked: true } }
    const body = JSON.stringify({ id: 'taken-back-1', name: 'change-doors', args })
    await house.ask(`/api/atlases/${atlasId}/commands`, key, { method: 'POST', body })
    expect((await enter(token)).status).toBe(401)
    expect(await (await house.doorInto(atlasId, lea)).json()).toMatchObject({ code: 'link-taken-back' })
    expect((await house.doorInto(atlasId, ines)).status).toBe(200)
  })

  test('[R53] nothing of the person is kept, nor stands in the atlas', async () => {
    const house = await aHouse()
    const { atlasId } = await house.make(await house.signIn('lea'), 'Le pays de Brest')
    const [rows, ways] = [await house.storage.listAtlases(), await house.storage.invitesOf(atlasId)]
    const { rows: log } = await house.storage.load(atlasId)
    const kept = JSON.stringify([rows, ways]) + log.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('')
    expect(rows.find((row) => row.atlasId === atlasId)?.maker).toMatch(/^[\w-]{22}$/)
    for (const word of ['lea', 'exemple.fr', 'animation', provider.issuer]) expect(kept).not.toContain(word)
  })
})
