import { type Atlas, addElement, applyEdits, emptyAtlas, kindKey, readPhase, readPlaces } from '@maillage/atlas'
import { editsOf } from '@maillage/atlas/testing'
import { describe, expect, test } from 'vitest'
import { goneAfterMs, reportPlaces, silentAfterMs } from './place-report.ts'

const start = 1_000_000
const places = readPlaces([
  { key: 'brest', name: 'Brest', heads: 12 },
  { key: 'brest-t1', name: 'table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
])

function anAtlas(brought: readonly (readonly [by: string, at: number])[], phase: unknown = { key: 'p' }): Atlas {
  const empty = emptyAtlas()
  const clock = { startedAt: start, endsAt: null }
  let atlas: Atlas = { ...empty, workshop: { ...empty.workshop, places, phase: readPhase(phase), clock } }
  for (const [index, [by, now]] of brought.entries()) {
    const context = { by, now, newId: () => `n${index}` }
    atlas = applyEdits(atlas, editsOf(addElement(atlas, context, { kind: kindKey('acteur'), label: `n${index}` })))
  }
  return atlas
}

const brought = [
  ['citizen@brest', start + 10],
  ['citizen@brest-t1', start + 20],
  ['elected@brest', start + 5],
  ['technician', start],
] as const
const report = (
  now: number,
  bySite: Record<string, number> = {},
  seen: Record<string, number> = {},
  atlas = anAtlas(brought),
) => reportPlaces({ atlas, now, bySite: new Map(Object.entries(bySite)), seenAt: new Map(Object.entries(seen)) })

describe('what each place brings', () => {
  test('[V86] a site is told with its tables: who is here, what came, by role, and when last', () => {
    const [brest, carhaix] = report(start + 30, { brest: 2, 'brest-t1': 3 })
    expect(brest).toMatchObject({ here: 5, brought: 3, byRole: { citizen: 2, elected: 1 }, lastAt: start + 20 })
    expect(brest?.tables).toMatchObject([{ place: { key: 'brest-t1' }, here: 3, brought: 1, byRole: { citizen: 1 } }])
    expect(carhaix).toMatchObject({ here: 0, brought: 0, lastAt: null, goneSince: null, silentSince: null })
  })

  test('[V86] who has just come is not silent; what waits of a site and its tables is told', () => {
    const late = start + silentAfterMs + 60_000
    const scene = { atlas: anAtlas([]), now: late + 1000, bySite: new Map([['carhaix', 1]]), seenAt: new Map() }
    const carhaix = (more: object) => reportPlaces({ ...scene, ...more })[1]
    expect(carhaix({})?.silentSince).toBe(start)
    expect(carhaix({ hereSince: new Map([['carhaix', late]]) })?.silentSince).toBe(null)
    const waiting = new Map([
      ['brest', 1],
      ['brest-t1', 3],
    ])
    expect(reportPlaces({ ...scene, waiting })[0]).toMatchObject({ waiting: 4, tables: [{ waiting: 3 }] })
  })

  test('[V86] a site is gone when nobody of it is connected although somebody was, and not for a moment only', () => {
    const seen = start + 100
    expect(report(seen + goneAfterMs, {}, { brest: seen })[0]?.goneSince).toBe(null)
    expect(report(seen + goneAfterMs + 1, {}, { 'brest-t1': seen })[0]?.goneSince).toBe(seen)
    expect(report(seen + goneAfterMs + 1, { brest: 1 }, { brest: seen })[0]?.goneSince).toBe(null)
  })

  test('[V86] a site is silent when it is here and could bring something, and has not for five minutes', () => {
    const late = start + 20 + silentAfterMs + 1
    expect(report(late, { brest: 1 })[0]?.silentSince).toBe(start + 20)
    expect(report(late - 1, { brest: 1 })[0]?.silentSince).toBe(null)
    expect(report(late, { carhaix: 1 })[1]?.silentSince).toBe(start)
    expect(report(late)[1]?.silentSince).toBe(null)
    // Counted heads are there without a device, too.
    expect(report(late)[0]?.silentSince).toBe(start + 20)
    for (const phase of [{ key: 'p', way: 'sealed' }, { key: 'p', rights: { citizen: ['vote'] } }, null]) {
      expect(report(late, { brest: 1 }, {}, anAtlas(brought, phase))[0]?.silentSince).toBe(null)
    }
  })
})
