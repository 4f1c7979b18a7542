import { type Atlas, elementId, type Role, relationId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { fakeSession } from '../canvas/testing/fake-session.ts'
import type { Session } from '../session/session.ts'
import { MyRights } from '../session/work/my-rights.ts'
import { refusalOf } from '../session/work/refusal-of.ts'
import { mayHere } from './may-here.ts'

const atlas = anAtlas({ elements: ['mine', 'theirs'], relations: [['link', 'theirs', 'aide', 'theirs']] })
const deeds = ['open', 'rename', 'relate', 'merge', 'remove']

/** A session that judges as the page does, of somebody who wrote `mine`. */
function asRole(role: Role, seen: Atlas = atlas): Session {
  const rights = new MyRights(role, role)
  rights.owns('mine')
  const context = { by: role, now: 1000, newId: () => 'n' }
  const desk = { atlas: () => seen, context: () => context }
  return { ...fakeSession(seen, role), refusalOf: (wish) => refusalOf(desk, rights, wish) }
}

const offered = (session: Session, id: string) => deeds.filter((deed) => mayHere(session, elementId(id), deed))

test('[V32] what the rights refuse is not offered: another’s card is not removed, nor merged, by a citizen', () => {
  expect(offered(asRole('citizen'), 'mine')).toEqual(['open', 'rename', 'relate', 'remove'])
  expect(offered(asRole('citizen'), 'theirs')).toEqual(['open', 'rename', 'relate'])
  expect(offered(asRole('technician'), 'theirs')).toEqual(deeds)
  expect(offered(asRole('visitor'), 'theirs')).toEqual(['open'])
})

test('[V32] a relation likewise, and what is locked', () => {
  expect(mayHere(asRole('citizen'), relationId('link'), 'remove')).toBe(false)
  expect(mayHere(asRole('facilitator'), relationId('link'), 'remove')).toBe(true)
  const locked = { validated: null, locked: { by: 'facilitator', at: 1 } }
  const marked = { ...atlas, marks: new Map([[elementId('mine'), locked]]) }
  expect(offered(asRole('citizen', marked), 'mine')).toEqual(['open', 'relate'])
})
