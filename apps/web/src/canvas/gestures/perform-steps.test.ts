import { addElement, elementId, emptyAtlas, kindKey, plainRelationKind, type Refusal } from '@maillage/atlas'
import { atom } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { ShownPlaces } from '../places/places.ts'
import { SceneKeeper } from '../scene-keeper.ts'
import { fakeSession } from '../testing/fake-session.ts'
import { readFixture } from '../testing/read-fixture.ts'
import { copied, pasteClip } from './copy-paste.ts'
import { placesAfter } from './move.ts'
import { performSteps } from './perform-steps.ts'
import { keepRelation } from './relate.ts'

const [ada, lin] = [elementId('ada'), elementId('lin')]
const two = readFixture({
  elements: [
    { id: 'ada', kind: 'acteur', label: 'Ada' },
    { id: 'lin', kind: 'acteur', label: 'Lin' },
  ],
  relations: [],
})

function aDrawing(atlas = two) {
  const session = fakeSession(atlas)
  const places = new ShownPlaces()
  places.derive(
    new Map([
      [ada, [0, 0]],
      [lin, [300, 0]],
    ]),
  )
  const scene = new SceneKeeper(places)
  scene.reset(atlas)
  const selection = atom('selection', session.me().selection as readonly (typeof ada)[]) // reason: starts empty
  return {
    session,
    places,
    scene,
    selection,
    refused: atom<Refusal | null>('refused', null),
    select: (ids: readonly unknown[]) => void selection.set(ids as never),
  }
}

describe('performSteps', () => {
  test('[C12] the first gesture settles the places the layout found, in the same step of undo', () => {
    const drawing = aDrawing()
    performSteps(drawing, [
      (atlas, context) => addElement(atlas, context, { kind: kindKey('constat'), label: 'Un fait', position: [9, 9] }),
    ])
    expect(drawing.session.atlas().positions.get(lin)).toEqual([300, 0])
    drawing.session.undo()
    expect(drawing.session.atlas()).toBe(two)
  })

  test('[C12] a wish that changes nothing settles nothing', () => {
    const drawing = aDrawing()
    performSteps(drawing, [])
    expect(drawing.session.atlas().positions.size).toBe(0)
  })
})

describe('keepRelation', () => {
  test('[C10] keeps a relation without a name, to be named later', () => {
    const drawing = aDrawing()
    keepRelation(drawing, { from: ada, to: { type: 'thing', id: lin }, name: ' ', kind: null })
    const [relation] = drawing.session.atlas().relations.values()
    expect(relation).toMatchObject({ ends: { from: ada, to: lin }, name: '', kind: plainRelationKind })
  })

  test('[C10] makes the element at its end in the same step of undo', () => {
    const drawing = aDrawing()
    const to = { type: 'new', kind: kindKey('enjeu'), label: 'Relier', at: [5, 5] } as const
    keepRelation(drawing, { from: ada, to, name: 'vise', kind: null })
    expect(drawing.session.atlas().elements.size).toBe(3)
    expect(drawing.session.atlas().relations.size).toBe(1)
    drawing.session.undo()
    expect(drawing.session.atlas()).toBe(two)
  })
})

describe('placesAfter', () => {
  test('[C8] shows during a move what will be written at its end: whole units', () => {
    const held = { elements: new Map([[ada, [10, 10] as const]]), annotations: [] }
    expect(placesAfter(held, 0.6, -3.2).get(ada)).toEqual([11, 7])
  })
})

describe('copied', () => {
  test('[C18] other programs get sentences, we get the same things back around the pointer', () => {
    const drawing = aDrawing()
    keepRelation(drawing, { from: ada, to: { type: 'thing', id: lin }, name: 'parle avec', kind: null })
    drawing.select([ada, lin])
    const held = copied(drawing)
    expect(held?.text).toBe('Ada\nLin\nAda — parle avec — Lin')
    expect(pasteClip(drawing, held?.clip ?? '', [1000, 500])).toBe(true)
    const atlas = drawing.session.atlas()
    expect([atlas.elements.size, atlas.relations.size]).toEqual([4, 2])
    expect([...atlas.positions.values()].slice(2)).toEqual([
      [850, 500],
      [1150, 500],
    ])
  })

  test('[C18] text of another program is not taken for a clip', () => {
    expect(pasteClip(aDrawing(emptyAtlas()), 'https://example.org', [0, 0])).toBe(false)
  })
})
