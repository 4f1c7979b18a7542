import type { DoorAnswer } from '@maillage/wire'
import { expect, test } from 'vitest'
import { addressFromDoor } from './where-to.ts'

const door = (part: Partial<DoorAnswer>) =>
  ({ atlasId: 'a', role: 'citizen', hasWorkshop: true, ...part }) as DoorAnswer // reason: all that is asked of it

test.each([
  ['a citizen contributes', door({}), '', '/atlas/a/participer'],
  ['who leads has the console', door({ role: 'facilitator' }), '', '/atlas/a/animer'],
  ['who leads, by the link of a view, has that view', door({ role: 'facilitator' }), '?vue=plan', '/atlas/a?vue=plan'],
  ['without a workshop there is the map', door({ hasWorkshop: false }), '?vue=plan', '/atlas/a?vue=plan'],
  ['nor a console', door({ role: 'facilitator', hasWorkshop: false }), '', '/atlas/a'],
  ['the report is for everyone', door({ role: 'facilitator' }), '?page=compte-rendu', '/atlas/a/compte-rendu'],
])('[V74] from the door: %s', (_name, from, search, address) => {
  expect(addressFromDoor(from, search)).toBe(address)
})
