import { randomUUID } from 'node:crypto'
import type { Role } from '@maillage/atlas'
import type { CommandAnswer, DoorInfo, DoorsAnswer, NewAtlas, SeatAnswer } from '@maillage/wire'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { House } from './house.ts'

/** A workshop in two rooms, with the means to play people who have no page open. */
export type TwoRooms = {
  readonly atlasId: string
  readonly doors: readonly DoorInfo[]
  readonly linkOf: (role: Role, site: string) => string
  /** Somebody asks a command as this role in this place; each role and site is one participant. */
  readonly ask: (who: readonly [Role, string], name: string, args: unknown) => Promise<CommandAnswer>
  /** Brings a contribution; answers the id of its element. */
  readonly bring: (who: readonly [Role, string], contribution: unknown) => Promise<string>
  /** Opens a page of the workshop, as who comes in by that door. */
  readonly open: (
    browser: Browser,
    who: readonly [Role, string],
    page: { readonly at: string; readonly options?: BrowserContextOptions },
  ) => Promise<Page>
}

const phase = {
  rights: null,
  kinds: null,
  relationKinds: null,
  way: 'direct',
  begins: 'elements',
  isAnonymous: false,
  closing: '',
  goal: '',
} as const

export const twoRooms: NewAtlas = {
  title: 'Se déplacer dans le pays COB',
  question: 'Comment se soigner, travailler et apprendre sans voiture entre Brest et Carhaix ?',
  trame: { components: [], angles: [], scales: [] },
  plan: {
    title: 'Atelier court',
    about: '',
    phases: [
      {
        ...phase,
        key: 'ecrire',
        title: 'Écrire',
        instruction: 'Notez ce que vous voyez, une idée par carte.',
        minutes: 10,
      },
      {
        ...phase,
        key: 'relier',
        title: 'Relier',
        instruction: 'Dites ce qui est lié à quoi, avec un verbe.',
        minutes: 20,
      },
    ],
  },
  places: [
    aPlace('brest', 'Brest', 'blue', 'stripes'),
    aPlace('brest-t1', 'table 1', 'teal', 'dots', 'brest'),
    aPlace('carhaix', 'Carhaix', 'orange', 'waves'),
  ],
  notice: null,
}

function aPlace(
  key: string,
  name: string,
  colour: NewAtlas['places'][number]['colour'],
  pattern: NewAtlas['places'][number]['pattern'],
  within: string | null = null,
): NewAtlas['places'][number] {
  return { key, name, within, colour, pattern, heads: null, turns: 0 }
}

/** Makes the workshop through the same requests that the pages send. */
export async function openTwoRooms(house: House, wish: NewAtlas = twoRooms): Promise<TwoRooms> {
  const ask = async <Answer>(path: string, bearer: string, body?: unknown): Promise<Answer> => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${house.address}/api${path}`, sent)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer // reason: the server's own answers, in the forms of packages/wire
  }
  const { atlasId, token } = await ask<{ atlasId: string; token: string }>(
    '/atlases',
    new URL(house.prepareLink).hash.slice(1),
    wish,
  )
  const lead = await ask<SeatAnswer>(`/atlases/${atlasId}/seat`, token, {})
  const { doors } = await ask<DoorsAnswer>(`/atlases/${atlasId}/doors`, lead.key)
  const tokenOf = (role: Role, site: string) => {
    const door = doors.find((each) => each.role === role && each.site === site)
    if (!door?.token) throw new Error(`No door for ${role} at ${site}.`)
    return door.token
  }
  const keys = new Map<string, Promise<SeatAnswer>>()
  const keyOf = (role: Role, site: string) => {
    const known = keys.get(`${role}@${site}`) ?? ask<SeatAnswer>(`/atlases/${atlasId}/seat`, tokenOf(role, site), {})
    keys.set(`${role}@${site}`, known)
    return known
  }
  const linkOf = (role: Role, site: string) => `${house.address}/entrer#${tokenOf(role, site)}`
  const command = async ([role, site]: readonly [Role, string], id: string, name: string, args: unknown) => {
    const { key } = await keyOf(role, site)
    return ask<CommandAnswer>(`/atlases/${atlasId}/commands`, key, { id, name, args })
  }
  return {
    ...{ atlasId, doors, linkOf },
    ask: (who, name, args) => command(who, randomUUID(), name, args),
    async bring(who, contribution) {
      const id = randomUUID()
      await command(who, id, 'contribute', { contribution })
      return id
    },
    async open(browser, [role, site], { at, options = {} }) {
      const page = await (await browser.newContext(options)).newPage()
      await page.goto(linkOf(role, site))
      // One screen stands before a workshop, but for who leads it.
      if (role !== 'facilitator') await page.getByRole('button', { name: 'Entrer', exact: true }).click()
      await page.waitForURL(/\/atlas\//)
      await page.goto(`${house.address}/atlas/${atlasId}/${at}`)
      return page
    },
  }
}
