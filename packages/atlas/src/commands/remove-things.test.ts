import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { emptyAtlas } from '../model/empty-atlas.ts'
import { type EndId, elementId, relationId } from '../model/ids.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import { copyThings, pasteThings, readClip } from './copy-things.ts'
import { buildEdits, mergeAtlas } from './merge-atlas.ts'
import { removeThings } from './remove-things.ts'

describe('removeThings', () => {
  test('[A13] takes the relations that end on it, and those that end on these', () => {
    const atlas = anAtlas({
      elements: ['mairie', 'jardin'],
      relations: [
        ['r1', 'mairie', 'porte', 'jardin'],
        ['r2', 'jardin', 'interroge', 'r1'],
      ],
    })
    const next = applyEdits(atlas, editsOf(removeThings(atlas, aContext(), { ids: [elementId('mairie')] })))
    expect([next.elements.size, next.relations.size]).toEqual([1, 0])
  })

  test('[A7] [A13] leaves no relation without its ends, whatever is removed', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.array(fc.nat(100)), (atlas, picks) => {
        const all: EndId[] = [...atlas.elements.keys(), ...atlas.relations.keys()]
        const ids = picks.flatMap((n) => all[n % Math.max(1, all.length)] ?? [])
        const edits = editsOf(removeThings(atlas, aContext(), { ids }))
        const removed = new Set(edits.flatMap((edit) => ('id' in edit ? [edit.id] : [])))
        for (const relation of atlas.relations.values()) {
          const endsGone = removed.has(relation.ends.from) || removed.has(relation.ends.to)
          if (endsGone) expect(removed.has(relation.id)).toBe(true)
        }
        expect(ids.every((id) => removed.has(id))).toBe(true)
      }),
    )
  })
})

describe('copying and pasting', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'jardin', 'ecole'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'ecole', 'interroge', 'r1'],
      ['r3', 'ecole', 'visite', 'jardin'],
    ],
  })
  const positions = new Map([[elementId('mairie'), [10, 20] as const]])

  test('[A7] a copied relation brings its ends; a relation with an end left behind stays', () => {
    const clip = copyThings(atlas, { ids: [relationId('r1')], positions })
    expect(clip.elements.map((element) => element.id)).toEqual(
      ['jardin', 'mairie'].sort((a) => (a === 'mairie' ? -1 : 1)),
    )
    expect(clip.relations.map((relation) => relation.id)).toEqual(['r1'])
  })

  test('[A2] a clip is pasted under fresh names, shifted, with relations on relations', () => {
    const clip = copyThings(atlas, { ids: atlas.elements.keys(), positions })
    const read = readClip(JSON.stringify(clip))
    expect(read).toEqual(clip)
    const next = applyEdits(atlas, editsOf(pasteThings(atlas, aContext('p'), { clip, offset: [40, 40] })))
    expect([next.elements.size, next.relations.size]).toEqual([6, 6])
    expect([...next.positions.values()]).toEqual([[50, 60]])
  })

  test('[A19] text that is no clip is read as none', () => {
    expect([readClip(''), readClip('{"a":1}'), readClip('[1]'), readClip('Mairie')]).toEqual([null, null, null, null])
    fc.assert(
      fc.property(fc.json(), (text) => {
        readClip(text)
      }),
    )
  })
})

describe('mergeAtlas', () => {
  test('[A2] what is there is left alone, what is new is added as it is', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (from) => {
        const once = applyEdits(emptyAtlas(), editsOf(mergeAtlas(emptyAtlas(), aContext(), { from })))
        expect(once).toEqual(from)
        expect(editsOf(mergeAtlas(once, aContext(), { from }))).toEqual([])
        expect(applyEdits(emptyAtlas(), buildEdits(from))).toEqual(from)
      }),
    )
  })

  test('[A16] refuses more than fits, whole', () => {
    const crowd = {
      ...emptyAtlas(),
      elements: new Map(Array.from({ length: 20_001 }, (_, n) => [elementId(`e${n}`), { id: elementId(`e${n}`) }])),
    }
    const outcome = mergeAtlas(anAtlas({ elements: ['mairie'] }), aContext(), { from: crowd as never })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'atlas-full', max: 20_000 } })
  })
})
