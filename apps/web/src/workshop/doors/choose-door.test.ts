import { readPlaces } from '@maillage/atlas'
import type { DoorInfo } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { chooseDoor, reachableAddress, shownDoor } from './choose-door.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
])

function door(site: string, part: Partial<DoorInfo> = {}): DoorInfo {
  const usual = { label: '', until: null, isLocked: false, people: 0, token: `t-${site}`, code: 'BADO 472' }
  return { id: `d-${site}`, role: 'citizen', site, ...usual, ...part }
}

describe('the door that is shown', () => {
  const all = [door(''), door('brest'), door('carhaix')]
  const at = (site: string, doors: readonly DoorInfo[] = all) => chooseDoor(doors, { places, site, now: 1000 })?.id

  test('[V90] is that of the very place, else of its site, else the general one', () => {
    expect(at('brest')).toBe('d-brest')
    expect(at('brest-t1')).toBe('d-brest')
    expect(at('brest-t1', [...all, door('brest-t1')])).toBe('d-brest-t1')
    expect(at('quimper')).toBe('d-')
    expect(at('')).toBe('d-')
  })

  test('[V90] is never one of another site, unless it is the only one and no site is asked for', () => {
    expect(at('carhaix', [door('brest')])).toBeUndefined()
    expect(at('', [door('brest')])).toBe('d-brest')
    expect(at('', [door('brest'), door('carhaix')])).toBeUndefined()
  })

  test('[V90] lets citizens in now: no locked, ended, secret or higher one is shown', () => {
    const closed = [
      door('brest', { isLocked: true }),
      door('brest', { until: 1000 }),
      door('brest', { token: null }),
      door('brest', { role: 'technician' }),
    ]
    expect(at('brest', closed)).toBeUndefined()
    expect(at('brest', [door('brest', { until: 1001 })])).toBe('d-brest')
  })

  test('[V90] is written as people type it, at an address that the room can reach', () => {
    const others = ['http://192.168.1.20:8080', 'http://localhost:8080']
    expect(reachableAddress('http://127.0.0.1:8080', others)).toBe('http://192.168.1.20:8080')
    expect(reachableAddress('https://atlas.exemple.fr', others)).toBe('https://atlas.exemple.fr')
    expect(reachableAddress('http://localhost:8080', [])).toBe('http://localhost:8080')
    expect(shownDoor(door('brest'), 'https://atlas.exemple.fr/')).toEqual({
      ...{ id: 'd-brest', site: 'brest', code: 'BADO 472' },
      link: 'https://atlas.exemple.fr/entrer#t-brest',
      address: 'atlas.exemple.fr',
    })
    expect(shownDoor(door('brest'), 'https://atlas.exemple.fr', 'brest-t1')).toMatchObject({
      site: 'brest-t1',
      link: 'https://atlas.exemple.fr/entrer?lieu=brest-t1#t-brest',
    })
  })
})
