import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { addElement, type ElementId, elementId, kindKey } from '@maillage/atlas'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type House, openHouse } from '../e2e/support/house.ts'
import type { Session } from '../src/session/session.ts'
import { aSession, showTheSame } from './support/a-session.ts'
import { aWindow } from './support/a-window.ts'

const run = promisify(execFile)
const operations = resolve(import.meta.dirname, '../../server/src/operations')

let house: House
const sessions: Session[] = []
beforeEach(async () => {
  house = await openHouse()
  aWindow(() => house.address)
})
afterEach(async () => {
  for (const session of sessions.splice(0)) session.leave()
  await house.leave()
  vi.unstubAllGlobals()
})

async function come(name: string): Promise<Session> {
  const session = await aSession(house, house.address, name)
  sessions.push(session)
  return session
}

function add(session: Session, id: string): ElementId {
  const outcome = session.perform((atlas, context) =>
    addElement(atlas, context, { id: elementId(id), kind: kindKey('constat'), label: id }),
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return elementId(id)
}

const areSaved = (all: readonly Session[]) =>
  vi.waitUntil(() => all.every((session) => session.saving().state === 'saved'), { timeout: 30_000, interval: 30 })

test('[V26, V131] pages that were open over a restore show what the server has, lose nothing that waited, and go on', async () => {
  const env = { ...process.env, DATA_DIR: house.folder }
  const backup = `${house.folder}-backup`
  const [ada, lin] = [await come('ada'), await come('lin')]
  const before = add(ada, 'avant')
  await areSaved([ada])
  await run(process.execPath, [`${operations}/backup-command.ts`, backup], { env })
  const since = add(ada, 'depuis')
  // Noe comes after the backup: the server that is restored never heard of him.
  const noe = await come('noe')
  await areSaved([ada, noe])
  await vi.waitUntil(() => lin.atlas().elements.has(since))
  await house.stop()
  await vi.waitUntil(() => lin.saving().state === 'offline')
  const waiting = add(lin, 'en-attente')
  const [ownOfNoe] = [add(noe, 'de-noe')]
  await run(process.execPath, [`${operations}/restore-command.ts`, backup, '--replace'], { env })
  rmSync(backup, { recursive: true })
  await house.start()
  await areSaved([ada, lin, noe])
  const witness = await come('witness')
  await vi.waitUntil(() => [ada, lin, noe].every((session) => showTheSame(session, witness)), { timeout: 20_000 })
  const { elements } = witness.atlas()
  expect([before, since, waiting, ownOfNoe].map((id) => elements.has(id))).toEqual([true, false, true, true])
  const after = add(ada, 'apres')
  await vi.waitUntil(() => lin.atlas().elements.has(after), { timeout: 10_000 })
})
