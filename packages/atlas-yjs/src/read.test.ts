import { applyEdits, buildEdits, elementId, emptyAtlas, kindKey, relationId } from '@maillage/atlas'
import { aContext, anAtlas, arbitraryAtlas, arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createAtlasDoc, rootNames, rootsOf } from './layout.ts'
import { readAtlas } from './read.ts'
import { writeEdits } from './write.ts'

const mairie = elementId('mairie')

describe('readAtlas', () => {
  test('[Y4] what is written is read back', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (atlas) => {
        const doc = createAtlasDoc()
        writeEdits(doc, buildEdits(atlas), 'me')
        expect(readAtlas(doc)).toEqual({ atlas, oddities: [] })
      }),
    )
  })

  test('[Y4] edits written one after the other read as the oracle says', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep(), { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
        const doc = createAtlasDoc()
        const context = aContext()
        let oracle = emptyAtlas()
        for (const step of steps) {
          const outcome = step(oracle, context)
          if (!outcome.ok) continue
          oracle = applyEdits(oracle, outcome.value)
          writeEdits(doc, outcome.value, 'me')
          expect(readAtlas(doc).atlas).toEqual(oracle)
        }
      }),
    )
  })

  test('[Y2] any values under any keys of any root give a valid atlas, and nothing is written', () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'a/label', 'a/kind', 'b', 'r', 'r/ends', '__proto__', 'element/x', 'components/1', ''),
      fc.string(),
    )
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant({ ends: { from: 'a', to: 'r' } }),
      fc.constant(undefined),
      fc.uint8Array(),
    )
    const write = fc.tuple(fc.constantFrom(...rootNames), key, value)
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30, size: 'max' }), (writes) => {
        const doc = createAtlasDoc()
        for (const [root, name, raw] of writes) doc.getMap(root).set(name, raw)
        const before = Y.encodeStateAsUpdate(doc)
        const { atlas } = readAtlas(doc)
        expect(applyEdits(atlas, [])).toEqual(atlas)
        const again = createAtlasDoc()
        writeEdits(again, buildEdits(atlas), 'me')
        expect(readAtlas(again)).toEqual({ atlas, oddities: [] })
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      }),
    )
  })

  test('[Y1] an entry of the trame that was taken out is neither read nor odd', () => {
    const doc = new Y.Doc()
    doc.getMap('trame').set('components/1', false)
    doc.getMap('trame').set('ailleurs/1', false)
    const { atlas, oddities } = readAtlas(doc)
    expect(atlas.trame.components.size).toBe(0)
    expect(oddities).toEqual([{ code: 'odd-entry', table: 'trame', id: 'ailleurs/1' }])
  })

  test('[Y1] [Y2] nested types, other roots and roots of another type are listed, not read', () => {
    const doc = new Y.Doc()
    doc.getArray('positions').push([1])
    doc.getText('diary').insert(0, 'x')
    doc.getMap('elements').set('mairie', new Y.Map([['label', 'Mairie']]))
    doc.getMap('elements').set('jardin', { label: 'Jardin', kind: 'acteur', at: 1 })
    const { atlas, oddities } = readAtlas(doc)
    expect([...atlas.elements.keys()]).toEqual(['jardin'])
    expect(oddities).toContainEqual({ code: 'odd-part', part: 'positions' })
    expect(oddities).toContainEqual({ code: 'odd-part', part: 'diary' })
    expect(oddities).toContainEqual({ code: 'odd-id', id: 'mairie' })
  })

  test('[Y2] a relation under the name of an element, or without its ends, is left aside', () => {
    const doc = createAtlasDoc()
    writeEdits(doc, buildEdits(anAtlas({ elements: ['mairie', 'jardin'] })), 'me')
    doc.getMap('relations').set('jardin', { ends: { from: 'mairie', to: 'mairie' }, kind: 'lien' })
    doc.getMap('relations').set('r1', { ends: { from: 'mairie', to: 'gone' }, kind: 'lien' })
    const { atlas, oddities } = readAtlas(doc)
    expect(atlas.relations.size).toBe(0)
    expect(oddities).toEqual([
      { code: 'end-missing', id: 'r1', end: 'gone' },
      { code: 'id-taken', id: 'jardin' },
    ])
  })
})

describe('writeEdits', () => {
  test('[Y4] writes one transaction, and none for an empty list', () => {
    const doc = createAtlasDoc()
    let transactions = 0
    doc.on('update', () => transactions++)
    writeEdits(doc, buildEdits(anAtlas({ elements: ['a', 'b'], relations: [['r', 'a', 'x', 'b']] })), 'me')
    writeEdits(doc, [], 'me')
    expect(transactions).toBe(1)
  })

  test('[Y9] a change or a move never rewrites the words at birth', () => {
    const doc = createAtlasDoc()
    writeEdits(doc, buildEdits(anAtlas({ elements: ['mairie'] })), 'me')
    const core = JSON.stringify(rootsOf(doc).roots.elements.get(mairie))
    const written: string[] = []
    for (const name of rootNames)
      doc.getMap(name).observe((event) => written.push(...[...event.keysChanged].map((key) => `${name}:${key}`)))
    writeEdits(doc, [{ type: 'element-changed', id: mairie, field: 'label', value: 'La mairie' }], 'me')
    writeEdits(doc, [{ type: 'element-moved', id: mairie, position: [3, 4] }], 'me')
    expect(written).toEqual(['elementFields:mairie/label', 'positions:mairie'])
    expect(JSON.stringify(rootsOf(doc).roots.elements.get(mairie))).toBe(core)
  })

  test('[Y5] a name used again does not find the fields of the one before', () => {
    const doc = createAtlasDoc()
    const [first] = buildEdits(anAtlas({ elements: ['mairie'] }))
    if (!first) throw new Error('An atlas with one element has one edit.')
    writeEdits(doc, [first], 'me')
    writeEdits(doc, [{ type: 'element-removed', id: mairie }], 'me')
    doc.getMap('elementFields').set('mairie/label', 'from the past')
    writeEdits(doc, [first], 'me')
    expect(readAtlas(doc).atlas.elements.get(mairie)?.label).toBe('mairie')
  })

  test('[Y4] a kind taken out of the table stays out, and can come back', () => {
    const doc = createAtlasDoc()
    const key = kindKey('document')
    const kind = emptyAtlas().elementKinds.get(key) ?? null
    writeEdits(doc, [{ type: 'element-kind-set', key, kind: null }], 'me')
    expect(readAtlas(doc).atlas.elementKinds.has(key)).toBe(false)
    writeEdits(doc, [{ type: 'element-kind-set', key, kind }], 'me')
    expect(readAtlas(doc).atlas.elementKinds).toEqual(emptyAtlas().elementKinds)
  })

  test('[Y5] a late edit of a thing that is gone writes nothing', () => {
    const doc = createAtlasDoc()
    writeEdits(doc, [{ type: 'relation-changed', id: relationId('gone'), field: 'name', value: 'x' }], 'me')
    expect(readAtlas(doc)).toEqual({ atlas: emptyAtlas(), oddities: [] })
  })
})
