import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defaultElementKinds,
  kindKey,
  minutesOf,
  phaseAfter,
  phaseLimits,
  planTemplates,
  readPhase,
  readPlanFile,
  readTrameLines,
  rightsIn,
  writePlanFile,
} from '../index.ts'

const all = Object.values(planTemplates).flat()

describe('conducteurs', () => {
  test('[A50] a plan written as a file is read again as it was', () => {
    for (const { plan } of all) expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, plan, leftOut: 0 })
  })

  test('[A50] the example of the documentation is a file that can be taken up', () => {
    const page = readFileSync(new URL('../../../../docs/conducteur.md', import.meta.url), 'utf8')
    const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    const read = readPlanFile(example)
    expect(read.ok && read.plan.phases.map(({ key, way }) => [key, way])).toEqual([
      ['ecrire', 'sealed'],
      ['lire', 'direct'],
    ])
  })

  test('[A50] a file that is none says why; phases that can’t be read are counted', () => {
    const [first] = all
    if (!first) throw new Error('There are templates.')
    const file = JSON.parse(writePlanFile(first.plan))
    const faultOf = (text: string) => {
      const read = readPlanFile(text)
      return read.ok ? null : read.fault
    }
    expect(faultOf('')).toBe('not-json')
    expect(faultOf('{}')).toBe('not-a-plan')
    expect(faultOf(' '.repeat(200_001))).toBe('too-large')
    expect(faultOf(JSON.stringify({ ...file, version: 2 }))).toBe('other-version')
    expect(faultOf(JSON.stringify({ ...file, phases: [{ title: 'sans clé' }] }))).toBe('no-phase')
    const odd = readPlanFile(JSON.stringify({ ...file, phases: [...file.phases, { title: 'sans clé' }] }))
    expect(odd.ok && odd.leftOut).toBe(1)
  })

  test('[A50] reading a file is total', () => {
    fc.assert(
      fc.property(fc.anything(), fc.json(), (phases, text) => {
        const odd = JSON.stringify({ format: 'maillage-conducteur', version: 1, phases }, (_key, value) =>
          typeof value === 'bigint' ? `${value}` : value,
        )
        for (const file of [odd, text]) expect(typeof readPlanFile(file).ok).toBe('boolean')
      }),
    )
  })

  test('[A51] the ready conducteurs last what they say, and both languages plan the same', () => {
    for (const templates of Object.values(planTemplates)) {
      expect(templates.map(({ plan }) => minutesOf(plan))).toEqual([90, 45])
      expect(templates[0]?.plan.phases.map(({ minutes }) => minutes)).toEqual([10, 10, 10, 20, 15, 10, 10, 5])
    }
    const forms = (language: 'fr' | 'en') =>
      planTemplates[language].map(({ plan }) =>
        plan.phases.map(({ minutes, way, kinds, rights, begins }) => ({ minutes, way, kinds, rights, begins })),
      )
    expect(forms('en')).toEqual(forms('fr'))
  })

  test('[A51] each phase says what it is for, what people do and what closes it, with kinds a new atlas has', () => {
    for (const { plan } of all) {
      for (const { goal, instruction, closing, kinds, minutes } of plan.phases) {
        for (const text of [goal, instruction, closing]) {
          expect(text).not.toBe('')
          expect(text.length).toBeLessThanOrEqual(phaseLimits.text)
        }
        expect(minutes).toBeGreaterThan(0)
        for (const key of kinds ?? []) expect(defaultElementKinds.has(kindKey(key))).toBe(true)
      }
    }
  })

  test('[A51] the first words are under seal, and nothing is added while people read', () => {
    const phases = planTemplates.fr[0]?.plan.phases ?? []
    expect(phases.map(({ way }) => way)).toEqual(['direct', 'sealed', ...Array(6).fill('direct')])
    const reading = phases.find(({ key }) => key === 'lire-ensemble')
    expect(rightsIn(reading?.rights ?? null, 'citizen')).toEqual(new Set(['vote']))
    expect(rightsIn(reading?.rights ?? null, 'facilitator').has('lead')).toBe(true)
  })

  test('[A51] the phase that relates and names opens on relations, in every conducteur, and in those kept from before', () => {
    for (const { plan } of all) {
      const opening = plan.phases.filter(({ begins }) => begins === 'relations').map(({ key }) => key)
      expect(opening).toEqual([plan.phases.find(({ key }) => /^(relier-nommer|relate-name)$/.test(key))?.key])
      const before = JSON.parse(writePlanFile(plan))
      for (const phase of before.phases) delete phase.begins
      expect(readPlanFile(JSON.stringify(before))).toEqual({ ok: true, plan, leftOut: 0 })
    }
    expect(readPhase({ key: 'lier', kinds: [] })?.begins).toBe('relations')
    expect(readPhase({ key: 'lier', kinds: ['acteur'] })?.begins).toBe('elements')
    expect(readPhase({ key: 'lier', kinds: [], begins: 'elements' })?.begins).toBe('elements')
  })

  test('[A51] one phase comes after the other, and none after the last', () => {
    for (const { plan } of all) {
      const walked: string[] = []
      for (let next = phaseAfter(plan, null); next; next = phaseAfter(plan, next.key)) walked.push(next.key)
      expect(walked).toEqual(plan.phases.map(({ key }) => key))
    }
  })

  test('lines of a trame are read one an entry, each once', () => {
    expect(readTrameLines('Habiter\n- Se nourrir\n\n 2. Se déplacer \nHabiter')).toEqual([
      'Habiter',
      'Se nourrir',
      'Se déplacer',
    ])
  })
})
