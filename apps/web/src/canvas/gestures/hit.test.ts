import { elementId } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { ShownPlaces } from '../places/places.ts'
import { SceneKeeper } from '../scene-keeper.ts'
import { readFixture } from '../testing/read-fixture.ts'
import { elementsIn, hitAt } from './hit.ts'
import { afterClick, afterMarquee } from './selecting.ts'

const [ada, lin] = [elementId('ada'), elementId('lin')]
const places = new ShownPlaces()
places.derive(
  new Map([
    [ada, [0, 0]],
    [lin, [600, 0]],
  ]),
)
const scene = new SceneKeeper(places)
scene.reset(
  readFixture({
    elements: [
      { id: 'ada', kind: 'acteur', label: 'Ada' },
      { id: 'lin', kind: 'acteur', label: 'Lin' },
    ],
    relations: [{ id: 'r1', from: 'ada', to: 'lin', kind: 'finance', name: 'finance' }],
  }),
)
const mouse = { handlesOf: null, coarse: false }

describe('hitAt', () => {
  test('[C20] finds an element, a relation by its line or name, and nothing in the void', () => {
    expect(hitAt(scene, [3, 3], 1, mouse)).toEqual({ type: 'element', id: ada })
    expect(hitAt(scene, [300, 2], 1, mouse)).toEqual({ type: 'relation', id: 'r1' })
    expect(hitAt(scene, [300, 300], 1, mouse)).toBeNull()
  })

  test('[C20] finds the edge handle of the element that shows its handles, and of no other', () => {
    const box = scene.boxes.get(ada) ?? { x: 0, y: 0, w: 0, h: 0 }
    expect(hitAt(scene, [0, box.y - 13], 1, { handlesOf: ada, coarse: false })).toEqual({ type: 'edge', id: ada })
    expect(hitAt(scene, [0, box.y - 13], 1, mouse)).toBeNull()
  })
})

describe('selecting', () => {
  test('[C20] a click selects one, Shift one more or one less', () => {
    expect(afterClick([ada], lin, false)).toEqual([lin])
    expect(afterClick([ada], lin, true)).toEqual([ada, lin])
    expect(afterClick([ada, lin], lin, true)).toEqual([ada])
  })

  test('[C20] a marquee selects what it touches, in the store or not', () => {
    expect(elementsIn(scene.boxes, { x: -10, y: -10, w: 20, h: 20 })).toEqual([ada])
    expect(afterMarquee([lin], [ada], true)).toEqual([lin, ada])
    expect(afterMarquee([lin], [ada], false)).toEqual([ada])
  })
})
