import {
  addElement,
  changeElement,
  type ElementId,
  elementId,
  kindKey,
  relateElements,
  removeThings,
} from '@maillage/atlas'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type House, openHouse } from '../e2e/support/house.ts'
import type { Session } from '../src/session/session.ts'
import { Outbox } from '../src/session/work/outbox.ts'
import { aSession, showTheSame } from './support/a-session.ts'
import { aWindow } from './support/a-window.ts'
import { aFaultProxy, type FaultProxy, type Weather } from './support/fault-proxy.ts'

// The page's own session, ten times, against the real server, over a network that cuts, delays, slices, goes deaf and
// resets, while the server is killed and started again. In the end everyone shows the same, nothing that was said to be
// saved is missing, and nobody's words are lost without a word.

let house: House
let proxy: FaultProxy
const sessions: Session[] = []

beforeEach(async () => {
  process.setMaxListeners(60) // y-websocket listens for the end of the process, once a page
  house = await openHouse()
  proxy = await aFaultProxy(house.address)
  aWindow(() => `http://${proxy.host}`)
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.leave()
  await proxy.stop()
  await house.leave()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function come(name: string): Promise<Session> {
  const session = await aSession(house, `http://${proxy.host}`, name)
  sessions.push(session)
  return session
}

/** Chance that comes out the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

type Notes = {
  /** What each person said, in order; and how many of it were there when "saved" was last shown. */
  readonly said: ElementId[]
  saved: number
  readonly removed: Set<string>
}

/** Watches what the page shows of its saving: "saved" speaks for everything said before. */
function noteSaving(session: Session, notes: Notes): void {
  session.subscribeSaving(() => {
    if (session.saving().state === 'saved') notes.saved = notes.said.length
  })
}

function act(session: Session, notes: Notes, roll: (below: number) => number, name: string): void {
  const own = notes.said[roll(Math.max(1, notes.said.length))]
  const kind = roll(10)
  if (kind < 5 || !own) {
    const id = elementId(`${name}-${notes.said.length}`)
    const outcome = session.perform((atlas, context) =>
      addElement(atlas, context, { id, kind: kindKey('constat'), label: id }),
    )
    if (outcome.ok) notes.said.push(id)
  } else if (kind < 7) {
    session.perform((atlas, context) =>
      changeElement(atlas, context, {
        id: elementId('act-brest'),
        field: 'label',
        value: `Brest ${name} ${roll(1000)}`,
      }),
    )
  } else if (kind < 9) {
    session.perform((atlas, context) =>
      relateElements(atlas, context, { from: own, to: elementId('act-cob'), name: 'voit', kind: kindKey('porte') }),
    )
  } else {
    const outcome = session.perform((atlas, context) => removeThings(atlas, context, { ids: [own] }))
    if (outcome.ok) notes.removed.add(own)
  }
}

const weathers: readonly Weather[] = [
  {},
  { delayMs: 5 },
  { sliceBytes: 7 },
  { resetAfterBytes: 1500 },
  { deafAfterBytes: 1500 },
  { delayMs: 2, sliceBytes: 100 },
]

const rounds = Math.max(12, Math.ceil((Number(process.env.PROPERTY_RUNS) || 0) / 40))

test('[V1, V2, V25, V26] ten people in bad weather, and a server that dies: all end with the same, and what was shown was true', {
  timeout: 240_000 + rounds * 10_000,
}, async () => {
  const roll = dice(2026)
  const people = await Promise.all(Array.from({ length: 10 }, (_, index) => come(`p${index}`)))
  const notes: Notes[] = people.map(() => ({ said: [], saved: 0, removed: new Set() }))
  people.forEach((session, index) => {
    noteSaving(session, notes[index] as Notes)
  })
  proxy.weather(() => weathers[roll(weathers.length)] ?? {})
  proxy.cut('reset')
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < 6; turn++) {
      people.forEach((session, index) => {
        if (roll(3) > 0) act(session, notes[index] as Notes, roll, `p${index}`)
      })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const fate = roll(8)
    if (fate === 0) proxy.cut('end')
    if (fate === 1) proxy.cut('reset')
    if (fate === 2) {
      proxy.block(true)
      await new Promise((resolve) => setTimeout(resolve, 300))
      proxy.block(false)
    }
    if (fate === 3) {
      const savedThen = notes.map(({ said, saved }) => said.slice(0, saved))
      await house.kill()
      await house.start()
      await expectOnDisk(savedThen.flat(), notes)
    }
  }
  await house.kill()
  await house.start()
  proxy.weather(() => ({}))
  proxy.cut('reset')
  await vi.waitUntil(() => people.every((session) => session.saving().state === 'saved'), {
    timeout: 60_000,
    interval: 50,
  })
  const witness = await come('witness')
  await vi.waitUntil(() => people.every((session) => showTheSame(session, witness)), { timeout: 30_000, interval: 50 })
  for (const [index, { said, removed }] of notes.entries()) {
    const drafts = JSON.stringify(people[index]?.drafts())
    for (const id of said) {
      const isThere = witness.atlas().elements.has(id) || removed.has(id) || drafts.includes(id)
      expect(isThere, `${id} is neither there nor told`).toBe(true)
    }
  }
  expect(notes.reduce((sum, { said }) => sum + said.length, 0)).toBeGreaterThan(rounds * 10)
  // The weather was bad.
  const { cut, reset, deafened, opened } = proxy.counts
  expect([cut > 10, reset > 0, deafened > 0, opened > 20]).toEqual([true, true, true, true])
})

test('[V1] a page that says “saved” too early is found out', { timeout: 60_000 }, async () => {
  vi.spyOn(Outbox.prototype, 'size', 'get').mockReturnValue(0)
  proxy.weather(() => ({ deafAfterBytes: 2500 }))
  const ada = await come('ada')
  const notes: Notes = { said: [], saved: 0, removed: new Set() }
  noteSaving(ada, notes)
  for (let n = 0; n < 60; n++) {
    const id = elementId(`ada-${n}`)
    ada.perform((atlas, context) => addElement(atlas, context, { id, kind: kindKey('constat'), label: id }))
    notes.said.push(id)
    if (ada.saving().state === 'saved') notes.saved = notes.said.length
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  proxy.weather(() => ({}))
  await house.kill()
  await house.start()
  await expect(expectOnDisk(notes.said.slice(0, notes.saved), [notes])).rejects.toThrow('was shown as saved')
})

/** Whoever comes now, straight to the server, is given all of these, but for what its own author removed. */
async function expectOnDisk(ids: readonly ElementId[], notes: readonly Notes[]): Promise<void> {
  const witness = await come('witness')
  const removed = new Set(notes.flatMap((each) => [...each.removed]))
  const missing = ids.filter((id) => !witness.atlas().elements.has(id) && !removed.has(id))
  witness.leave()
  sessions.splice(sessions.indexOf(witness), 1)
  expect(missing, 'was shown as saved, and is not on disk').toEqual([])
}
