import type { DoorInfo, DoorsAnswer, InboxAnswer, MineAnswer, NewAtlasAnswer } from '@maillage/wire'
import { beforeEach, describe, expect, test } from 'vitest'
import { anApp } from '../../test/support/an-app.ts'

let house: Awaited<ReturnType<typeof anApp>>
beforeEach(async () => {
  house = await anApp()
})

const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) })
const body = async <Value>(answer: Response | Promise<Response>) => (await (await answer).json()) as Value // reason: asked for by the test

async function doorFor(wish: unknown): Promise<DoorInfo> {
  const lead = await house.seat(house.token('facilitator'))
  const { door, body: answer } = await house.makeDoor(lead.key, wish)
  if (!door) throw new Error(JSON.stringify(answer))
  return door
}

const brest = { role: 'citizen', site: 'brest', label: 'Brest', until: null }

describe('doors', () => {
  test('[R25] a door has a link and a code that is said aloud; both open it, and are shown again', async () => {
    const door = await doorFor(brest)
    expect(door.code).toMatch(/^[A-Z]{4} \d{3}$/)
    const said = (door.code ?? '').toLowerCase().replace(' ', '-')
    const { token } = await body<{ token: string }>(house.ask('/api/code', undefined, post({ code: said })))
    expect(token).toBe(door.token)
    expect(await house.seat(token)).toMatchObject({ role: 'citizen', site: 'brest' })
    const lead = await house.seat(house.token('facilitator'))
    const { doors } = await body<DoorsAnswer>(house.ask('/api/atlases/a/doors', lead.key))
    expect(doors).toContainEqual({ ...door, people: 1 })
    // The storage alone opens nothing: it holds hashes.
    expect(JSON.stringify(await house.storage.invitesOf('a'))).not.toContain(token)
  })

  test('[R25] a locked door lets nobody new in, and those who came by it come back; one taken back lets nobody in', async () => {
    const door = await doorFor(brest)
    const ada = await house.seat(door.token ?? '')
    const lead = await house.seat(house.token('facilitator'))
    const change = (what: unknown) => house.changeDoors(lead.key, [door.id], what)
    const enter = (words: string) => house.ask('/api/atlases/a/seat', words, { method: 'POST' })
    await change({ isLocked: true })
    expect([(await enter(door.token ?? '')).status, (await enter(ada.pass)).status]).toEqual([401, 200])
    expect((await house.ask('/api/code', undefined, post({ code: door.code }))).status).toBe(401)
    await change({ isLocked: false, until: 1 })
    expect([(await enter(door.token ?? '')).status, (await enter(ada.pass)).status]).toEqual([401, 200])
    await change({ isRevoked: true })
    expect([(await enter(door.token ?? '')).status, (await enter(ada.pass)).status]).toEqual([401, 401])
    expect(await change({ isLocked: false })).toMatchObject({ refusal: { code: 'unknown-door' } })
  })

  test('[R25] nobody gives more than they are; who hosts a room sees its citizens’ door, and no other', async () => {
    await expect(doorFor({ ...brest, role: 'administrator' })).rejects.toThrow('command-not-readable')
    await doorFor(brest)
    await doorFor({ ...brest, site: 'carhaix' })
    const host = await house.seat((await doorFor({ ...brest, role: 'technician' })).token ?? '')
    const { doors } = await body<DoorsAnswer>(house.ask('/api/atlases/a/doors', host.key))
    expect(doors.map(({ role, site }) => [role, site]).filter(([, site]) => site !== '')).toEqual([
      ['citizen', 'brest'],
    ])
    const citizen = await house.seat(house.token('citizen'))
    expect((await house.ask('/api/atlases/a/doors', citizen.key)).status).toBe(401)
    expect((await house.makeDoor(host.key, brest)).body).toMatchObject({ refusal: { code: 'not-your-right' } })
  })

  test('[R25] codes are not found by trying', async () => {
    const answers: number[] = []
    for (let each = 0; each < 32; each++) {
      answers.push((await house.ask('/api/code', undefined, post({ code: `BABA ${100 + each}` }))).status)
    }
    expect(new Set(answers.slice(0, 30))).toEqual(new Set([401]))
    expect(answers.at(-1)).toBe(429)
  })
})

describe('what is not in the document', () => {
  test('[R24] what waits is told to its writer and to who lets in, and to nobody else', async () => {
    const [ada, lin, lead] = [
      await house.seat(house.token('citizen')),
      await house.seat(house.token('citizen')),
      await house.seat(house.token('facilitator')),
    ]
    await house.command(lead.key, { id: 'phase-001', name: 'set-phase', args: { phase: { key: 'p', way: 'inbox' } } })
    const contribution = { type: 'element', kind: 'constat', label: 'Le port' }
    await house.command(ada.key, { id: 'brought-1', name: 'contribute', args: { contribution } })
    const mine = (key: string) => body<MineAnswer>(house.ask('/api/atlases/a/mine', key))
    expect((await mine(ada.key)).brought).toMatchObject([{ id: 'brought-1', state: 'waiting', contribution }])
    expect((await mine(lin.key)).brought).toEqual([])
    const inbox = await body<InboxAnswer>(house.ask('/api/atlases/a/inbox', lead.key))
    expect(inbox.inbox).toMatchObject([{ id: 'brought-1', by: 'citizen' }])
    expect((await house.ask('/api/atlases/a/inbox', ada.key)).status).toBe(401)
  })

  test('[R62] a count by hand is read by who hosts its place, and by nobody else', async () => {
    const [lead, ada, lin] = [
      await house.seat(house.token('facilitator')),
      await house.seat(house.token('citizen')),
      await house.seat(house.token('technician')),
    ]
    const ask = (name: string, args: unknown, id: string) => house.command(lead.key, { id, name, args })
    await ask('set-places', { places: [{ key: 'brest', name: 'Brest' }] }, 'places-01')
    const contribution = { type: 'element', kind: 'scenario', label: 'Un car' }
    await ask('contribute', { contribution }, 'brought-1')
    await ask('open-vote', { title: 'Pour ?', on: ['brought-1'], dots: 3, shows: 'live' }, 'vote-0001')
    const count = { vote: 'vote-0001', place: 'brest', role: 'citizen', people: 4, dots: { 'brought-1': 7 } } as const
    await ask('vote-by-hand', count, 'hands-001')
    const mine = (key: string) => body<MineAnswer>(house.ask('/api/atlases/a/mine', key))
    expect((await mine(lead.key)).byHand).toEqual([count])
    expect((await mine(lin.key)).byHand).toEqual([])
    expect(await mine(ada.key)).not.toHaveProperty('byHand')
  })
})

describe('a new atlas', () => {
  test('[R26] is made with its workshop and its doors by who holds the house’s link, and by nobody else', async () => {
    const wish = {
      title: 'Le pays de Brest',
      question: 'Qui nourrit qui ?',
      trame: { components: ['Eau', 'Sols', 'Eau'], angles: ['Acteurs'], scales: [] },
      places: [
        { key: 'brest', name: 'Brest' },
        { key: 'brest-t1', name: 'Table 1', within: 'brest' },
      ],
      plan: { title: 'Découverte', phases: [{ key: 'arriver', title: 'Arriver', minutes: 10 }] },
      notice: { controller: 'La commune', purpose: '', kept: '', contact: '' },
    }
    const { atlasId, token } = await body<NewAtlasAnswer>(house.ask('/api/atlases', 'house', post(wish)))
    const door = await body(house.ask('/api/door', token))
    expect(door).toMatchObject({
      atlasId,
      role: 'facilitator',
      title: wish.title,
      question: wish.question,
      hasWorkshop: true,
    })
    expect(door).toMatchObject({ notice: { controller: 'La commune' } })
    const lead = await body<{ key: string }>(house.ask(`/api/atlases/${atlasId}/seat`, token, { method: 'POST' }))
    const { doors } = await body<DoorsAnswer>(house.ask(`/api/atlases/${atlasId}/doors`, lead.key))
    expect(
      doors
        .filter(({ site }) => site === 'brest')
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['citizen', 'technician'])
    const { roots } = (await house.rooms.open(atlasId)).state.gate
    expect([...roots.trame.keys()].sort()).toEqual(['angles/A1', 'components/C1', 'components/C2'])
    expect((await house.ask('/api/atlases', 'maison', post(wish))).status).toBe(401)
    expect((await house.ask('/api/atlases', 'house', post({ ...wish, title: '' }))).status).toBe(400)
  })
})
