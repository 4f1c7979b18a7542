import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import {
  addElement,
  applyEdits,
  emptyAtlas,
  kindKey,
  relateElements,
  suggestDuplicates,
  suggestGroups,
} from '../index.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'

/** An atlas of elements with these labels, all actors but where a kind is named: `scenario:…`. */
function labelled(labels: readonly string[]) {
  const context = aContext()
  let atlas = emptyAtlas()
  for (const words of labels) {
    const [kind, label] = words.includes(':') ? words.split(':') : ['acteur', words]
    atlas = applyEdits(atlas, editsOf(addElement(atlas, context, { kind: kindKey(kind ?? ''), label: label ?? '' })))
  }
  return atlas
}

const pairsOf = (labels: readonly string[]) =>
  suggestDuplicates(labelled(labels)).map(({ elements: [a, b], nearness }) => [a.label, b.label, nearness])

describe('duplicates', () => {
  test('[A52] the same words are the same, whatever accents, case, small words and order', () => {
    expect(pairsOf(['Mairie d’Ébène', 'la mairie d’ebene', 'Lac'])).toEqual([
      ['Mairie d’Ébène', 'la mairie d’ebene', 'same'],
    ])
    expect(pairsOf(['Jardin partagé du port', 'Port : jardin partagé'.replace(' :', ',')])).toHaveLength(1)
  })

  test('[A52] a slip or a plural is near; another word, another figure, or a short word is not', () => {
    expect(pairsOf(['Jardin partagé', 'Jardins partagés'])).toEqual([['Jardin partagé', 'Jardins partagés', 'near']])
    expect(pairsOf(['Mairei', 'Mairie'])).toEqual([['Mairei', 'Mairie', 'near']])
    expect(pairsOf(['Table 1', 'Table 2'])).toEqual([])
    expect(pairsOf(['Maison des jeunes', 'Maison des aînés'])).toEqual([])
    expect(pairsOf(['Lac', 'Sac'])).toEqual([])
    expect(pairsOf(['Atelier vélo', 'Atelier vélos'])).toHaveLength(1)
  })

  test('[A52] different kinds are a pair only under the very same name', () => {
    expect(pairsOf(['Jardin', 'scenario:Jardins'])).toEqual([])
    expect(pairsOf(['Jardin', 'scenario:jardin'])).toHaveLength(1)
  })

  test('[A52] what somebody related is told apart; relations are counted', () => {
    const atlas = labelled(['Mairie', 'mairie', 'Jardin'])
    const [first, second, garden] = [...atlas.elements.keys()]
    if (!first || !second || !garden) throw new Error('Three elements were added.')
    const context = aContext('r')
    const linked = applyEdits(
      atlas,
      editsOf(relateElements(atlas, context, { from: first, to: garden, name: 'porte' })),
    )
    expect(suggestDuplicates(linked).map(({ relations }) => relations)).toEqual([[1, 0]])
    const apart = editsOf(relateElements(linked, context, { from: first, to: second, name: 'ignore' }))
    expect(suggestDuplicates(applyEdits(linked, apart))).toEqual([])
  })

  test('[A52] a thousand elements are looked through in a moment, and no more than a hundred pairs are told', () => {
    const words = ['mairie', 'jardin', 'école', 'marché', 'maison', 'fablab', 'crèche', 'forum', 'port', 'gare']
    const labels = Array.from({ length: 1000 }, (_, at) => {
      const [a, b, c] = [words[at % 10], words[Math.floor(at / 10) % 10], words[Math.floor(at / 100)]]
      return `${a} ${b} ${c} ${String.fromCharCode(97 + (at % 26)).repeat(3)}`
    })
    const atlas = anAtlas({ elements: [] })
    const context = aContext()
    const full = labels.reduce(
      (before, label) => applyEdits(before, editsOf(addElement(before, context, { kind: kindKey('acteur'), label }))),
      atlas,
    )
    const start = performance.now()
    const pairs = suggestDuplicates(full)
    expect(performance.now() - start).toBeLessThan(1500)
    expect(pairs.length).toBeLessThanOrEqual(100)
    expect(pairs.length).toBeGreaterThan(0)
  })

  test('[A52] what three or more call the same is one group, told once, and no pairs; another kind and a relation tell apart', () => {
    const labels = ['Accès aux soins', 'accès aux soins', 'Soins (accès)', 'scenario:Accès aux soins', 'Lac', 'lac']
    const atlas = labelled(labels)
    expect(suggestGroups(atlas).map(({ label, elements }) => [label, elements.length])).toEqual([
      ['Accès aux soins', 3],
    ])
    const told = suggestDuplicates(atlas).map(({ elements: [a, b] }) => [a.label, b.label, a.kind === b.kind])
    expect(told).toContainEqual(['Lac', 'lac', true])
    expect(told.filter(([, , isOneKind]) => isOneKind)).toHaveLength(1)
    const [first, second] = [...atlas.elements.keys()]
    if (!first || !second) throw new Error('Six elements were added.')
    const edits = editsOf(relateElements(atlas, aContext('r'), { from: first, to: second, name: 'précise' }))
    expect(suggestGroups(applyEdits(atlas, edits))).toEqual([])
  })
})
