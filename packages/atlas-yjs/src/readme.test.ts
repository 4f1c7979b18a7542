import { addElement, kindKey } from '@maillage/atlas'
import { aContext } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { createAtlasDoc, createUndo, watchAtlas, writeEdits } from './index.ts'

test('[Y4] [Y6] [Y7] the example of the README: write, watch, undo', () => {
  const me = { me: true }
  const doc = createAtlasDoc()
  const watch = watchAtlas(doc)
  const undo = createUndo(doc, me)
  const outcome = addElement(watch.atlas(), aContext(), { kind: kindKey('acteur'), label: 'Mairie' })
  if (outcome.ok) writeEdits(doc, outcome.value, me)
  expect(watch.atlas().elements.size).toBe(1)
  undo.undo()
  expect(watch.atlas().elements.size).toBe(0)
})
