import { readAuthor } from '@maillage/atlas'
import { readAtlas, rootNames } from '@maillage/atlas-yjs'
import { contentOf } from '@maillage/gate/testing'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { decodeTick } from '../../src/rooms/log-row.ts'
import { encodeSnapshot, openState, serverClient } from '../../src/rooms/room-state.ts'
import type { Before, Stage } from './play.ts'

type Judge = typeof import('@maillage/gate')['judgeUpdate']

/** After each event. Names are those of docs/proofs.md. */
export function checkAfterEach({ room, honest }: Stage, before: Before | null): void {
  const { doc } = room.state.gate
  expect(doc.store.pendingStructs ?? doc.store.pendingDs, 'I6, S1: something waits').toBe(null)
  expect(doc.share.size, 'S11: a root appeared').toBe(rootNames.length)
  for (const { seat } of honest) expect(seat.closed, 'I8: an honest page was sent away').toEqual([])
  if (!before) return
  const same = Buffer.compare(Y.encodeStateAsUpdate(doc), before.state) === 0
  expect(same, 'I2, S2: something refused left a trace in the document').toBe(true)
  expect(
    honest.map(({ seat }) => seat.frames.length),
    'I2: somebody heard of it',
  ).toEqual(before.frames)
}

/** At the end, when everyone has heard everything. */
export async function checkAtTheEnd(stage: Stage, log: LogOfPlay, judge: Judge): Promise<void> {
  checkConvergence(stage)
  await checkLog(stage, log, judge)
  checkNoLeak(stage, log)
}

/** I3: every honest page shows what the room holds, by state vector and by content. */
function checkConvergence({ room, honest }: Stage): void {
  for (const { doc } of honest) {
    expect(contentOf(doc), 'I3: a page shows something else').toEqual(contentOf(room.state.gate.doc))
    expect(Y.decodeStateVector(Y.encodeStateVector(doc)), 'I3: a page knows something else').toEqual(
      Y.decodeStateVector(Y.encodeStateVector(room.state.gate.doc)),
    )
  }
}

/** Every row that was ever appended, in order, whatever was pruned since. */
export type LogOfPlay = { readonly rows: { readonly seq: number; readonly bytes: Uint8Array }[] }

/**
 * The log is read again from its first row, by a judge of its own: each update was allowed to its author by what was
 * decided then (I1), stands on what was there (S3), under an id that is that author's alone (I5, S4); the server's own
 * keys change by commands only (I13, S13); births never change (I14); and the room is what the log says (I9, S6).
 */
async function checkLog({ room, storage }: Stage, { rows }: LogOfPlay, judge: Judge): Promise<void> {
  const state = openState({ snapshot: null, rows: [] }, 'a')
  const { gate } = state
  const writers = new Map<number, string>()
  const births = new Map<string, string>()
  // Who first put a thing there, by the document alone: not by what the server believes.
  const owners = new Map<string, string>()
  gate.registry.ownerOf = (id) => owners.get(id) ?? null
  let workshopBefore = readAtlas(gate.doc).atlas.workshop
  expect(
    rows.map(({ seq }) => seq),
    'S6: the log has a hole',
  ).toEqual(rows.map((_, index) => index + 1))
  for (const { bytes } of rows) {
    for (const entry of decodeTick(bytes).entries) {
      expect(entry.doer.participant, 'S7: a row that nobody did').not.toBe('')
      const { role } = readAuthor(entry.doer.by)
      const closed = JSON.stringify(serversOwn(gate.doc))
      if (entry.type === 'update') {
        const sender = { ...entry.doer, role: role ?? 'visitor', mayWriteAs: () => true }
        const { workshop } = readAtlas(gate.doc).atlas
        const verdicts = [workshop, workshopBefore].map((each) =>
          judge(gate, entry.update, sender, { now: 1e15, workshop: each }),
        )
        const verdict = verdicts.find(({ is }) => is === 'admitted')
        if (verdict?.is !== 'admitted')
          throw new Error(`I1: in the log, and not allowed: ${JSON.stringify(verdicts[0])}`)
        expect(Buffer.compare(verdict.update, entry.update), 'S3: a row holds what was known').toBe(0)
        if (verdict.client !== null) {
          expect(verdict.client, 'S13: the server’s id').not.toBe(serverClient)
          expect(writers.get(verdict.client) ?? entry.doer.participant, 'I5: two writers under one id').toBe(
            entry.doer.participant,
          )
          writers.set(verdict.client, entry.doer.participant)
        }
        gate.registry.note(verdict.effects, entry.doer.participant)
      }
      if (entry.update) Y.applyUpdate(gate.doc, entry.update)
      if (entry.type === 'update')
        expect(JSON.stringify(serversOwn(gate.doc)), 'I13: a key of the server’s own').toBe(closed)
      else workshopBefore = readAtlas(gate.doc).atlas.workshop
      for (const [id, birth] of birthsIn(gate.doc)) {
        expect(births.get(id) ?? birth, `I14: ${id} was born otherwise`).toBe(birth)
        births.set(id, birth)
        if (!owners.has(id)) owners.set(id, entry.doer.participant)
      }
      for (const id of Object.keys(contentOf(gate.doc).annotations ?? {}))
        if (!owners.has(id)) owners.set(id, entry.doer.participant)
    }
  }
  expect(contentOf(room.state.gate.doc), 'I9: the room is not what the log says').toEqual(contentOf(gate.doc))
  const again = openState(await storage.load('a'), 'a')
  expect(contentOf(again.gate.doc), 'S6: read again, it is another room').toEqual(contentOf(gate.doc))
  for (const [client, participant] of writers)
    expect(room.state.ledger.writerOf(client), 'I5: the ledger').toBe(participant)
}

/** I4: what was refused is in nothing that anybody was given, nor in what is kept. */
function checkNoLeak({ room, honest, leaks }: Stage, { rows }: LogOfPlay): void {
  const given = [
    ...honest.flatMap(({ seat }) => seat.frames),
    ...rows.map(({ bytes }) => bytes),
    encodeSnapshot(room.state),
    Y.encodeStateAsUpdate(room.state.gate.doc),
  ]
  for (const words of leaks) {
    expect(
      given.some((bytes) => Buffer.from(bytes).includes(words)),
      `I4: ${words} was given`,
    ).toBe(false)
  }
}

function serversOwn(doc: Y.Doc): unknown {
  const { marks, workshop, votes } = contentOf(doc)
  return [marks, workshop, votes]
}

function birthsIn(doc: Y.Doc): readonly (readonly [id: string, birth: string])[] {
  const { elements, relations } = contentOf(doc)
  return Object.entries({ ...elements, ...relations }).map(([id, core]) => {
    const { by, at } = core as { readonly by: string; readonly at: number } // reason: every core has both
    return [id, `${by} ${at}`] as const
  })
}
