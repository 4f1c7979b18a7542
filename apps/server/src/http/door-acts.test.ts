import type { ActDone, DoorsAnswer, KeptAnswer } from '@maillage/wire'
import { beforeEach, describe, expect, test } from 'vitest'
import { aSeat } from '../../test/support/a-room.ts'
import { anApp } from '../../test/support/an-app.ts'
import { linkOf } from '../door/tokens.ts'
import { openState } from '../rooms/room-state.ts'

let house: Awaited<ReturnType<typeof anApp>>
let lead: { readonly key: string }
beforeEach(async () => {
  house = await anApp()
  lead = await house.seat(house.token('facilitator'))
})

const wish = { role: 'citizen', site: 'brest', label: 'Chez Mme Le Gall', until: null }
const acts = async () => ((await (await house.ask('/api/atlases/a/kept', lead.key)).json()) as KeptAnswer).acts // reason: the server's own answer
const doors = async () => ((await (await house.ask('/api/atlases/a/doors', lead.key)).json()) as DoorsAnswer).doors // reason: likewise
const enter = async (words: string) => (await house.ask('/api/atlases/a/seat', words, { method: 'POST' })).status
const command = async (id: string, name: string, args: unknown, { key } = lead) =>
  (await house.command(key, { id, name, args })).body
let undone = 0
const undo = async (act: ActDone | undefined, by = lead) =>
  command(`undo-act-${++undone}`, 'undo', { act: act?.id }, by)

async function aDoor() {
  const { door } = await house.makeDoor(lead.key, wish)
  if (!door?.token) throw new Error('A door that is made shows its link.')
  return { ...door, token: door.token }
}

describe('what is done to doors stands in the journal', () => {
  test('[R43] which door, by role and site; who; what changed; and neither a link, a code nor a name', async () => {
    const door = await aDoor()
    await house.changeDoors(lead.key, [door.id], { isLocked: true, until: 2_000_000 })
    const [changed, made] = await acts()
    const which = [{ role: 'citizen', site: 'brest' }]
    expect(made).toMatchObject({ name: 'make-door', by: 'facilitator', onDoors: { doors: which, change: null } })
    expect(changed).toMatchObject({
      ...{ name: 'change-doors', by: 'facilitator', at: expect.any(Number) },
      onDoors: { doors: which, change: { isLocked: true, until: 2_000_000 } },
    })
    const told = JSON.stringify(await acts())
    for (const secret of [door.token, door.code, wish.label]) expect(told).not.toContain(secret)
    const kept = Buffer.concat((await house.storage.load('a')).rows.map(({ bytes }) => bytes)).toString()
    for (const secret of [door.token, door.code]) expect(kept).not.toContain(secret)
  })

  test('[R43] asked again, it is done and noted once; what is so already is neither', async () => {
    const args = { doors: [(await aDoor()).id], change: { isLocked: true } }
    const both = [command('lock-door-1', 'change-doors', args), command('lock-door-1', 'change-doors', args)]
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    await command('lock-door-2', 'change-doors', args)
    expect((await acts()).map(({ name }) => name)).toEqual(['change-doors', 'make-door'])
    const made = [command('make-door-x', 'make-door', wish), command('make-door-x', 'make-door', wish)]
    const [first, second] = await Promise.all(made)
    expect(second).toEqual(first)
    expect((await doors()).filter(({ site }) => site === 'brest')).toHaveLength(3) // one of them ran out
  })

  test('[R43] each is taken back: open again, closed by itself when it was before, away, there again', async () => {
    const door = await aDoor()
    await house.changeDoors(lead.key, [door.id], { isLocked: true })
    expect(await enter(door.token)).toBe(401)
    await undo((await acts())[0])
    expect(await enter(door.token)).toBe(200)
    await house.changeDoors(lead.key, [door.id], { until: 2_000_000 })
    await house.changeDoors(lead.key, [door.id], { until: 3_000_000 })
    await undo((await acts())[0])
    expect((await doors()).find(({ id }) => id === door.id)?.until).toBe(2_000_000)
    await undo((await acts()).find(({ name }) => name === 'make-door'))
    expect([await enter(door.token), (await doors()).some(({ id }) => id === door.id)]).toEqual([401, false])
    await undo((await acts())[0])
    expect(await enter(door.token)).toBe(200)
    expect((await doors()).find(({ id }) => id === door.id)).toMatchObject({ token: door.token, code: door.code })
  })

  test('[R43] who came by a door that is taken back is shown out; given again, they come back with their own pass', async () => {
    const door = await aDoor()
    const ada = await house.seat(door.token)
    const room = await house.rooms.open('a')
    const hash = (await house.storage.invitesOf('a')).find(({ id }) => id === door.id)?.tokenHash ?? ''
    const seat = aSeat({ site: 'brest', link: linkOf(hash) })
    house.rooms.enter(room, seat.seat)
    await house.changeDoors(lead.key, [door.id], { isRevoked: true })
    expect(seat.closed).toEqual(['notInvited'])
    expect(await enter(ada.pass)).toBe(401)
    await undo((await acts())[0])
    expect(await enter(ada.pass)).toBe(200)
    const again = aSeat({ site: 'brest', link: linkOf(hash) })
    house.rooms.enter(room, again.seat)
    expect(again.closed).toEqual([])
  })

  test('[R43] taking back is asked with the rights of doing it, and nobody takes back the way they sit on', async () => {
    const admin = await house.seat(house.token('administrator'))
    const made = await house.makeDoor(admin.key, { ...wish, role: 'administrator', site: '' })
    const [act] = await acts()
    expect(made.door).not.toBe(null)
    expect(await undo(act)).toMatchObject({ refusal: { code: 'not-your-right', right: 'give-doors' } })
    const host = await house.seat(house.token('technician'))
    expect(await undo(act, host)).toMatchObject({ refusal: { code: 'not-your-right' } })
    const { door } = await house.makeDoor(lead.key, { ...wish, role: 'facilitator', site: '' })
    const second = await house.seat(door?.token ?? '')
    const mine = (await acts())[0]
    expect(await undo(mine, second)).toMatchObject({ refusal: { code: 'own-door' } })
    expect(await undo(mine)).toMatchObject({ ok: true })
  })

  test('[R43] an act is taken back once, whoever asks and however often, and the journal says by whom', async () => {
    const door = await aDoor()
    await house.changeDoors(lead.key, [door.id], { isLocked: true })
    const [locked] = await acts()
    const args = { act: locked?.id }
    expect(await command('undo-once-1', 'undo', args)).toMatchObject({ ok: true })
    expect(await command('undo-once-1', 'undo', args)).toMatchObject({ ok: true })
    await house.changeDoors(lead.key, [door.id], { isLocked: true })
    expect(await command('undo-once-2', 'undo', args)).toMatchObject({ refusal: { code: 'not-undoable' } })
    expect((await doors()).find(({ id }) => id === door.id)?.isLocked).toBe(true)
    const told = (await acts()).find(({ id }) => id === locked?.id)
    expect(told).toMatchObject({ undo: null, undone: { by: 'facilitator' } })
    const again = openState(await house.storage.load('a'), 'a')
    expect(again.ledger.kept()).toEqual((await house.rooms.open('a')).state.ledger.kept())
  })

  test('[R43] all doors of citizens are closed by one act, and opened again by taking it back; of several, nothing else', async () => {
    const [a, b] = [await aDoor(), await aDoor()]
    await house.changeDoors(lead.key, [a.id], { isLocked: true })
    await house.changeDoors(lead.key, [a.id, b.id], { isLocked: true })
    const [act] = await acts()
    expect(act?.onDoors?.doors).toHaveLength(1)
    await undo(act)
    const now = await doors()
    expect([a, b].map(({ id }) => now.find((door) => door.id === id)?.isLocked)).toEqual([true, false])
    expect(await house.changeDoors(lead.key, [a.id, b.id], { isRevoked: true })).toMatchObject({
      refusal: { code: 'command-not-readable' },
    })
  })

  test('[R43] two changes of one door at the same moment are both there', async () => {
    const door = await aDoor()
    await Promise.all([
      house.changeDoors(lead.key, [door.id], { isLocked: true }),
      house.changeDoors(lead.key, [door.id], { until: 2_000_000 }),
    ])
    expect((await doors()).find(({ id }) => id === door.id)).toMatchObject({ isLocked: true, until: 2_000_000 })
  })
})
