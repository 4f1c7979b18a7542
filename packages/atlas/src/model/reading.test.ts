import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { elementFields, relationFields } from '../fields.ts'
import { aContext, anAtlas, arbitraryAtlas, arbitraryStep, takeSteps } from '../testing/index.ts'
import type { Relation } from './atlas.ts'
import { foldText } from './fold-text.ts'
import { type ElementId, elementId, kindKey, type RelationId, relationId } from './ids.ts'
import { directionOf, elementKindOf, elementKindsToChoose, relationKindOf, relationKindsToChoose } from './kinds-of.ts'
import { readElementKind, readRelationKind, readTrameEntry } from './read-tables.ts'
import { readElement, readPosition, readRecord, readRelation } from './read-things.ts'
import { isNamed, labelOf, sentenceText } from './sentences.ts'
import { standingRelations } from './standing-relations.ts'
import { readValue } from './values.ts'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withSparseArray: true,
  withTypedArray: true,
  withMap: true,
})

describe('reading unknown words', () => {
  test('[A19] any value gives a usable one, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values({ ...elementFields, ...relationFields })), anything, (rule, raw) => {
        const first = readValue(rule, raw)
        const again = readValue(rule, first.value)
        expect(again).toEqual({ value: first.value, oddity: null })
      }),
    )
  })

  test('[A19] any words give an element, a relation, a position, entries of tables', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const element = readElement(elementId('a'), readRecord(raw)).value
        expect(typeof element.label).toBe('string')
        expect(readElement(elementId('a'), element).oddities).toEqual([])
        expect(readRelation(relationId('r'), readRecord(raw)).value.id).toBe('r')
        const position = readPosition(raw)
        expect(position === null || position.every(Number.isInteger)).toBe(true)
        readElementKind(kindKey('k'), raw)
        readRelationKind(kindKey('k'), raw)
        readTrameEntry('1' as never, raw)
      }),
    )
  })

  test('[A3] control characters and lone surrogates are taken out, long texts cut between characters', () => {
    const rule = elementFields.label
    expect(readValue(rule, 'a\u0000b\u202ec')).toEqual({ value: 'abc', oddity: 'control-characters' })
    expect(readValue(rule, '\ud800x').value).toBe('\ufffdx')
    expect(readValue(rule, `${'x'.repeat(299)} yz`)).toEqual({ value: 'x'.repeat(299), oddity: 'too-long' })
    expect(readValue(elementFields.others, { a: '\ud800', b: 1 })).toEqual({ value: { b: 1 }, oddity: 'too-long' })
    expect(readValue(rule, '🌿'.repeat(301))).toEqual({ value: '🌿'.repeat(300), oddity: 'too-long' })
  })

  test('[A4] dates are a year, a month or a day', () => {
    const read = (raw: string) => readValue(elementFields.since, raw).value
    expect(['2016', '2016-11', '2016-11-04'].map(read)).toEqual(['2016', '2016-11', '2016-11-04'])
    expect(['2016-13', '16', '2016-11-32', 'hier'].map(read)).toEqual(['', '', '', ''])
  })

  test('[A10] positions are whole and within bounds', () => {
    expect(readPosition([1.4, -3e9])).toEqual([1, -1_000_000])
    expect([readPosition([1]), readPosition(['1', 2]), readPosition([Number.POSITIVE_INFINITY, 0])]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('the graph', () => {
  test('[A7] [A12] only relations whose ends reach elements stand', () => {
    const atlas = anAtlas({ elements: ['a'], relations: [['r1', 'a', 'x', 'a']] })
    const [model] = atlas.relations.values()
    const relation = (id: string, from: string, to: string): [RelationId, Relation] => [
      relationId(id),
      { ...(model as Relation), id: relationId(id), ends: { from: from as ElementId, to: to as ElementId } }, // reason: built above
    ]
    const relations = new Map([
      relation('ok', 'a', 'a'),
      relation('on', 'a', 'ok'),
      relation('lost', 'a', 'gone'),
      relation('onlost', 'a', 'lost'),
      relation('c1', 'a', 'c2'),
      relation('c2', 'a', 'c1'),
      relation('oncircle', 'ok', 'c1'),
      relation('self', 'a', 'self'),
    ])
    const { standing, oddities } = standingRelations(atlas.elements, relations)
    expect([...standing.keys()]).toEqual(['ok', 'on'])
    expect(oddities.map((oddity) => [oddity.code, 'id' in oddity && oddity.id])).toEqual([
      ['end-missing', 'lost'],
      ['end-missing', 'onlost'],
      ['ends-in-a-circle', 'c1'],
      ['ends-in-a-circle', 'c2'],
      ['ends-in-a-circle', 'oncircle'],
      ['ends-in-a-circle', 'self'],
    ])
  })

  test('[A12] a chain of relations as long as the atlas is judged without overflow', () => {
    const atlas = anAtlas({ elements: ['a'], relations: [['r0', 'a', 'x', 'a']] })
    const [model] = atlas.relations.values()
    const chain = Array.from({ length: 20_000 }, (_, n) => n).reverse()
    const relations = new Map(
      chain.map((n) => [
        relationId(`r${n}`),
        {
          ...(model as Relation),
          id: relationId(`r${n}`),
          ends: { from: elementId('a'), to: (n === 0 ? 'a' : `r${n - 1}`) as ElementId },
        }, // reason: built above
      ]),
    )
    expect(standingRelations(atlas.elements, relations).standing.size).toBe(20_000)
  })

  test('[A7] [A12] [A14] [A15] what people make always stands, in birth order', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.array(arbitraryStep(), { maxLength: 10, size: 'max' }), (start, steps) => {
        const atlas = takeSteps(start, aContext('s'), steps)
        expect(standingRelations(atlas.elements, atlas.relations).oddities).toEqual([])
        const births = [...atlas.elements.values()].map((element) => element.at)
        expect(births).toEqual([...births].sort((a, b) => a - b))
        for (const id of atlas.positions.keys()) expect(atlas.elements.has(id)).toBe(true)
      }),
    )
  })

  test('[A14] an edit of a thing that is gone changes nothing', () => {
    const atlas = anAtlas({ elements: ['a'] })
    const late = applyEdits(atlas, [
      { type: 'element-changed', id: elementId('gone'), field: 'label', value: 'x' },
      { type: 'element-moved', id: elementId('gone'), position: [1, 1] },
    ])
    expect(late).toEqual(atlas)
  })
})

describe('sentences', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'jardin'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'jardin', '', 'r1'],
    ],
  })
  const [r1, r2] = [...atlas.relations.values()] as [Relation, Relation] // reason: built above

  test('[A8] an unnamed relation is read by the words of its kind, and known as unnamed', () => {
    expect([isNamed(r1), isNamed(r2)]).toEqual([true, false])
    expect(sentenceText(atlas, r2)).toBe('jardin — est lié à — « mairie — porte — jardin »')
  })

  test('[A9] read from the other end: the inverse name, else the words of the kind', () => {
    expect(sentenceText(atlas, r1, 'to')).toBe('jardin — est lié à — mairie')
    expect(sentenceText(atlas, { ...r1, inverseName: 'est porté par' }, 'to')).toBe('jardin — est porté par — mairie')
    expect(sentenceText(atlas, { ...r1, direction: 'both' }, 'to')).toBe('jardin — porte — mairie')
    expect(sentenceText(atlas, { ...r1, kind: kindKey('inconnu') }, 'to')).toBe('jardin — ← porte — mairie')
    expect(labelOf(atlas, elementId('gone'))).toBe('…')
  })

  test('[A9] its direction is its own, else its kind’s', () => {
    expect(directionOf(atlas, r1)).toBe('forward')
    expect(directionOf(atlas, { ...r1, kind: kindKey('coopere') })).toBe('none')
    expect(directionOf(atlas, { ...r1, direction: 'both' })).toBe('both')
  })

  test('[A5] a kind without an entry is shown under its key, and can be chosen', () => {
    const quartier = kindKey('conseil_de_quartier')
    expect(elementKindOf(atlas, { kind: quartier }).label).toBe('conseil de quartier')
    expect(relationKindOf(atlas, { kind: quartier }).label).toBe('conseil de quartier')
    const used = applyEdits(atlas, [
      { type: 'element-changed', id: elementId('mairie'), field: 'kind', value: quartier },
    ])
    expect(elementKindsToChoose(used).map((kind) => kind.key)).toContain(quartier)
    expect(relationKindsToChoose(used)).toHaveLength(used.relationKinds.size)
  })

  test('[A9] words are compared without accents, case or shape of apostrophe', () => {
    expect(foldText('Mairie  d’Ébène')).toBe(foldText("mairie d'ebene"))
    expect(foldText('Cœur')).toBe('coeur')
  })
})
