import { type Atlas, applyEdits, elementId, type Outcome, removeOwn, writeContribution } from '@maillage/atlas'
import { aContext, anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import type { CommandOutcome, Wish } from '../session.ts'
import type { ContributionQueue } from './contribution-queue.ts'
import { createTakingBack } from './taking-back.ts'

const sentence = { type: 'sentence', from: 'Mairie', verb: 'aide', to: 'Festival' } as const

function aPage(before: Atlas, answer: CommandOutcome = { ok: true, value: null }) {
  let atlas = before
  const asked: unknown[] = []
  const waiting = new Set<string>()
  const own = new Set<string>()
  const perform = (wish: Wish) => {
    const outcome = wish(atlas, aContext('p'))
    if (outcome.ok) atlas = applyEdits(atlas, outcome.value)
    return outcome
  }
  const queue = { takeBack: (id: string) => waiting.delete(id), replace: () => false }
  const back = createTakingBack({
    queue: queue as unknown as ContributionQueue, // reason: what it asks of the queue
    command: async (name, args) => {
      asked.push([name, args])
      return answer
    },
    session: () => ({
      ...{ atlas: () => atlas, isMine: (id) => own.has(id), may: () => false },
      perform: perform as <Value>(wish: Wish) => Outcome<Value & []>, // reason: the tests need no narrower edits
    }),
    refresh: async () => {},
    ...{ onMine: () => {}, tell: () => {} },
  })
  const bring = () => {
    const outcome = perform((seen, context) => writeContribution(seen, context, { contribution: sentence }))
    if (!outcome.ok) throw new Error('It can be written.')
    back.made('c-1', outcome.value)
    for (const id of back.madeBy('c-1')) own.add(id)
  }
  return { back, bring, asked, waiting, atlas: () => atlas, perform }
}

const labels = (atlas: Atlas) => [...atlas.elements.values()].map(({ label }) => label)

test('[V152] on the map: the relation goes, with the end it made', async () => {
  const page = aPage(anAtlas({ elements: ['Mairie'] }))
  page.bring()
  expect(labels(page.atlas())).toEqual(['Mairie', 'Festival'])
  expect(await page.back.takeBack('c-1', removeOwn)).toEqual({ ok: true })
  expect([labels(page.atlas()), page.atlas().relations.size, page.back.isTakenBack('c-1')]).toEqual([
    ['Mairie'],
    0,
    true,
  ])
})

test('[V152] what others built on stays: the end by itself, and the whole when it is about that', async () => {
  const page = aPage(anAtlas({ elements: ['Mairie'] }))
  page.bring()
  const festival = [...page.atlas().elements.values()].find(({ label }) => label === 'Festival')
  const others = { type: 'sentence', from: 'Gare', verb: 'dessert', to: 'Festival' } as const
  page.perform((seen, context) =>
    writeContribution(seen, { ...context, newId: aContext('o').newId }, { contribution: others }),
  )
  expect(await page.back.takeBack('c-1', removeOwn)).toEqual({ ok: true })
  expect(page.atlas().elements.has(festival?.id ?? elementId('none'))).toBe(true)
  expect(page.atlas().relations.size).toBe(1)
})

test('[V152] what waits here goes from here, what waits at the server is withdrawn there, and a refusal is handed on', async () => {
  const page = aPage(anAtlas({ elements: [] }))
  page.waiting.add('c-1')
  expect(await page.back.takeBack('c-1', removeOwn)).toEqual({ ok: true })
  expect(await page.back.takeBack('c-2', removeOwn)).toEqual({ ok: true })
  expect(page.asked).toEqual([['withdraw', { id: 'c-2' }]])
  const refusal = { code: 'unknown-contribution', id: 'c-3' } as const
  const late = aPage(anAtlas({ elements: [] }), { ok: false, refusal })
  expect(await late.back.takeBack('c-3', removeOwn)).toEqual({ ok: false, refusal })
  expect(late.back.isTakenBack('c-3')).toBe(false)
})

test('[V152] other words for what waits are one command', async () => {
  const page = aPage(anAtlas({ elements: [] }))
  expect(await page.back.rewrite('c-1', sentence)).toEqual({ ok: true })
  expect(page.asked).toEqual([['rewrite', { id: 'c-1', contribution: sentence }]])
})
