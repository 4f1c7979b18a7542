import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from './apply.ts'
import { relateElements } from './commands/relate-elements.ts'
import { removeThings } from './commands/remove-things.ts'
import { actionOf, takeBack } from './history.ts'
import { elementId, relationId } from './model/ids.ts'
import { aContext, anAtlas, arbitraryAtlas, arbitraryStep, editsOf } from './testing/index.ts'

const [mairie, jardin] = [elementId('mairie'), elementId('jardin')]

describe('taking an action back', () => {
  test('[A21] right after it gives the atlas before, and taking that back gives the atlas after', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), arbitraryStep(), (before, step) => {
        const outcome = step(before, aContext('x'))
        if (!outcome.ok) return
        const after = applyEdits(before, outcome.value)
        const back = takeBack(after, actionOf(before, outcome.value))
        const undone = applyEdits(after, back)
        expect(undone).toEqual(before)
        expect(applyEdits(undone, takeBack(undone, actionOf(after, back)))).toEqual(after)
      }),
    )
  })

  test('[A22] leaves a field that somebody rewrote since', () => {
    const before = anAtlas({ elements: ['mairie'] })
    const action = actionOf(before, [{ type: 'element-changed', id: mairie, field: 'label', value: 'Un' }])
    const now = applyEdits(before, [{ type: 'element-changed', id: mairie, field: 'label', value: 'Deux' }])
    expect(takeBack(now, action)).toEqual([])
  })

  test('[A22] leaves an element that somebody built on or rewrote since', () => {
    const empty = anAtlas({ elements: ['jardin'] })
    const both = anAtlas({ elements: ['jardin', 'mairie'] })
    const added = actionOf(empty, [{ type: 'element-added', element: both.elements.get(mairie) as never }]) // reason: built above
    const related = applyEdits(
      both,
      editsOf(relateElements(both, aContext('x'), { from: jardin, to: mairie, name: 'aide' })),
    )
    const renamed = applyEdits(both, [{ type: 'element-changed', id: mairie, field: 'label', value: 'La mairie' }])
    expect([takeBack(related, added), takeBack(renamed, added)]).toEqual([[], []])
    expect(takeBack(both, added)).toEqual([{ type: 'element-removed', id: mairie }])
  })

  test('[A21] a removal comes back with its place and its relations', () => {
    const atlas = applyEdits(
      anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] }),
      [{ type: 'element-moved', id: mairie, position: [3, 4] }],
    )
    const edits = editsOf(removeThings(atlas, aContext(), { ids: [mairie] }))
    const gone = applyEdits(atlas, edits)
    expect(applyEdits(gone, takeBack(gone, actionOf(atlas, edits)))).toEqual(atlas)
  })

  test('[A21] an element that a relation was moved to goes with its own action', () => {
    const before = anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })
    const added = anAtlas({ elements: ['mairie', 'jardin', 'ecole'] }).elements.get(elementId('ecole'))
    const edits = [
      { type: 'element-added', element: added as never }, // reason: built above
      {
        type: 'relation-changed',
        id: relationId('r1'),
        field: 'ends',
        value: { from: mairie, to: elementId('ecole') },
      },
    ] as const
    const after = applyEdits(before, edits)
    expect(applyEdits(after, takeBack(after, actionOf(before, edits)))).toEqual(before)
  })
})
