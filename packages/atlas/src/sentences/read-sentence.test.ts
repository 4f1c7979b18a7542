import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { relateElements } from '../commands/relate-elements.ts'
import type { Atlas } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import { elementAt } from '../model/graph.ts'
import { elementId, kindKey, relationId } from '../model/ids.ts'
import { labelOf, sentenceOf, sentenceText } from '../model/sentences.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import { type EndReading, readSentence, type SentenceParts } from './read-sentence.ts'
import { called } from './testing/called.ts'

const atlas = called(
  anAtlas({
    elements: ['a', 'b', 'c', 'd', 'e'],
    relations: [
      ['r1', 'a', 'porte', 'b'],
      ['r2', 'c', 'prête des outils à', 'b'],
      ['r3', 'd', 'interroge', 'r1'],
    ],
  }),
  ['Mairie d’Ébène', 'Jardin partagé', 'Mairie', 'Clermont – Livradois', 'Aurillac'],
)

/** A reading in words: `[known] verb [new?]`, with the kind it makes and `<` when it is read from the other end. */
function inWords(line: string, seen = atlas): string {
  const reading = readSentence(seen, line)
  if (reading.is !== 'sentence') return reading.is
  const { subject, verb, object } = reading
  return `${endInWords(subject, seen)} ${verb.isTurned ? '< ' : ''}${verb.name} (${verb.kind}) ${endInWords(object, seen)}`
}

function endInWords(end: EndReading, seen: Atlas): string {
  if (end.is === 'known') return `[${labelOf(seen, end.id)}]`
  return end.is === 'new' ? `[${end.label} ?]` : `[${end.label} × ${end.ids.length}]`
}

describe('readSentence', () => {
  test('[A30] reads the verb between stars, dashes and columns, whatever accents, case and apostrophes', () => {
    const read = '[Mairie d’Ébène] porte (lien) [Jardin partagé]'
    for (const line of [
      "Mairie d'Ébène *porte* Jardin partagé",
      'mairie d’ebene — PORTE — jardin partage',
      "MAIRIE D'EBENE – porte – Jardin partagé",
      "  Mairie d'Ébène\tporte\tJardin partagé\t",
      "- Mairie d'Ébène -- porte -- « Jardin partagé ».",
      "12. Mairie d'Ébène - porte - le Jardin partagé",
    ])
      expect(inWords(line)).toBe(read)
  })

  test('[A30] reads plain words by what the atlas knows, the longest names first', () => {
    expect(inWords("La Mairie d'Ébène porte le Jardin partagé")).toBe('[Mairie d’Ébène] porte (lien) [Jardin partagé]')
    expect(inWords('Mairie d’Ébène veut bien planter au Jardin partagé')).toBe(
      '[Mairie d’Ébène] veut bien planter au (lien) [Jardin partagé]',
    )
    expect(inWords('Clermont – Livradois finance Aurillac')).toBe('[Clermont – Livradois] finance (finance) [Aurillac]')
    expect(inWords('Aurillac dépend d’une Ferme des Prés')).toBe(
      '[Aurillac] < conditionne (conditionne) [une Ferme des Prés ?]',
    )
    expect(inWords('Ferme des Prés participe au Festival d’été.')).toBe(
      '[Ferme des Prés ?] participe à (participe) [Festival d’été ?]',
    )
    expect(inWords('La Rochelle finance l’École de la Région')).toBe(
      '[La Rochelle ?] finance (finance) [École de la Région ?]',
    )
  })

  test('[A31] a verb that a kind reads gives its kind, in both directions', () => {
    expect(inWords('Mairie *finance* Aurillac')).toBe('[Mairie] finance (finance) [Aurillac]')
    expect(inWords('Aurillac *est financé par* Mairie')).toBe('[Aurillac] < finance (finance) [Mairie]')
    expect(inWords('Mairie *est en tension avec* Aurillac')).toBe('[Mairie] est en tension avec (tension) [Aurillac]')
    expect(inWords('Jardin partagé — ← porte — Mairie')).toBe('[Jardin partagé] < porte (lien) [Mairie]')
    expect(inWords('Aurillac *est financée par* Mairie')).toBe('[Aurillac] < finance (finance) [Mairie]')
    expect(inWords('Les mairies participent au Festival')).toBe('[Les mairies ?] participe à (participe) [Festival ?]')
    expect(inWords('Mairie *rêve de* Lac')).toBe('[Mairie] rêve de (lien) [Lac ?]')
  })

  test('[A31] a name in use brings its kind and its other reading', () => {
    const named = {
      id: relationId('x1'),
      from: elementId('a'),
      to: elementId('e'),
      kind: kindKey('mobilise'),
      name: 'jumelle',
      inverseName: 'est jumelé à',
    }
    const next = applyEdits(atlas, editsOf(relateElements(atlas, aContext('x'), named)))
    expect(inWords('Mairie *jumelle* Aurillac', next)).toBe('[Mairie] jumelle (mobilise) [Aurillac]')
    expect(inWords('Aurillac *EST JUMELE A* Mairie', next)).toBe('[Aurillac] < jumelle (mobilise) [Mairie]')
  })

  test('[A30] an end that is a relation is found by its sentence', () => {
    const line = 'Clermont – Livradois — interroge — « Mairie d’Ébène — porte — Jardin partagé »'
    const reading = readSentence(atlas, line)
    expect(reading).toMatchObject({ is: 'sentence', object: { is: 'known', id: 'r1' } })
  })

  test('[A30] two elements of one name are told, not chosen', () => {
    const twins = called(anAtlas({ elements: ['a', 'b', 'c'] }), ['École', 'ecole', 'Parc'])
    expect(inWords('Parc *jouxte* ECOLE', twins)).toBe('[Parc] jouxte (lien) [ECOLE × 2]')
    expect(inWords('Parc *jouxte* ecole', twins)).toBe('[Parc] jouxte (lien) [ecole]')
  })

  test('[A30] signs that allow two readings between known ends are unclear', () => {
    const odd = called(anAtlas({ elements: ['a', 'b', 'c'] }), ['A', 'A — x', 'B'])
    expect(readSentence(odd, 'A — x — y — B')).toMatchObject({ is: 'unclear', readings: [{}, {}] })
  })

  test('[A30] a sign that somebody gave as a name is read back between ends that are known', () => {
    const odd = called(anAtlas({ elements: ['a', 'b'] }), ['A', 'B'])
    expect(inWords('A — ← — B', odd)).toBe('[A] ← (lien) [B]')
  })

  test('[A32] a line that says no relation is unreadable', () => {
    for (const line of ['', '   ', '*', 'Mairie', 'Mairie *porte*', '*porte* Jardin', 'Ordre du jour', '— — —'])
      expect(readSentence(atlas, line)).toEqual({ is: 'unreadable', why: 'no-verb' })
    for (const line of [
      'Aurillac — finance —',
      'Aurillac — finance — ',
      'Lac – borde –',
      'Aurillac finance -',
      'Aurillac —',
    ])
      expect(readSentence(atlas, line)).toEqual({ is: 'unreadable', why: 'no-object' })
    for (const line of ['Aurillac — finance — …', '— — finance — Lac', 'Aurillac — — — Lac', '— finance —'])
      expect(readSentence(atlas, line).is).toBe('unreadable')
    // A sign too many is no part of a name.
    expect(inWords('Lac — borde — Forêt —')).toBe('[Lac ?] borde (lien) [Forêt ?]')
    expect(readSentence(atlas, `${'a '.repeat(1500)}`)).toEqual({ is: 'unreadable', why: 'too-long' })
  })

  test('[A32] never throws, whatever is written', () => {
    const signs = fc.constantFrom(
      ' — ',
      '*',
      ' *',
      '* ',
      '\t',
      ' - ',
      '« ',
      ' »',
      '"',
      "d'",
      '.',
      '1. ',
      'porte',
      ' à ',
    )
    const pieces = fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('Mairie', 'Aurillac'))
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
        expect(['sentence', 'unclear', 'unreadable']).toContain(readSentence(atlas, words.join('')).is)
      }),
    )
  })
})

/** Words that a label may be made of, the signs of sentences among them. */
const nastyLabel = fc
  .array(
    fc.constantFrom(
      'Mairie',
      'd’Ébène',
      'porte',
      '—',
      '-',
      '*x*',
      '«',
      '»',
      'à',
      'Pays.',
      '1.',
      'le',
      '☕',
      '←',
      'finance',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '))

const plainLabel = fc
  .array(fc.constantFrom('Mairie', 'Jardin', 'École', 'd’Ébène', 'porte', 'finance', 'du', 'l’Eau', 'N° 3', 'été'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))

/** The parts that a sentence of the atlas has, and those that were read. */
function sameParts(
  seen: Atlas,
  parts: SentenceParts,
  said: { subject: string; verb: string; object: string },
): boolean {
  const idOf = (end: EndReading) => (end.is === 'known' ? end.id : null)
  if (idOf(parts.subject) !== said.subject || idOf(parts.object) !== said.object || parts.verb.text !== said.verb)
    return false
  // What would be written reads as the same sentence.
  const { name, inverseName, kind, isTurned } = parts.verb
  const [from, to] = isTurned ? [said.object, said.subject] : [said.subject, said.object]
  const ends = { from: elementId(from), to: elementId(to) }
  const outcome = relateElements(seen, aContext('w'), { ...ends, kind, name, inverseName })
  const [added] = editsOf(outcome)
  if (added?.type !== 'relation-added') return false
  // An arrow is no name: it says that the verb is read from its other end.
  const arrow = /^← /.exec(said.verb)?.[0] ?? ''
  const written = sentenceOf(seen, added.relation, isTurned && arrow === '' ? 'to' : 'from')
  return foldText(written.verb) === foldText(said.verb.slice(arrow.length))
}

describe('what the atlas writes', () => {
  for (const [name, label, exactly] of [
    ['is read back', plainLabel, true],
    ['is read back, or told to be unclear, even with signs in its names', nastyLabel, false],
  ] as const) {
    test(`[A30] ${name}: the same ends, the same verb, in both directions`, () => {
      fc.assert(
        fc.property(
          arbitraryAtlas(),
          fc.uniqueArray(label, { selector: foldText, minLength: 40, maxLength: 40 }),
          (given, words) => {
            const seen = called(given, words)
            for (const relation of seen.relations.values()) {
              if (!elementAt(seen, relation.ends.from) || !elementAt(seen, relation.ends.to)) continue
              for (const side of ['from', 'to'] as const) {
                const said = sentenceOf(seen, relation, side)
                if (said.verb.trim() !== said.verb) continue
                const reading = readSentence(seen, sentenceText(seen, relation, side))
                const readings =
                  reading.is === 'unclear' ? reading.readings : reading.is === 'sentence' ? [reading] : []
                const found = readings.some((parts) => sameParts(seen, parts, said))
                if (exactly) expect(reading.is).toBe('sentence')
                expect(found ? sentenceText(seen, relation, side) : JSON.stringify(readings)).toBe(
                  sentenceText(seen, relation, side),
                )
              }
            }
          },
        ),
      )
    })
  }
})
