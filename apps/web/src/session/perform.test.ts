import { addElement, kindKey, refused } from '@maillage/atlas'
import { aContext } from '@maillage/atlas/testing'
import { createAtlasDoc, createUndo, watchAtlas } from '@maillage/atlas-yjs'
import { expect, test } from 'vitest'
import { perform } from './perform.ts'

function aSession(mayEdit = true) {
  const doc = createAtlasDoc()
  const origin = {}
  const watch = watchAtlas(doc)
  const undo = createUndo(doc, origin)
  let transactions = 0
  doc.on('update', () => transactions++)
  const context = aContext()
  return {
    performing: { doc, origin, atlas: watch.atlas, mayEdit, context: () => context },
    undo,
    watch,
    count: () => transactions,
  }
}

test('[V4] a wish is one transaction and one undo step', () => {
  const { performing, undo, watch, count } = aSession()
  perform(performing, (atlas, context) =>
    addElement(atlas, context, { kind: kindKey('acteur'), label: 'Mairie', position: [3, 4] }),
  )
  expect(count()).toBe(1)
  expect(watch.atlas().elements.size).toBe(1)
  expect(undo.undo()).toBe(true)
  expect(watch.atlas().elements.size).toBe(0)
  expect(undo.canUndo()).toBe(false)
})

test('[V4] a refused wish writes nothing', () => {
  const { performing, count } = aSession()
  const outcome = perform(performing, () => refused({ code: 'empty-label' }))
  expect(outcome).toEqual(refused({ code: 'empty-label' }))
  expect(count()).toBe(0)
})

test('[V22] a visitor is refused before anything is decided', () => {
  const { performing } = aSession(false)
  const outcome = perform(performing, () => {
    throw new Error('not asked')
  })
  expect(outcome).toEqual(refused({ code: 'read-only' }))
})
