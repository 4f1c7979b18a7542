import { applyEdits, kindKey, offerEnds, offerVerbs, readPhase, writeContribution } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { nextPart, noParts, readLink, takeApart, writePart } from './link-draft.ts'

const atlas = anAtlas({ elements: ['Mairie', 'Jardin'], relations: [['r1', 'Mairie', 'porte', 'Jardin']] })
const parts = (subject: string, verb: string, object: string) => ({ subject, verb, object })
const typing = (text: string) => writePart(atlas, noParts, 'subject', text)

test('[V76] two choices and a verb make a sentence: what is offered on empty fields is enough', () => {
  const [subject] = offerEnds(atlas, { typed: '', besides: null, most: 6 })
  const [object] = offerEnds(atlas, { typed: '', besides: subject?.id ?? null, most: 6 })
  const [verb] = offerVerbs(atlas, { typed: '', from: subject?.id ?? null, to: null, most: 6 })
  expect(object?.id).not.toBe(subject?.id)
  expect(verb?.words).toBe('porte')
  const { contribution } = readLink(atlas, null, parts(subject?.label ?? '', 'rêve de', object?.label ?? ''))
  expect(contribution).toEqual({ type: 'sentence', from: subject?.label, verb: 'rêve de', to: object?.label })
})

test('[V76] what is brought says on the map what was written, and creates what is not known', () => {
  const { contribution, fates } = readLink(atlas, null, parts('la mairie', 'soutient', 'Festival'))
  expect(fates).toEqual({ subject: { is: 'known' }, object: { is: 'new', kind: 'Acteur', isNow: true } })
  if (!contribution) throw new Error('The parts were not read as a sentence.')
  const after = applyEdits(atlas, editsOf(writeContribution(atlas, aContext('x'), { contribution })))
  expect([...after.elements.values()].map(({ label }) => label).toSorted()).toEqual(['Festival', 'Jardin', 'Mairie'])
})

test('[V76] what is missing is said at its own field, a dash left hanging included, and nothing is brought', () => {
  for (const [written, missing] of [
    [noParts, 'subject'],
    [parts('Mairie', '', ''), 'verb'],
    [parts('Mairie', 'porte', ''), 'object'],
    [parts('Mairie', 'porte', '—'), 'object'],
    [parts('Mairie', '—', 'Jardin'), 'verb'],
    [parts(' – ', 'porte', 'Jardin'), 'subject'],
  ] as const) {
    const { firstFault, faults, contribution } = readLink(atlas, null, written)
    expect([firstFault, faults[missing], contribution]).toEqual([missing, { is: 'missing' }, null])
  }
  // Behind words the dash is no part of them.
  expect(readLink(atlas, null, parts('Mairie —', 'soutient —', 'Jardin —')).contribution).toEqual({
    ...{ type: 'sentence', from: 'Mairie', verb: 'soutient', to: 'Jardin' },
  })
  // Nothing is cut without being told.
  expect(readLink(atlas, null, parts('Mairie', 'soutient', 'x'.repeat(301))).faults.object).toEqual({
    ...{ is: 'too-long', length: 301 },
  })
  expect(readLink(atlas, null, parts('Mairie', 'soutient', 'A — b')).faults.object).toEqual({ is: 'parting' })
})

test('[V76] a phase that creates nothing says so before anything is brought', () => {
  const linking = readPhase({ key: 'p', kinds: [] })
  const link = (phase: typeof linking, to: string) => readLink(atlas, phase, parts('Mairie', 'soutient', to))
  expect(link(linking, 'Festival').faults.object).toEqual({ is: 'not-now', label: 'Festival' })
  expect(link(linking, 'Festival').contribution).toBeNull()
  expect(link(linking, 'Jardin').firstFault).toBeNull()
  const only = readPhase({ key: 'p', kinds: [...atlas.elementKinds.keys(), kindKey('acteur')] })
  expect(link(only, 'Festival').firstFault).toBeNull()
})

test('[V76] a relation is no end here, and what the map says already is not brought again', () => {
  const about = readLink(atlas, null, parts('Mairie', 'interroge', '« Mairie — porte — Jardin »'))
  expect([about.faults.object, about.contribution]).toEqual([{ is: 'no-element' }, null])
  const again = readLink(atlas, null, parts('mairie', 'porte', 'le jardin'))
  expect([again.isThere, again.firstFault, again.contribution]).toEqual([true, null, null])
})

test('[V76] a sign in the first field goes on to the next; a sentence in one go fills all three', () => {
  expect(typing('Lac')).toEqual(parts('Lac', '', ''))
  expect(typing('Lac — ')).toEqual(parts('Lac', '', ''))
  expect(typing('Lac — borde — Mairie')).toEqual(parts('Lac', 'borde', 'Mairie'))
  expect(typing('Lac → borde → Mairie')).toEqual(parts('Lac', 'borde', 'Mairie'))
  expect(writePart(atlas, parts('Lac', '', ''), 'verb', 'borde — ')).toEqual(parts('Lac', 'borde', ''))
  expect(writePart(atlas, parts('Lac', '', ''), 'verb', 'borde')).toEqual(parts('Lac', 'borde', ''))
  expect(takeApart(atlas, noParts, 'L’hôpital soigne les malades')).toEqual(parts('L’hôpital', 'soigne', 'les malades'))
  expect(takeApart(atlas, parts('', 'porte', ''), 'L’hôpital de Carhaix')).toBeNull()
  // What was written before stays where the new words say nothing.
  expect(writePart(atlas, parts('', 'aide', 'Jardin'), 'subject', 'Lac — ')).toEqual(parts('Lac', 'aide', 'Jardin'))
  expect([nextPart(noParts), nextPart(parts('a', '—', 'b')), nextPart(parts('a', 'b', 'c'))]).toEqual([
    ...['subject', 'verb', null],
  ])
})
