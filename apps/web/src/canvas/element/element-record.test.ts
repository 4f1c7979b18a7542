import { elementId } from '@maillage/atlas'
import type { TLPageId } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { makeStore } from '../editor-setup.tsx'
import { ShownPlaces } from '../places/places.ts'
import { SceneKeeper } from '../scene-keeper.ts'
import { readFixture } from '../testing/read-fixture.ts'
import { elementRecord } from './element-record.ts'
import { gatherMarks } from './marks.ts'

const ministry = elementId('ministry')

describe('elementRecord', () => {
  test('[C4] is right by tldraw’s own validators, and locked against its tools', () => {
    const places = new ShownPlaces()
    places.derive(new Map([[ministry, [100, 50]]]))
    const scene = new SceneKeeper(places)
    scene.reset(readFixture({ elements: [{ id: 'ministry', kind: 'acteur', label: 'Ministère' }], relations: [] }))
    const figure = scene.elements.get(ministry)
    if (!figure) throw new Error('The scene has lost the only element of this atlas: look at projectScene.')
    const store = makeStore()
    store.put([elementRecord(figure, 0, 'page:page' as TLPageId)]) // reason: tldraw brands its ids
    expect(store.allRecords().filter(({ typeName }) => typeName === 'shape')).toMatchObject([
      { type: 'element', isLocked: true, x: figure.box.x, y: figure.box.y },
    ])
  })
})

describe('gatherMarks', () => {
  test('[C19] shows on one element what several people point at, mine over theirs', () => {
    const lin = { clientId: 2, colour: '#c02b36', initial: 'L', selection: ['ministry'] }
    const marks = gatherMarks({ hovered: ministry, aimed: null, selection: [ministry], peers: [lin] })
    expect(marks.get(ministry)).toMatchObject({ mine: 'selected', peers: [{ initial: 'L' }] })
  })
})
