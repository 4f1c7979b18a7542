import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { elementId, isId, kindKey } from '../model/ids.ts'
import { refused } from '../outcome.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'
import { addElement } from './add-element.ts'
import { atlasLimits, inOrder } from './command.ts'
import { removeThings } from './remove-things.ts'

const kind = kindKey('acteur')

describe('addElement', () => {
  test('[A6] refuses an element that says nothing', () => {
    expect(addElement(anAtlas(), aContext(), { kind, label: '  \n ' })).toEqual(refused({ code: 'empty-label' }))
  })

  test('[A3] keeps one idea on one line, whole', () => {
    const [added] = editsOf(addElement(anAtlas(), aContext(), { kind, label: ' Jardin\n partagé ' }))
    expect(added).toMatchObject({ element: { label: 'Jardin partagé' } })
    const long = addElement(anAtlas(), aContext(), { kind, label: 'x'.repeat(301) })
    expect(long).toEqual(refused({ code: 'text-too-long', field: 'label', length: 301, max: 300 }))
  })

  test('[A4] refuses a date or an address that is none', () => {
    const date = addElement(anAtlas(), aContext(), { kind, label: 'a', since: 'hier' })
    const address = addElement(anAtlas(), aContext(), { kind, label: 'a', address: 'javascript:alert(1)' })
    expect(date).toEqual(refused({ code: 'value-not-readable', field: 'since' }))
    expect(address).toEqual(refused({ code: 'value-not-readable', field: 'address' }))
  })

  test('[A2] refuses the name of another element', () => {
    const outcome = addElement(anAtlas({ elements: ['mairie'] }), aContext(), {
      kind,
      label: 'b',
      id: elementId('mairie'),
    })
    expect(outcome).toEqual(refused({ code: 'id-taken', id: 'mairie' }))
  })

  test('[A10] places it on whole units, and refuses a place that is none', () => {
    const placed = editsOf(addElement(anAtlas(), aContext(), { kind, label: 'a', position: [1.6, -0.2] }))
    expect(placed[1]).toMatchObject({ type: 'element-moved', position: [2, 0] })
    const nowhere = addElement(anAtlas(), aContext(), { kind, label: 'a', position: [Number.NaN, 0] })
    expect(nowhere).toEqual(refused({ code: 'position-out-of-bounds', id: 'n1' }))
  })

  test('[A16] refuses more than the atlas holds', () => {
    const full = { ...anAtlas(), elements: { size: atlasLimits.elements, has: () => false, get: () => undefined } }
    const outcome = addElement(full as never, aContext(), { kind, label: 'a' })
    expect(outcome).toEqual(refused({ code: 'atlas-full', count: atlasLimits.elements + 1, max: atlasLimits.elements }))
  })
})

describe('isId', () => {
  test('[A1] takes 1 to 64 letters, digits, _ and -, and nothing else', () => {
    expect(['a', 'r-1_Z', 'x'.repeat(64)].every(isId)).toBe(true)
    expect(['', 'é', 'a b', 'a/b', 'x'.repeat(65), '__proto__', 3, null].some(isId)).toBe(false)
  })
})

describe('inOrder', () => {
  test('[A17] each step sees the one before, and one refusal refuses all', () => {
    const add =
      (label: string) => (atlas: Parameters<typeof addElement>[0], context: Parameters<typeof addElement>[1]) =>
        addElement(atlas, context, { kind, label, id: elementId(label) })
    const both = inOrder(anAtlas(), aContext(), [
      add('a'),
      (atlas, context) => removeThings(atlas, context, { ids: [elementId('a')] }),
    ])
    expect(applyEdits(anAtlas(), editsOf(both)).elements.size).toBe(0)
    expect(inOrder(anAtlas(), aContext(), [add('a'), add('a')])).toEqual(refused({ code: 'id-taken', id: 'a' }))
  })
})
