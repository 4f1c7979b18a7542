import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { writeContribution } from '../commands/write-contribution.ts'
import { isSite } from '../rights/roles.ts'
import { aContext, anAtlas } from '../testing/index.ts'
import { readContribution, titleOfContribution } from './contributions.ts'
import { readPhase } from './phases.ts'
import { nameOfPlace, placeKey, readPlaces, siteOf } from './places.ts'
import { phaseAfter, readPlanFile, writePlanFile } from './plan.ts'
import { countStances, isContested, readStances, type SaidStance } from './stances.ts'
import { readWorkshop } from './workshop.ts'

describe('a conducteur', () => {
  const words = fc.string({ maxLength: 40 })
  const key = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const phases = fc.array(
    fc.record({
      ...{ key, title: words, goal: words, instruction: words, closing: words, minutes: fc.nat(90) },
      way: fc.constantFrom('direct', 'inbox', 'sealed', 'autre'),
      kinds: fc.option(fc.array(key, { maxLength: 4 })),
      isAnonymous: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )

  test('[A40] is read back as it was written', () => {
    fc.assert(
      fc.property(fc.record({ title: words, about: words, phases }), (raw) => {
        const first = readPlanFile(JSON.stringify({ format: 'maillage-conducteur', version: 1, ...raw }))
        expect(first.ok).toBe(true)
        if (!first.ok) return
        expect(readPlanFile(writePlanFile(first.plan))).toEqual({ ...first, leftOut: 0 })
        expect(new Set(first.plan.phases.map((phase) => phase.key)).size).toBe(first.plan.phases.length)
      }),
    )
  })

  test.each([
    ['not JSON', 'not-json'],
    ['{}', 'not-a-plan'],
    ['{"format":"maillage-conducteur","version":2,"phases":[{"key":"a"}]}', 'other-version'],
    ['{"format":"maillage-conducteur","version":1,"phases":[]}', 'no-phase'],
  ])('[A40] what is none is refused whole: %s', (text, fault) => {
    expect(readPlanFile(text)).toEqual({ ok: false, fault })
  })

  test('[A40] one phase follows the other', () => {
    const [a, b] = [readPhase({ key: 'a' }), readPhase({ key: 'b' })]
    const plan = { title: '', about: '', phases: [a, b].flatMap((phase) => phase ?? []) }
    expect([null, 'a', 'b', 'z'].map((key) => phaseAfter(plan, key)?.key ?? null)).toEqual(['a', 'b', null, null])
  })
})

describe('places', () => {
  test('[A41] a table stands in a site, or is left out; each key once', () => {
    const raw = [
      { key: 'brest', name: 'Brest' },
      { key: 't1', name: 'Table 1', within: 'brest' },
      { key: 'x', within: 'nulle-part' },
      { key: 'Brest !' },
    ]
    const places = readPlaces(raw)
    expect(places.map(({ key }) => key)).toEqual(['brest', 't1'])
    expect([siteOf(places, 't1'), siteOf(places, 'brest'), siteOf(places, 'z')]).toEqual(['brest', 'brest', 'z'])
    expect([nameOfPlace(places, 't1'), nameOfPlace(places, 'z')]).toEqual(['Brest, Table 1', 'z'])
  })

  test('[A41] whatever a place is called, it gets a key that may stand in authors, and that no other has', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (name, others) => {
        const taken = others.reduce<readonly string[]>((keys, other) => [...keys, placeKey(other, keys)], [])
        const key = placeKey(name, taken)
        expect([isSite(key), key !== '', taken.includes(key)]).toEqual([true, true, false])
      }),
    )
    expect(placeKey('Médiathèque de Carhaix', [])).toBe('mediatheque-de-carha')
  })
})

describe('contributions', () => {
  test('[A39] a sentence turned round by its verb joins the same ends', () => {
    const atlas = anAtlas({ elements: ['mairie', 'jardin'] })
    const sentence = readContribution({ type: 'sentence', from: 'Jardin', verb: 'est piloté par', to: 'MAIRIE' })
    const outcome = sentence && writeContribution(atlas, aContext(), { contribution: sentence })
    if (!outcome?.ok) throw new Error('It says something.')
    const after = applyEdits(atlas, outcome.value)
    expect([...after.relations.values()].map(({ ends, kind }) => [ends.from, kind, ends.to])).toEqual([
      ['mairie', 'pilote', 'jardin'],
    ])
    expect(after.elements.size).toBe(2)
    expect(sentence && titleOfContribution(sentence)).toBe('Jardin — est piloté par — MAIRIE')
  })

  test('[A39] an element comes with what it is linked to, made when it is not there', () => {
    const raw = { type: 'element', kind: 'constat', label: 'Le bus est loin', link: { verb: 'freine', to: 'Emploi' } }
    const contribution = readContribution(raw)
    const outcome = contribution && writeContribution(anAtlas(), aContext(), { contribution })
    if (!outcome?.ok) throw new Error('It says something.')
    const after = applyEdits(anAtlas(), outcome.value)
    expect([...after.elements.values()].map(({ label }) => label)).toEqual(['Le bus est loin', 'Emploi'])
    expect([...after.relations.values()].map(({ kind }) => kind)).toEqual(['freine'])
  })

  test('[A39] [A19] reading is total', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(() => [readContribution(raw), readStances(raw), readPlaces(raw), readPhase(raw)]).not.toThrow()
        expect(() =>
          readWorkshop({
            plan: raw,
            clock: raw,
            places: raw,
            spotlight: raw,
            call: raw,
            notice: raw,
            waiting: raw,
            rehearsal: raw,
            ended: raw,
            held: raw,
            report: raw,
          }),
        ).not.toThrow()
      }),
    )
  })
})

describe('stances', () => {
  const said = (stance: SaidStance['stance'], role: SaidStance['role'], reason = ''): SaidStance => ({
    stance,
    role,
    reason,
    site: '',
  })

  test('[A38] two colleges of five are shown; one of two takes the other with it', () => {
    const five = (role: SaidStance['role']) => Array.from({ length: 5 }, () => said('agree', role))
    const shown = countStances([...five('citizen'), ...five('elected')])
    expect(shown.groups.map(({ count }) => count?.agree)).toEqual([5, 5])
    const masked = countStances([...five('citizen'), said('disagree', 'elected', 'Non'), said('unsure', 'elected')])
    expect(masked.groups.map(({ count }) => count)).toEqual([null, null])
    expect(masked.count).toEqual({ agree: 5, disagree: 1, unsure: 1 })
    expect(masked.reasons).toEqual([{ stance: 'disagree', words: 'Non', role: null, site: '' }])
    expect(readStances(JSON.parse(JSON.stringify(masked)))).toEqual(masked)
  })

  test('[A38] a few against many is told, and only a real dispute is called one', () => {
    const of = (agree: number, disagree: number) =>
      isContested(
        countStances([
          ...Array.from({ length: agree }, () => said('agree', 'citizen')),
          ...Array.from({ length: disagree }, () => said('disagree', 'citizen')),
        ]),
      )
    expect([of(0, 0), of(1, 0), of(1, 1), of(9, 1), of(4, 2)]).toEqual([false, false, true, false, true])
  })
})
