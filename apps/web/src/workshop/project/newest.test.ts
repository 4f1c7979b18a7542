import { type Atlas, elementId, nobody, readPlaces, readVote, relationId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { contestedOf, newestOf, voteToShow } from './newest.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'carhaix', name: 'Carhaix' },
])

/** An atlas whose things were born as said: `[id, at, by]`. */
function born(births: readonly (readonly [string, number, string])[]): Atlas {
  const atlas = anAtlas({
    elements: ['mairie', 'car', 'gare', 'lac'],
    relations: [['r1', 'car', 'freine', 'gare']],
  })
  const elements = new Map(atlas.elements)
  const relations = new Map(atlas.relations)
  for (const [id, at, by] of births) {
    const element = elements.get(elementId(id))
    const relation = relations.get(relationId(id))
    if (element) elements.set(element.id, { ...element, at, by })
    if (relation) relations.set(relation.id, { ...relation, at, by })
  }
  return { ...atlas, elements, relations, workshop: { ...atlas.workshop, places } }
}

test('[V91] the newest comes first, with the place it comes from, and one stroke is told once', () => {
  const atlas = born([
    ['mairie', 10, 'citizen@brest'],
    ['lac', 40, 'citizen@nulle-part'],
    ['car', 50, 'citizen@carhaix'],
    ['gare', 20, 'citizen@brest'],
    ['r1', 50, 'citizen@carhaix'],
  ])
  const told = newestOf(atlas, 6).map(({ thing, place }) => [thing.id, place?.name ?? null])
  expect(told).toEqual([
    ['r1', 'Carhaix'],
    ['lac', null],
    ['gare', 'Brest'],
    ['mairie', 'Brest'],
  ])
  expect(newestOf(atlas, 2).map(({ thing }) => thing.id)).toEqual(['r1', 'lac'])
  expect(newestOf(atlas, 6)[0]?.words).toContain('freine')
})

test('[V91] where something of an anonymous phase comes from is not told', () => {
  expect(newestOf(born([['mairie', 9e12, nobody]]), 1)).toMatchObject([{ thing: { id: 'mairie' }, place: null }])
})

test('[V94] what is contested is told, most voices first; one-sided things are not', () => {
  const stances = (agree: number, disagree: number) => ({
    count: { agree, disagree, unsure: 1 },
    groups: [],
    reasons: [],
  })
  const atlas = { ...born([]), stances: new Map([[relationId('r1'), stances(3, 2)]]) }
  expect(contestedOf(atlas).map(({ relation }) => relation.id)).toEqual(['r1'])
  expect(contestedOf({ ...atlas, stances: new Map([[relationId('r1'), stances(9, 1)]]) })).toEqual([])
  expect(contestedOf({ ...atlas, stances: new Map([[elementId('car'), stances(3, 3)]]) })).toEqual([])
})

test('[V94] an open vote is shown, else one that was closed in this phase', () => {
  const vote = (title: string, opened: number, closed: number | null) => {
    const act = (at: number) => ({ by: 'facilitator', at })
    const read = readVote({ title, on: [], dots: 3, opened: act(opened), closed: closed === null ? null : act(closed) })
    if (!read) throw new Error('It is a vote.')
    return [title, read] as const
  }
  const shown = (startedAt: number, ...votes: readonly (readonly [string, ReturnType<typeof vote>[1]])[]) => {
    const atlas = born([])
    const workshop = { ...atlas.workshop, clock: { startedAt, endsAt: null } }
    return voteToShow({ ...atlas, workshop, votes: new Map(votes) as never })?.title ?? null // reason: named by their titles
  }
  expect(shown(0)).toBe(null)
  expect(shown(50, vote('open', 10, null), vote('closed', 60, 70))).toBe('open')
  expect(shown(50, vote('before', 10, 20), vote('now', 30, 60))).toBe('now')
  expect(shown(50, vote('before', 10, 20))).toBe(null)
})
