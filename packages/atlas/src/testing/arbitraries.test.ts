import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryAtlas } from './arbitraries.ts'

test('[A20] the generated atlases are worth testing with: most hold elements, relations, positions and changed words', () => {
  const atlases = fc.sample(arbitraryAtlas(), { numRuns: 200, seed: 7 })
  const share = (isSo: (atlas: (typeof atlases)[number]) => boolean) => atlases.filter(isSo).length / atlases.length
  expect(share((atlas) => atlas.elements.size >= 3)).toBeGreaterThan(0.6)
  expect(share((atlas) => atlas.relations.size >= 2)).toBeGreaterThan(0.5)
  expect(share((atlas) => atlas.positions.size >= 1)).toBeGreaterThan(0.5)
  const onRelations = share((atlas) =>
    [...atlas.relations.values()].some(({ ends }) => atlas.relations.has(ends.to as never)),
  )
  expect(onRelations).toBeGreaterThan(0.1)
})
