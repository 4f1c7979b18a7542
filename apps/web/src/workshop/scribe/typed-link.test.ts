import { kindKey, type Phase, readPhase } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import type { CardWords } from './typed-cards.ts'
import { endOfLink, linkOf, refusedFor, typedOf } from './typed-link.ts'

const atlas = anAtlas({ elements: ['Mairie', 'Jardin'] })
const alone = { coming: [], mayAll: false }
const inPhase = (part: Partial<Phase>) => {
  const phase = readPhase({ key: 'p', title: 'Constats', kinds: ['constat'], ...part })
  return { ...atlas, workshop: { ...atlas.workshop, phase } }
}

function aCard(to: string, verb = 'freine'): CardWords {
  return {
    ...{ type: 'element', kind: kindKey('constat'), label: 'Plus de car', description: '', component: '', angle: '' },
    ...{ scale: '', entry: 'paper', card: '12', link: to === '' ? null : { to, verb } },
  }
}

test('[V95] where a link goes is known before it is sent: to what is there, to a new end, or nowhere', () => {
  expect(endOfLink(atlas, aCard(''), alone)).toEqual({ is: 'none' })
  expect(endOfLink(inPhase({}), aCard('MAIRIE'), alone)).toEqual({ is: 'there' })
  expect(endOfLink(atlas, aCard('hop'), alone)).toEqual({ is: 'made', label: 'hop', kind: 'acteur' })
  expect(endOfLink(inPhase({}), aCard('hop'), alone)).toEqual({ is: 'not-taken', label: 'hop' })
  expect(endOfLink(inPhase({}), { ...aCard('hop'), label: '' }, alone)).toEqual({ is: 'not-taken', label: 'hop' })
})

test('[V95] a card on its way is an end already; who leads makes any; what waits is let in whatever its end', () => {
  expect(endOfLink(inPhase({}), aCard('Hôpital'), { coming: ['hopital'], mayAll: false })).toEqual({ is: 'there' })
  expect(endOfLink(inPhase({}), aCard('hop'), { coming: [], mayAll: true })).toMatchObject({ is: 'made' })
  expect(endOfLink(inPhase({ way: 'sealed' }), aCard('hop'), alone)).toMatchObject({ is: 'made' })
})

test('[V96] a refusal for a kind is told as what it is about: the end, the verb or the card itself', () => {
  const refusal = (key: string) => ({ code: 'kind-not-now', key: kindKey(key) }) as const
  expect(refusedFor(atlas, aCard('hop'), refusal('acteur'))).toBe('end')
  expect(refusedFor(atlas, aCard('hop'), refusal('freine'))).toBe('verb')
  expect(refusedFor(atlas, aCard('hop'), refusal('constat'))).toBe('kind')
  expect(refusedFor(atlas, aCard('hop'), { code: 'frozen' })).toBeNull()
})

test('[V96] a link goes into the fields and out again; without a verb it has the plain one', () => {
  expect(typedOf(linkOf(atlas, { to: ' Mairie ', verb: '', because: ' loin ' }))).toEqual({
    ...{ to: 'Mairie', verb: 'est lié à', because: 'loin' },
  })
  expect(linkOf(atlas, { to: ' ', verb: 'freine', because: 'loin' })).toBeNull()
  expect(typedOf(null)).toEqual({ to: '', verb: '', because: '' })
})
