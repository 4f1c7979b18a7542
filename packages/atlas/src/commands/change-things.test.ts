import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { elementId, kindKey, relationId, trameCode } from '../model/ids.ts'
import { colourOfRank } from '../model/read-tables.ts'
import { refused } from '../outcome.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'
import { changeAbout, changeElement, changeRelation } from './change-things.ts'
import { atlasLimits } from './command.ts'
import { removeKind, removeTrameEntry, setElementKind, setRelationKind, setTrameEntry } from './edit-tables.ts'
import { keepAnnotations } from './keep-annotations.ts'
import { moveElements } from './move-elements.ts'

const mairie = elementId('mairie')
const r1 = relationId('r1')
const atlas = anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })

describe('changing one field', () => {
  test('[A6] a label is never emptied', () => {
    expect(changeElement(atlas, aContext(), { id: mairie, field: 'label', value: ' ' })).toEqual(
      refused({ code: 'empty-label' }),
    )
  })

  test('[A14] a thing that is gone is refused', () => {
    const outcome = changeElement(atlas, aContext(), { id: elementId('gone'), field: 'label', value: 'a' })
    expect(outcome).toEqual(refused({ code: 'unknown-element', id: 'gone' }))
    const relation = changeRelation(atlas, aContext(), { id: relationId('gone'), field: 'name', value: 'a' })
    expect(relation).toEqual(refused({ code: 'unknown-relation', id: 'gone' }))
  })

  test('[A20] the same words again are no edit', () => {
    expect(editsOf(changeElement(atlas, aContext(), { id: mairie, field: 'label', value: 'mairie' }))).toEqual([])
    expect(editsOf(changeAbout(atlas, aContext(), { field: 'title', value: '' }))).toEqual([])
  })

  test('[A8] a name can be taken back: the relation is to be named again', () => {
    const next = applyEdits(atlas, editsOf(changeRelation(atlas, aContext(), { id: r1, field: 'name', value: '' })))
    expect(next.relations.get(r1)?.name).toBe('')
  })
})

describe('moveElements', () => {
  test('[A14] passes over an element that is gone, and one that does not move', () => {
    const moved = applyEdits(atlas, [{ type: 'element-moved', id: mairie, position: [5, 5] }])
    const positions = new Map([
      [mairie, [5, 5] as const],
      [elementId('gone'), [1, 1] as const],
    ])
    expect(editsOf(moveElements(moved, aContext(), { positions }))).toEqual([])
  })
})

describe('the tables of the atlas', () => {
  const nature = { code: trameCode('8'), label: 'Nature', colour: 'green', rank: 7 } as const

  test('[A11] the trame is edited, but an entry in use stays', () => {
    const withEntry = applyEdits(
      atlas,
      editsOf(setTrameEntry(atlas, aContext(), { axis: 'components', entry: nature })),
    )
    expect(withEntry.trame.components.get(nature.code)).toEqual(nature)
    const used = applyEdits(withEntry, [
      { type: 'element-changed', id: mairie, field: 'component', value: nature.code },
    ])
    const outcome = removeTrameEntry(used, aContext(), { axis: 'components', code: nature.code })
    expect(outcome).toEqual(refused({ code: 'trame-entry-in-use', axis: 'components', entry: '8', count: 1 }))
    const freed = applyEdits(
      withEntry,
      editsOf(removeTrameEntry(withEntry, aContext(), { axis: 'components', code: nature.code })),
    )
    expect(freed.trame.components.size).toBe(0)
  })

  test('[A11] an entry without a colour gets one of the palette, never the grey', () => {
    expect([0, 1, 10, 11, 23].map(colourOfRank)).toEqual(['blue', 'teal', 'brown', 'blue', 'teal'])
  })

  test('[A5] a territory adds its own kinds; one in use stays', () => {
    const quartier = {
      key: kindKey('quartier'),
      label: 'Quartier',
      plural: 'Quartiers',
      shape: 'card',
      icon: 'dot',
      colour: 'olive',
      rank: 20,
    } as const
    const added = applyEdits(atlas, editsOf(setElementKind(atlas, aContext(), { kind: quartier })))
    expect(added.elementKinds.get(quartier.key)).toEqual(quartier)
    const relationKind = {
      key: kindKey('parraine'),
      label: 'parraine',
      inverse: 'est parrainé par',
      directed: true,
      line: 'solid',
      colour: 'teal',
      rank: 30,
    } as const
    const both = applyEdits(added, editsOf(setRelationKind(added, aContext(), { kind: relationKind })))
    expect(both.relationKinds.get(relationKind.key)).toEqual(relationKind)
    expect(removeKind(both, aContext(), { of: 'element', key: kindKey('acteur') })).toEqual(
      refused({ code: 'kind-in-use', key: kindKey('acteur'), count: 2 }),
    )
    expect(editsOf(removeKind(both, aContext(), { of: 'element', key: quartier.key }))).toHaveLength(1)
  })
})

describe('keepAnnotations', () => {
  test('[A18] refuses one that is no bounded JSON under a bounded name', () => {
    const huge = { text: 'x'.repeat(atlasLimits.annotationBytes) }
    const outcome = keepAnnotations(atlas, aContext(), { set: new Map([['shape:1', huge]]), removed: [] })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'annotation-too-large' } })
    const named = keepAnnotations(atlas, aContext(), { set: new Map([['shape 1', {}]]), removed: [] })
    expect(named.ok).toBe(false)
  })

  test('[A18] keeps, replaces and removes; the same again is no edit', () => {
    const set = new Map([['shape:1', { text: 'a' }]])
    const kept = applyEdits(atlas, editsOf(keepAnnotations(atlas, aContext(), { set, removed: [] })))
    expect(editsOf(keepAnnotations(kept, aContext(), { set, removed: ['shape:9'] }))).toEqual([])
    expect(editsOf(keepAnnotations(kept, aContext(), { set: new Map(), removed: ['shape:1'] }))).toHaveLength(1)
  })

  test('[A16] refuses more annotations than the atlas holds, and takes one more while there is room', () => {
    const annotations = new Map(Array.from({ length: atlasLimits.annotations }, (_, n) => [`shape:${n}`, {}] as const))
    const full = { ...atlas, annotations }
    const one = (id: string) => keepAnnotations(full, aContext(), { set: new Map([[id, { a: 1 }]]), removed: [] })
    expect(one('shape:new')).toMatchObject({ ok: false, refusal: { code: 'atlas-full' } })
    expect(one('shape:1').ok).toBe(true)
  })
})
