import { elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { leadMessages } from '../../messages/leading.ts'
import { readingsOf } from './readings.ts'

const say = leadMessages.fr.leadRead.together

test('[V156] a map is read by what it holds: nothing is proposed that is empty, and each step says what is shown', () => {
  const empty = anAtlas({ elements: [], relations: [] })
  expect(readingsOf(empty, say)).toEqual([])
  // Without the line, the works and the lake would be cut off; nothing holds the town hall.
  const atlas = anAtlas({
    elements: ['mairie', 'car', 'gare', 'ligne', 'travaux', 'lac'],
    relations: [
      ['r1', 'car', 'freine', 'gare'],
      ['r2', 'gare', 'dépend de', 'ligne'],
      ['r3', 'ligne', 'subit', 'travaux'],
      ['r4', 'travaux', '', 'lac'],
    ],
  })
  const stances = { count: { agree: 4, disagree: 3, unsure: 0 }, groups: [], reasons: [] }
  const contested = [...atlas.relations.keys()].slice(0, 1).map((id) => [id, stances] as const)
  const readings = readingsOf({ ...atlas, stances: new Map(contested) }, say)
  const stepsOf = (name: string) => readings.find((reading) => reading.name === name)?.steps ?? []
  expect(readings.map(({ name }) => name)).toEqual(['unnamed', 'contested', 'bridges', 'alone'])
  expect(stepsOf('unnamed').map(({ ids }) => ids)).toEqual([['r4']])
  expect(stepsOf('contested')[0]?.words).toContain('(d’accord 4, pas d’accord 3)')
  expect(stepsOf('bridges').map(({ ids }) => ids[0])).toContain('ligne')
  expect(stepsOf('alone').map(({ ids }) => ids)).toEqual([[elementId('mairie')]])
})
