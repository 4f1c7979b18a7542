import { expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { readContribution } from '../model/contributions.ts'
import { elementId } from '../model/ids.ts'
import { aContext, anAtlas } from '../testing/index.ts'
import { linkElement, writeContribution } from './write-contribution.ts'

test('[A8] a card says at once what it is linked to, by which verb and why', () => {
  const raw = { type: 'element', kind: 'constat', label: 'Plus de car', entry: 'paper', card: '12' }
  const link = { verb: 'freine', to: 'mairie', because: 'personne ne vient' }
  const contribution = readContribution({ ...raw, link })
  const atlas = anAtlas({ elements: ['mairie'] })
  if (!contribution) throw new Error('It has its words.')
  const outcome = writeContribution(atlas, aContext('n'), { contribution })
  if (!outcome.ok) throw new Error('It can be written.')
  const after = applyEdits(atlas, outcome.value)
  const [relation] = after.relations.values()
  const card = [...after.elements.values()].find(({ label }) => label === 'Plus de car')
  expect(card).toMatchObject({ entry: 'paper', card: '12', kind: 'constat' })
  expect(relation).toMatchObject({ kind: 'freine', description: 'personne ne vient' })
  expect(relation?.ends).toEqual({ from: card?.id, to: 'mairie' })
})

test('[A19] a link without its verb or its end is no link; the card stays', () => {
  const raw = { type: 'element', kind: 'constat', label: 'Plus de car' }
  for (const link of [null, 7, { verb: '', to: 'mairie' }, { verb: 'freine', to: '' }]) {
    expect(readContribution({ ...raw, link })).toMatchObject({ label: 'Plus de car', link: null })
  }
})

test('[A39] an element that stands is linked later as its card says it, under the same rules', () => {
  const atlas = anAtlas({ elements: ['car', 'mairie'] })
  const link = { verb: 'est freiné par', to: 'Mairie', because: 'personne ne vient' }
  const outcome = linkElement(atlas, aContext('n'), { id: elementId('car'), link })
  if (!outcome.ok) throw new Error('It can be linked.')
  const [relation, ...others] = applyEdits(atlas, outcome.value).relations.values()
  expect(others).toEqual([])
  expect(relation).toMatchObject({ kind: 'freine', description: 'personne ne vient' })
  expect(relation?.ends).toEqual({ from: 'mairie', to: 'car' })
  const gone = linkElement(anAtlas({ elements: ['mairie'] }), aContext('n'), { id: elementId('car'), link })
  expect(gone).toEqual({ ok: false, refusal: { code: 'unknown-end', id: 'car' } })
})
