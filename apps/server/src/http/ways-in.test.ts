import type { DoorAnswer, DoorsAnswer, SeatAnswer } from '@maillage/wire'
import { beforeEach, describe, expect, test } from 'vitest'
import { anApp } from '../../test/support/an-app.ts'

let house: Awaited<ReturnType<typeof anApp>>
beforeEach(async () => {
  house = await anApp()
})

describe('ways in', () => {
  const doorsBy = async (role: string) => {
    const { key } = await house.seat(house.token(role))
    const answer = await house.ask('/api/atlases/a/doors', key)
    return { key, doors: ((await answer.json()) as DoorsAnswer).doors }
  }

  test('nobody is shown, or takes back, a way to be more than they are', async () => {
    const { key } = await house.seat(house.token('administrator'))
    const wish = { role: 'administrator', site: '', label: 'Deuxième', until: null }
    const id = (await house.makeDoor(key, wish)).door?.id ?? ''
    expect((await doorsBy('administrator')).doors.find((door) => door.id === id)?.token).not.toBe(null)
    const led = await doorsBy('facilitator')
    expect(led.doors.find((door) => door.id === id)?.token).toBe(null)
    expect(await house.changeDoors(led.key, [id], { isRevoked: true })).toMatchObject({
      refusal: { code: 'not-your-right' },
    })
    expect((await doorsBy('administrator')).doors.some((door) => door.id === id)).toBe(true)
  })

  test('[R49] who came by a link says at which table they are, and another later; elsewhere is not taken', async () => {
    const { key } = await house.seat(house.token('facilitator'))
    const places = [
      { key: 'brest', name: 'Brest' },
      { key: 'brest-t1', name: 'Table 1', within: 'brest' },
      { key: 'brest-t2', name: 'Table 2', within: 'brest' },
      { key: 'carhaix', name: 'Carhaix' },
      { key: 'carhaix-t1', name: 'Table 1', within: 'carhaix' },
    ]
    await house.command(key, { id: 'places-of-test', name: 'set-places', args: { places } })
    const sit = async (bearer: string, place: unknown) => {
      const body = JSON.stringify({ place })
      const answer = await house.ask('/api/atlases/a/seat', bearer, { method: 'POST', body })
      return (await answer.json()) as SeatAnswer
    }
    const wish = { role: 'citizen', site: 'brest', label: '', until: null }
    await house.command(key, { id: 'door-of-test', name: 'make-door', args: wish })
    const { doors } = await doorsBy('facilitator')
    const open = doors.findLast(({ role, site, token }) => role === 'citizen' && site === 'brest' && token !== null)
    const door = open?.token ?? ''
    const seen = (await (await house.ask('/api/door', door)).json()) as DoorAnswer
    expect(seen.places.map((place) => place.key)).toEqual(['brest-t1', 'brest-t2'])
    const ada = await sit(door, 'brest-t1')
    expect([ada.site, ada.by]).toEqual(['brest-t1', 'citizen@brest-t1'])
    expect((await sit(ada.pass, 'brest-t2')).site).toBe('brest-t2')
    for (const place of ['carhaix', 'carhaix-t1', 'nowhere', '', 7, { key: 'brest-t1' }]) {
      expect((await sit(ada.pass, place)).site).toBe('brest-t2')
    }
    expect((await sit(ada.pass, 'brest')).site).toBe('brest')
    // A link of nowhere in particular opens everywhere; one who leads or reads is nowhere.
    expect((await sit(house.token('elected'), 'carhaix-t1')).by).toBe('elected@carhaix-t1')
    for (const role of ['facilitator', 'visitor', 'technician'])
      expect((await sit(house.token(role), 'brest')).site).toBe('')
  })

  test('who leads does not take back the way they came in by', async () => {
    const { key, doors } = await doorsBy('facilitator')
    const own = doors.find(({ role }) => role === 'facilitator')
    expect(await house.changeDoors(key, [own?.id ?? ''], { isRevoked: true })).toMatchObject({
      refusal: { code: 'own-door' },
    })
    expect(await house.changeDoors(key, [own?.id ?? ''], { isLocked: true })).toMatchObject({ ok: true })
    expect((await doorsBy('administrator')).doors.some(({ id }) => id === own?.id)).toBe(true)
  })

  test('the link of the house says that atlases are made with it; another does not', async () => {
    expect(await (await house.ask('/api/house/prepare', 'house')).json()).toEqual({ mayPrepare: true })
    expect((await house.ask('/api/house/prepare', house.token('facilitator'))).status).toBe(401)
  })
})
