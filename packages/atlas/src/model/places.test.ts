import { expect, test } from 'vitest'
import { placesToChoose, readPlaces } from './places.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'Table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
  { key: 'carhaix-t1', name: 'Table 1', within: 'carhaix' },
])

test('[A54] a place is said within that of the link, by those who take part', () => {
  const keys = (role: 'citizen' | 'elected' | 'technician' | 'visitor' | 'facilitator', site: string) =>
    placesToChoose(places, { role, site }).map(({ key }) => key)
  expect(keys('citizen', 'brest')).toEqual(['brest-t1'])
  expect(keys('citizen', 'brest-t1')).toEqual([])
  expect(keys('elected', '')).toEqual(['brest', 'brest-t1', 'carhaix', 'carhaix-t1'])
  for (const role of ['technician', 'visitor', 'facilitator'] as const) expect(keys(role, '')).toEqual([])
})
