import { arbitraryAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messages } from '../messages/index.ts'
import { groupings, outlineGroups } from './outline-groups.ts'

describe('outlineGroups', () => {
  test('[V12] holds each element of the atlas once, whatever it is grouped by', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...groupings), (atlas, by) => {
        const shown = outlineGroups(atlas, messages.fr, by, '').flatMap((group) => group.elements.map(({ id }) => id))
        expect(shown.toSorted()).toEqual([...atlas.elements.keys()].toSorted())
      }),
    )
  })

  test('[V12] every group has a title and something in it', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), fc.constantFrom(...groupings), (atlas, by) => {
        const groups = outlineGroups(atlas, messages.en, by, '')
        expect(groups.every(({ title, elements }) => title !== '' && elements.length > 0)).toBe(true)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      }),
    )
  })
})
