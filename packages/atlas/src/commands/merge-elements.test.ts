import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { elementFields, type FieldRule } from '../fields.ts'
import { actionOf, takeBack } from '../history.ts'
import type { Atlas, AtlasElement, Ends } from '../model/atlas.ts'
import { relationAt } from '../model/graph.ts'
import { type ElementId, type EndId, elementId, kindKey, relationId } from '../model/ids.ts'
import { emptyValue, sameValue } from '../model/values.ts'
import { wordingsOf } from '../model/wordings.ts'
import { refused } from '../outcome.ts'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '../testing/index.ts'
import { addElement } from './add-element.ts'
import { mergeElements } from './merge-elements.ts'

const [mairie, ville, jardin] = [elementId('mairie'), elementId('ville'), elementId('jardin')]

/** Three of the atlas's elements, the first to be kept. */
function someOf(atlas: Atlas, picks: readonly number[]): { keep: ElementId; others: readonly ElementId[] } | null {
  const ids = [...atlas.elements.keys()]
  const [keep, ...others] = picks.flatMap((n) => ids[n % Math.max(1, ids.length)] ?? [])
  return keep === undefined ? null : { keep, others: others.filter((id) => id !== keep) }
}

const picks = fc.array(fc.nat(1000), { minLength: 2, maxLength: 4 })

function merged(atlas: Atlas, keep: ElementId, others: readonly ElementId[]): Atlas {
  return applyEdits(atlas, editsOf(mergeElements(atlas, aContext('x'), { keep, others })))
}

function elementIn(atlas: Atlas, id: ElementId): AtlasElement {
  const element = atlas.elements.get(id)
  if (!element) throw new Error(`The atlas of this test has no ${id}.`)
  return element
}

describe('mergeElements', () => {
  const atlas = anAtlas({
    elements: ['mairie', 'ville', 'jardin'],
    relations: [
      ['r1', 'mairie', 'porte', 'jardin'],
      ['r2', 'jardin', 'est soutenu par', 'ville'],
      ['r3', 'ville', 'porte', 'jardin'],
    ],
  })

  test('[A35] the relations of the other end on the kept one, in their own direction, and doubles stay', () => {
    const next = merged(atlas, mairie, [ville])
    expect(new Set(next.elements.keys())).toEqual(new Set([mairie, jardin]))
    expect([...next.relations.values()].map(({ ends, name }) => [ends.from, name, ends.to])).toEqual([
      ['mairie', 'porte', 'jardin'],
      ['jardin', 'est soutenu par', 'mairie'],
      ['mairie', 'porte', 'jardin'],
    ])
  })

  test('[A37] a relation between the two goes; one that joined an element to itself stays', () => {
    const before = anAtlas({
      elements: ['mairie', 'ville'],
      relations: [
        ['r1', 'mairie', 'travaille avec', 'ville'],
        ['r2', 'ville', 's’évalue', 'ville'],
        ['r3', 'mairie', 's’organise', 'mairie'],
      ],
    })
    const next = merged(before, mairie, [ville])
    expect([...next.relations.values()].map(({ id, ends }) => [id, ends.from, ends.to])).toEqual([
      ['r2', 'mairie', 'mairie'],
      ['r3', 'mairie', 'mairie'],
    ])
  })

  test('[A37] what was said of a relation between the two is said of the kept element, however deep', () => {
    const before = anAtlas({
      elements: ['mairie', 'ville', 'jardin'],
      relations: [
        ['r1', 'mairie', 'travaille avec', 'ville'],
        ['r2', 'jardin', 'interroge', 'r1'],
        ['r3', 'jardin', 'précise', 'r2'],
        ['r4', 'mairie', 'conteste', 'r1'],
        ['r5', 'jardin', 'appuie', 'r4'],
      ],
    })
    const next = merged(before, mairie, [ville])
    expect([...next.relations.values()].map(({ id, ends }) => [id, ends.from, ends.to])).toEqual([
      ['r2', 'jardin', 'mairie'],
      ['r3', 'jardin', 'r2'],
      ['r5', 'jardin', 'mairie'],
    ])
  })

  test('[A36] empty fields are filled, and what was worded otherwise is kept with its author', () => {
    const context = { ...aContext(), now: 1732449600000 }
    const add = (into: Atlas, given: Partial<Parameters<typeof addElement>[2]> & { readonly label: string }) =>
      applyEdits(into, editsOf(addElement(into, context, { kind: kindKey('acteur'), ...given })))
    const before = add(add(anAtlas(), { id: mairie, label: 'Mairie', description: 'Le conseil' }), {
      id: ville,
      label: 'Ville d’Ébène',
      description: 'La commune',
      source: 'Compte rendu',
      others: { niveau: 2 },
    })
    const kept = elementIn(merged(before, mairie, [ville]), mairie)
    expect(kept).toMatchObject({ label: 'Mairie', description: 'Le conseil', source: 'Compte rendu' })
    expect(kept.others).toMatchObject({ niveau: 2 })
    expect(wordingsOf(kept).map(({ row }) => row)).toEqual([
      {
        id: 'ville',
        label: 'Ville d’Ébène',
        description: 'La commune',
        saisiPar: 'citizen',
        saisiLe: '2024-11-24T12:00:00.000Z',
      },
    ])
  })

  test('[A36] merging again keeps the wordings of before, of both', () => {
    const before = anAtlas({ elements: ['a', 'b', 'c', 'd'] })
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(elementId) as [ElementId, ElementId, ElementId, ElementId] // reason: four ids
    const twice = merged(merged(merged(before, a, [b]), c, [d]), a, [c])
    expect(wordingsOf(elementIn(twice, a)).map(({ label }) => label)).toEqual(['b', 'c', 'd'])
  })

  test('[A36] other data that a merge did not write are kept, whatever stands under the name of the wordings', () => {
    const given = { kind: kindKey('acteur'), label: 'x' }
    const start = anAtlas()
    const one = applyEdits(
      start,
      editsOf(addElement(start, aContext(), { ...given, id: mairie, others: { formulations: 'trois' } })),
    )
    const deep = { label: { a: { b: { c: { d: 1 } } } } }
    const two = applyEdits(one, editsOf(addElement(one, aContext(), { ...given, id: ville, others: deep })))
    const { others } = elementIn(merged(two, mairie, [ville]), mairie)
    expect(others).toMatchObject({ ...deep, formulations: ['trois', { id: 'ville', label: 'x' }] })
  })

  test('[A3] refuses words that would be cut, whole', () => {
    const long = 'é'.repeat(4000)
    const start = anAtlas()
    const all = ['a', 'b', 'c'].reduce((seen, id) => {
      const request = {
        id: elementId(id),
        kind: kindKey('acteur'),
        label: id,
        description: `${id}${long}`.slice(0, 4000),
      }
      return applyEdits(seen, editsOf(addElement(seen, aContext(), request)))
    }, start)
    const others = [elementId('b'), elementId('c')]
    const outcome = mergeElements(all, aContext(), { keep: elementId('a'), others })
    expect(outcome).toEqual(refused({ code: 'wordings-too-long', count: 2 }))
  })

  test('[A35] refuses an element that is gone; with nothing to fold there is nothing to do', () => {
    const gone = elementId('gone')
    expect(mergeElements(atlas, aContext(), { keep: gone, others: [mairie] })).toEqual(
      refused({ code: 'unknown-element', id: gone }),
    )
    expect(mergeElements(atlas, aContext(), { keep: mairie, others: [gone] })).toEqual(
      refused({ code: 'unknown-element', id: gone }),
    )
    expect(editsOf(mergeElements(atlas, aContext(), { keep: mairie, others: [mairie] }))).toEqual([])
  })

  test('[A35, A37] whatever the atlas, a relation goes only when the merge would bend it round', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), picks, (before, numbers) => {
        const some = someOf(before, numbers)
        if (!some) return
        const after = merged(before, some.keep, some.others)
        const group = new Set<EndId>([some.keep, ...some.others])
        for (const { id, ends } of before.relations.values()) {
          const now = after.relations.get(id)
          expect(now === undefined).toBe(ends.from !== ends.to && reachesOnly(before, ends, group))
          if (now)
            expect([now.name, now.kind]).toEqual([before.relations.get(id)?.name, before.relations.get(id)?.kind])
        }
      }),
    )
  })

  test('[A36] whatever the atlas, no word of an element is lost', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), picks, (before, numbers) => {
        const some = someOf(before, numbers)
        if (!some) return
        const kept = elementIn(merged(before, some.keep, some.others), some.keep)
        const said = JSON.stringify([kept, wordingsOf(kept)])
        for (const id of [some.keep, ...some.others]) {
          for (const [field, rule] of Object.entries(elementFields) as [keyof typeof elementFields, FieldRule][]) {
            const value = elementIn(before, id)[field]
            if (rule.type === 'others' || sameValue(value, emptyValue(rule))) continue
            expect(said).toContain(JSON.stringify(value))
          }
        }
      }),
    )
  })

  test('[A21] taken back, everything is as before, whatever the atlas', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), picks, (before, numbers) => {
        const some = someOf(before, numbers)
        if (!some) return
        const edits = editsOf(mergeElements(before, aContext('x'), some))
        const after = applyEdits(before, edits)
        const back = takeBack(after, actionOf(before, edits))
        expect(applyEdits(after, back)).toEqual(before)
      }),
    )
  })

  test('[A12] ends never go round in a circle, and every one stands', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), picks, (before, numbers) => {
        const some = someOf(before, numbers)
        if (!some) return
        const edits = editsOf(mergeElements(before, aContext('x'), some))
        const after = applyEdits(before, edits)
        const removed = edits.filter(({ type }) => type === 'relation-removed').length
        // Relations that don't stand are left aside by `applyEdits`: none may be.
        expect(after.relations.size).toBe(before.relations.size - removed)
      }),
    )
  })
})

/** Do both ends lead into the group, through relations that the merge takes away? */
function reachesOnly(atlas: Atlas, ends: Ends, group: ReadonlySet<EndId>): boolean {
  return [ends.from, ends.to].every((end) => {
    const inner = relationAt(atlas, relationId(end))?.ends
    return group.has(end) || (inner !== undefined && inner.from !== inner.to && reachesOnly(atlas, inner, group))
  })
}
