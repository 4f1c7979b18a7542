import type { ActDone, DoorInfo } from '@maillage/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FaultName } from '../../src/fault-points.ts'
import { aPage, type TestPage } from '../support/a-page.ts'
import { aProcess, type TestProcess } from '../support/a-process.ts'

// The process dies while a door is changed. Then the door and the journal say the same: both that it was done, or neither;
// and who asks again, not having heard, finds it done once.

let server: TestProcess
const open: TestPage[] = []
beforeEach(() => {
  server = aProcess()
})
afterEach(async () => {
  for (const each of open.splice(0)) each.leave()
  await server.leave()
})

async function leadWith(pass: string | null): Promise<TestPage> {
  const page = await aPage(server, { role: 'facilitator', ...(pass === null ? {} : { pass }) })
  open.push(page)
  return page
}

async function told(page: TestPage) {
  const { atlasId } = server.entry('facilitator')
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${page.seat.key}` }
    return (await fetch(`${server.address}/api/atlases/${atlasId}/${path}`, { headers })).json()
  }
  const { acts } = (await get('kept')) as { readonly acts: readonly ActDone[] } // reason: the server's own answer
  const { doors } = (await get('doors')) as { readonly doors: readonly DoorInfo[] } // reason: likewise
  return { acts: acts.filter(({ onDoors }) => onDoors), doors }
}

/** What of the work is on disk after the death, before anybody asks again. */
const points: readonly (readonly [point: FaultName, isDone: boolean])[] = [
  ['before-commit', false],
  ['after-commit', true],
  ['before-acknowledgement', true],
]

test.each(points)(
  '[R43] killed at %s, a door and its act are both there or both not, and asked again it is done once',
  async (point, isDone) => {
    await server.start()
    const { pass } = (await leadWith(null)).seat
    await server.end('SIGTERM')
    await server.start({ FAULT_POINT: point })
    const wish = { role: 'citizen', site: 'brest', label: 'Brest', until: null }
    await expect((await leadWith(pass)).command('make-door', wish, 'make-door-1')).rejects.toThrow()
    expect(await server.ended()).toBe('SIGKILL')
    await server.start()
    const back = await leadWith(pass)
    const made = ({ doors }: Awaited<ReturnType<typeof told>>) => doors.filter(({ site }) => site === 'brest')
    const before = await told(back)
    expect([made(before).length, before.acts.length]).toEqual(isDone ? [1, 1] : [0, 0])
    expect(await back.command('make-door', wish, 'make-door-1')).toMatchObject({ ok: true })
    const [door, ...more] = made(await told(back))
    expect([more, (await told(back)).acts.length]).toEqual([[], 1])

    await server.end('SIGTERM')
    await server.start({ FAULT_POINT: point })
    const change = { doors: [door?.id], change: { isLocked: true } }
    await expect((await leadWith(pass)).command('change-doors', change, 'lock-door-1')).rejects.toThrow()
    expect(await server.ended()).toBe('SIGKILL')
    await server.start()
    const again = await leadWith(pass)
    const locked = await told(again)
    expect([made(locked)[0]?.isLocked, locked.acts.length]).toEqual(isDone ? [true, 2] : [false, 1])
    expect(await again.command('change-doors', change, 'lock-door-1')).toMatchObject({ ok: true })
    const after = await told(again)
    expect([made(after)[0]?.isLocked, after.acts.length]).toEqual([true, 2])
  },
)
