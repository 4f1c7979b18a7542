import { addElement, elementId, kindKey } from '@maillage/atlas'
import { aContext, anAtlas, editsOf } from '@maillage/atlas/testing'
import { createAtlasDoc, readAtlas, rootsOf, writeEdits } from '@maillage/atlas-yjs'
import { expect, test } from 'vitest'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import { type Gate, gateDoc, judgeUpdate, Registry } from './index.ts'

test('[G12] the example of the README', () => {
  const doc = createAtlasDoc()
  const { roots } = rootsOf(doc)
  const page = createAtlasDoc()
  page.clientID = 7
  writeEdits(page, editsOf(addElement(anAtlas(), aContext(), { kind: kindKey('acteur'), label: 'Mairie' })), 'me')
  const update = encodeStateAsUpdate(page)
  const sender = { participant: 'ada', role: 'citizen', by: 'citizen', mayWriteAs: (id: number) => id === 7 } as const
  const now = 2000

  const room: Gate = { ...gateDoc(doc, roots), registry: new Registry(roots) }
  const verdict = judgeUpdate(room, update, sender, { now })
  if (verdict.is === 'admitted') {
    room.registry.note(verdict.effects, sender.participant)
    applyUpdate(doc, verdict.update)
  }

  expect(readAtlas(doc).atlas.elements.get(elementId('n1'))?.label).toBe('Mairie')
  expect(room.registry.ownerOf('n1')).toBe('ada')
  const visitor = judgeUpdate(room, update, { ...sender, role: 'visitor' }, { now })
  expect(visitor).toEqual({ is: 'nothing-new' })
})
