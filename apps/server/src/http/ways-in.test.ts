import type { DoorsAnswer } from '@maillage/wire'
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
