import {
  applyEdits,
  type Edit,
  elementId,
  isNamed,
  kindKey,
  relateElements,
  relationId,
  sentenceText,
} from '@maillage/atlas'
import { readAtlas, writeEdits } from '@maillage/atlas-yjs'
import { judgeUpdate } from '@maillage/gate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openState } from '../src/rooms/room-state.ts'
import { createMemoryStorage } from '../src/storage/memory-storage.ts'
import type { KeptRoom } from '../src/storage/storage.ts'
import { aServer, type TestServer } from './support/a-server.ts'
import { joinAs, type Participant } from './support/participant.ts'

// The straight line of docs/life-of-an-edit.md, step by step, on a real server. Steps 1, 10 and 11 are drawn in a
// browser: apps/web/e2e walks them.

const storage = createMemoryStorage()
const request = {
  id: relationId('r-life'),
  from: elementId('act-brest'),
  to: elementId('act-cob'),
  name: 'prête ses élus à',
  kind: kindKey('apporte'),
}
let server: TestServer
let atlasId = ''
let beforeTheEdit: KeptRoom
let ada: Participant
let lin: Participant
let edits: readonly Edit[] = []
let update: Uint8Array = new Uint8Array()

beforeAll(async () => {
  server = await aServer({ storage })
  atlasId = server.entry('citizen').atlasId
  beforeTheEdit = await storage.load(atlasId)
  ada = joinAs(server.entry('citizen'), { wire: true })
  lin = joinAs(server.entry('elected'))
  await Promise.all([ada.joined, lin.joined])
})

afterAll(async () => {
  ada.leave()
  lin.leave()
  await server.stop()
})

describe('the life of an edit', () => {
  test('[A7] [A8] 2 decide: the atlas and a request give edits, and the atlas stays as it was', () => {
    const atlas = ada.watch.atlas()
    const outcome = relateElements(atlas, { by: 'citizen', now: 1, newId: () => 'unused' }, request)
    if (!outcome.ok) throw new Error('The demonstration has both ends.')
    edits = outcome.value
    expect(atlas.relations.has(request.id)).toBe(false)
    expect(applyEdits(atlas, edits).relations.has(request.id)).toBe(true)
  })

  test('[Y4] 3 write: one transaction, marked as this person’s', () => {
    const seen: unknown[] = []
    ada.doc.once('update', (bytes: Uint8Array, origin: unknown) => {
      update = bytes
      seen.push(origin)
    })
    writeEdits(ada.doc, edits, 'ada')
    expect(seen).toEqual(['ada'])
  })

  test('[R5] 5 judge: admitted whole for a citizen, refused whole for a visitor', async () => {
    const { gate } = openState(beforeTheEdit, 'before')
    const as = (role: 'citizen' | 'visitor') => ({ participant: 'ada', role, by: 'citizen', mayWriteAs: () => true })
    expect(judgeUpdate(gate, update, as('citizen'), { now: Date.now() }).is).toBe('admitted')
    const refused = judgeUpdate(gate, update, as('visitor'), { now: Date.now() })
    expect(refused).toMatchObject({ is: 'refused', refusal: { code: 'not-your-right', right: 'add' } })
  })

  test('[R6] [R7] 4, 6, 7 send, keep, share: on disk when the author is told', async () => {
    await ada.kept()
    const { doc } = openState(await storage.load(atlasId), atlasId).gate
    expect(readAtlas(doc).atlas.relations.get(request.id)?.name).toBe(request.name)
  })

  test('[Y6] [Y8] 8, 9 merge, watch: the other reads the same sentence', async () => {
    await lin.until(() => lin.watch.atlas().relations.has(request.id))
    const relation = lin.watch.atlas().relations.get(request.id)
    if (!relation) throw new Error('It was waited for.')
    expect(isNamed(relation)).toBe(true)
    expect(sentenceText(lin.watch.atlas(), relation)).toBe(sentenceText(ada.watch.atlas(), relation))
    expect(sentenceText(lin.watch.atlas(), relation)).toContain('— prête ses élus à —')
  })
})
