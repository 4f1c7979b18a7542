import { applyEdits, kindKey, readPhase, writeContribution } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { readLine } from './line-of-sentence.ts'

const atlas = anAtlas({ elements: ['Mairie', 'Jardin'], relations: [['r1', 'Mairie', 'porte', 'Jardin']] })
const offersOf = (line: string) => readLine(atlas, null, line).offers.map(({ words }) => words)

test('[V76] each part is offered as it is typed, and two choices with a verb make a sentence', () => {
  const [subject] = readLine(atlas, null, 'mai').offers
  expect(subject?.line).toBe('Mairie — ')
  expect(offersOf(subject?.line ?? '')).toContain('porte')
  const [object] = readLine(atlas, null, `${subject?.line}rêve de — jar`).offers
  const { contribution } = readLine(atlas, null, object?.line ?? '')
  expect(contribution).toEqual({ type: 'sentence', from: 'Mairie', verb: 'rêve de', to: 'Jardin' })
})

test('[V76] what is brought says on the map what was written, and creates what is not known', () => {
  const { contribution, notNow } = readLine(atlas, null, 'Mairie — soutient — Festival')
  expect(notNow).toBeNull()
  if (!contribution) throw new Error('The line was not read as a sentence.')
  const after = applyEdits(atlas, editsOf(writeContribution(atlas, aContext('x'), { contribution })))
  expect([...after.elements.values()].map(({ label }) => label).toSorted()).toEqual(['Festival', 'Jardin', 'Mairie'])
})

test('[V76] a relation is no end here: it is neither offered nor brought', () => {
  expect(offersOf('Mairie — interroge — port')).toEqual([])
  expect(readLine(atlas, null, 'Mairie — interroge — « Mairie — porte — Jardin »').contribution).toBeNull()
})

test('[V76] a phase that creates nothing says so before anything is brought', () => {
  const linking = readPhase({ key: 'p', kinds: [] })
  expect(readLine(atlas, linking, 'Mairie — soutient — Festival').notNow).toBe('Festival')
  expect(readLine(atlas, linking, 'Mairie — soutient — Jardin').notNow).toBeNull()
  const only = readPhase({ key: 'p', kinds: [...atlas.elementKinds.keys(), kindKey('acteur')] })
  expect(readLine(atlas, only, 'Mairie — soutient — Festival').notNow).toBeNull()
})

test('[V76] half a sentence brings nothing, and is not an error', () => {
  for (const line of ['', 'Mai', 'Mairie — ', 'Mairie — porte']) {
    expect(readLine(atlas, null, line).contribution).toBeNull()
  }
})
