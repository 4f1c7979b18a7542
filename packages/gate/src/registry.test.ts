import { type Edit, elementId, kindKey } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { createAtlasDoc, rootsOf, writeEdits } from '@maillage/atlas-yjs'
import { expect, test } from 'vitest'
import { Registry } from './registry.ts'

const mairie = anAtlas({ elements: ['mairie'] }).elements.get(elementId('mairie'))
if (!mairie) throw new Error('The builder made no element.')

function aRegistry() {
  const doc = createAtlasDoc()
  const { roots } = rootsOf(doc)
  const registry = new Registry(roots)
  const perform = (edits: readonly Edit[], who: string) => {
    registry.note(edits, who)
    writeEdits(doc, edits, who)
  }
  return { doc, registry, perform }
}

test('[G13] a thing that comes back stays its first author’s, and who removed it is forgotten', () => {
  const { registry, perform } = aRegistry()
  perform([{ type: 'element-added', element: mairie }], 'ada')
  perform([{ type: 'element-removed', id: mairie.id }], 'lin')
  expect(registry.graveOf('mairie')).toEqual({ by: mairie.by, at: mairie.at, removedBy: 'lin' })
  perform([{ type: 'element-added', element: { ...mairie, kind: kindKey('constat') } }], 'lin')
  expect([registry.ownerOf('mairie'), registry.graveOf('mairie')]).toEqual(['ada', null])
})

test('[G13] what is kept of it reads back as the same', () => {
  const { doc, registry, perform } = aRegistry()
  perform([{ type: 'element-added', element: mairie }], 'ada')
  perform([{ type: 'element-removed', id: mairie.id }], 'lin')
  perform([{ type: 'element-added', element: { ...mairie, id: elementId('ecole') } }], 'lin')
  const again = new Registry(rootsOf(doc).roots, JSON.parse(JSON.stringify(registry.kept())))
  expect(again.kept()).toEqual(registry.kept())
  expect([again.ownedBy('ada'), again.ownedBy('lin'), again.counts]).toEqual([['mairie'], ['ecole'], registry.counts])
})
