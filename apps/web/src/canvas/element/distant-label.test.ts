import { elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { projectScene } from '@maillage/scene'
import { expect, test } from 'vitest'
import { distantLabel, wallLabel } from './distant-label.ts'

function figureOf(label: string) {
  const atlas = anAtlas({ elements: ['a'] })
  const element = atlas.elements.get(elementId('a'))
  if (!element) throw new Error('It was just made.')
  const named = { ...atlas, elements: new Map([[element.id, { ...element, label }]]) }
  const figure = projectScene(named, new Map([[element.id, [0, 0] as const]])).elements.get(element.id)
  if (!figure) throw new Error('It has a place.')
  return figure
}

test('[C22] on a wall a label is whole, in letters as large as fit', () => {
  for (const label of ['Brest Métropole', 'Hôpital de Carhaix', 'Le car de 7 h 10 ne passe plus par Huelgoat']) {
    const { lines, size } = wallLabel(figureOf(label))
    expect(lines.join(' ')).toBe(label)
    expect(size).toBeGreaterThan(14)
  }
  expect(distantLabel(figureOf('Hôpital de Carhaix')).lines.join(' ')).not.toBe('Hôpital de Carhaix')
})
