import { describe, expect, test } from 'vitest'
import {
  isRole,
  kindKey,
  planTemplates,
  readContribution,
  readPlaces,
  rehearsalBanks,
  type SimulationScene,
  simulateContribution,
} from '../index.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'Table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
])
const known = ['Mairie', 'Jardin', 'Lac', 'École', 'Port']
const scene: SimulationScene = { bank: rehearsalBanks.fr, seed: 7, at: 0, places, phase: null, known }
const played = (changed: Partial<SimulationScene>, count = 60) =>
  Array.from({ length: count }, (_, at) => simulateContribution({ ...scene, ...changed, at }))

describe('simulated people', () => {
  test('[A53] the same seed gives the same people, another seed gives others', () => {
    expect(played({})).toEqual(played({}))
    expect(played({ seed: 8 })).not.toEqual(played({}))
  })

  test('[A53] what they bring can be read, from every place, by people who don’t lead', () => {
    const all = played({}).flatMap((each) => each ?? [])
    expect(all).toHaveLength(60)
    for (const { as, contribution } of all) {
      expect(readContribution(contribution)).toEqual(contribution)
      expect(isRole(as.role)).toBe(true)
      expect(['facilitator', 'administrator', 'visitor']).not.toContain(as.role)
    }
    expect(new Set(all.map(({ as }) => as.site))).toEqual(new Set(['brest', 'brest-t1', 'carhaix']))
    expect(new Set(all.map(({ contribution }) => contribution.type))).toEqual(new Set(['element', 'sentence']))
  })

  test('[A53] a seed as large as a time gives as much variety as a small one', () => {
    const all = played({ seed: 1_795_688_941_123, phase: null }, 120).flatMap((each) => each ?? [])
    expect(new Set(all.map(({ as }) => as.site)).size).toBe(3)
    expect(new Set(all.map(({ contribution }) => JSON.stringify(contribution))).size).toBeGreaterThan(60)
  })

  test('[A53] what is on the map already is not said again while there is something else to say', () => {
    const { labels } = rehearsalBanks.fr
    const phase = planTemplates.fr[0]?.plan.phases.find(({ kinds }) => kinds?.includes(kindKey('acteur'))) ?? null
    const all = [...(labels.acteur ?? []), ...(labels.dispositif ?? []), ...(labels.descripteur ?? [])]
    const taken = all.slice(1)
    const names = played({ phase: phase && { ...phase, kinds: [kindKey('acteur')] }, known: taken }).flatMap((each) =>
      each?.contribution.type === 'element' ? [each.contribution.label] : [],
    )
    expect(new Set(names)).toEqual(new Set([all[0]]))
  })

  test('[A53] each phase of the method is played with what it takes, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      for (const phase of planTemplates[language][0]?.plan.phases ?? []) {
        const all = played({ bank: rehearsalBanks[language], phase }).flatMap((each) => each ?? [])
        expect(all.length > 0).toBe(phase.rights === null)
        for (const { contribution } of all) {
          if (contribution.type === 'element' && phase.kinds) expect(phase.kinds).toContain(contribution.kind)
          if (phase.kinds || phase.way === 'sealed') expect(contribution.type).toBe('element')
          if (contribution.type === 'element' && contribution.link) expect(known).toContain(contribution.link.to)
        }
      }
    }
  })
})
