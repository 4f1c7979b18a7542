import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { budgets, type Manifest, overBudget, weigh } from '../tools/weigh.ts'

const chunks = Object.fromEntries(budgets.map(({ chunk }, at) => [chunk, { file: `${at}.js`, imports: ['shared'] }]))
const manifest: Manifest = {
  'index.html': { file: 'index.js', isEntry: true, css: ['index.css'], imports: ['shared'] },
  shared: { file: 'shared.js', imports: ['index.html'] },
  canvas: { file: 'canvas.js' },
  words: { file: 'fr.js', name: 'fr' },
  ...chunks,
}

describe('the weight of a page', () => {
  test('[V112] is that of all it loads at once, each file once, and of nothing that is only loaded when asked', () => {
    const read: string[] = []
    weigh(manifest, (file) => {
      read.push(file)
      return Uint8Array.of(1)
    })
    const [first] = budgets
    expect(read.slice(0, 5).toSorted()).toEqual(['0.js', 'fr.js', 'index.css', 'index.js', 'shared.js'])
    expect(read).not.toContain('canvas.js')
    expect(first?.most).toBe(300)
  })

  test('[V112] beyond its budget is told', () => {
    const heavy = weigh(manifest, (file) => randomBytes(file === '1.js' ? 301_000 : 10))
    expect(overBudget(heavy).map(({ page }) => page)).toEqual([budgets[1]?.page])
  })

  test('[V112] of a page that is not there is no weight at all', () => {
    expect(() =>
      weigh({ 'index.html': manifest['index.html'] ?? { file: '' }, words: { file: 'fr.js', name: 'fr' } }, () =>
        Uint8Array.of(),
      ),
    ).toThrow(/no chunk/)
    expect(() => weigh({}, () => Uint8Array.of())).toThrow(/no entry/)
  })
})
