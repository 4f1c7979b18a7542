import { describe, expect, test } from 'vitest'
import {
  dotsIn,
  elementId,
  type Phase,
  readPhase,
  readPlaces,
  readVote,
  rehearsalBanks,
  relationId,
  simulateVoice,
  type VoiceScene,
  type Vote,
} from '../index.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'Table 1', within: 'brest' },
  { key: 'carhaix', name: 'Carhaix' },
])
const on = [elementId('car'), elementId('halte')]
const opened = { by: 'facilitator', at: 1 }
const aVote = (part: object = {}) =>
  readVote({ title: 'Pour ?', on, dots: 3, who: null, shows: 'live', opened, voters: 0, groups: [], ...part }) as Vote // reason: it can be read
const scene: VoiceScene = {
  ...{ bank: rehearsalBanks.fr, seed: 1_795_688_941_123, at: 0, people: 40, places, phase: null },
  ...{ votes: [], relations: [relationId('r1'), relationId('r2')] },
}
const voices = (changed: Partial<VoiceScene>, count = 120) =>
  Array.from({ length: count }, (_, at) => simulateVoice({ ...scene, ...changed, at }))

describe('the voices of simulated people', () => {
  test('[A53] follow from the seed; each person stays of one college and one place, and is one of so many', () => {
    expect(voices({})).toEqual(voices({}))
    const of = new Map<number, Set<string>>()
    for (const voice of voices({})) {
      const { role, site, number = -1 } = voice?.as ?? {}
      of.set(number, (of.get(number) ?? new Set()).add(`${role}@${site}`))
    }
    expect([...of.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, number) => number))
    expect([...of.values()].every(({ size }) => size === 1)).toBe(true)
    expect(new Set(voices({}).map((voice) => voice?.as.site))).toEqual(new Set(['brest', 'brest-t1', 'carhaix']))
  })

  test('[A53] give all their dots while a vote is open for them, and say what they think of relations else', () => {
    const dots = voices({ votes: [['v', aVote()]] }).map((voice) => (voice?.name === 'vote' ? voice.args.dots : {}))
    expect(dots.every((given) => dotsIn(given) === 3)).toBe(true)
    expect(new Set(dots.flatMap((given) => Object.keys(given)))).toEqual(new Set(on))
    const said = voices({}).flatMap((voice) => (voice?.name === 'say' ? [voice.args] : []))
    expect(said).toHaveLength(120)
    expect(new Set(said.map(({ stance }) => stance))).toEqual(new Set(['agree', 'disagree', 'unsure']))
    expect(said.filter(({ stance }) => stance === 'unsure').every(({ reason }) => reason === '')).toBe(true)
    expect(said.some(({ reason }) => reason !== '')).toBe(true)
    // Who may not vote in it speaks of relations.
    expect(voices({ votes: [['v', aVote({ who: ['elected'] })]] }).map((voice) => voice?.name)).toContain('say')
  })

  test('[A53] are silent where a phase lets nobody vote, and where there is nothing to speak of', () => {
    const phase = readPhase({ key: 'p', rights: { citizen: [], elected: [], technician: [] } }) as Phase // reason: it has a key
    expect(voices({ phase }).every((voice) => voice === null)).toBe(true)
    expect(voices({ relations: [] }).every((voice) => voice === null)).toBe(true)
  })
})
