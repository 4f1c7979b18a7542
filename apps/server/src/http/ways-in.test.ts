import type { DoorInfo, DoorsAnswer } from '@maillage/wire'
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
  const change = (key: string, door: string, body: unknown) =>
    house.ask(`/api/atlases/a/doors/${door}`, key, { method: 'PATCH', body: JSON.stringify(body) })

  test('nobody is shown, or takes back, a way to be more than they are', async () => {
    const { key } = await house.seat(house.token('administrator'))
    const wish = { role: 'administrator', site: '', label: 'Deuxième', until: null }
    const made = await house.ask('/api/atlases/a/doors', key, { method: 'POST', body: JSON.stringify(wish) })
    const { id } = (await made.json()) as DoorInfo
    expect((await doorsBy('administrator')).doors.find((door) => door.id === id)?.token).not.toBe(null)
    const led = await doorsBy('facilitator')
    expect(led.doors.find((door) => door.id === id)?.token).toBe(null)
    expect((await change(led.key, id, { isRevoked: true })).status).toBe(401)
    expect((await doorsBy('administrator')).doors.some((door) => door.id === id)).toBe(true)
  })

  test('who leads does not take back the way they came in by', async () => {
    const { key, doors } = await doorsBy('facilitator')
    const own = doors.find(({ role }) => role === 'facilitator')
    expect((await change(key, own?.id ?? '', { isRevoked: true })).status).toBe(400)
    expect((await change(key, own?.id ?? '', { isLocked: true })).status).toBe(200)
    expect((await doorsBy('administrator')).doors.some(({ id }) => id === own?.id)).toBe(true)
  })

  test('the link of the house says that atlases are made with it; another does not', async () => {
    expect(await (await house.ask('/api/house/prepare', 'house')).json()).toEqual({ mayPrepare: true })
    expect((await house.ask('/api/house/prepare', house.token('facilitator'))).status).toBe(401)
  })
})
