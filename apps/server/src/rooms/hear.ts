import { rootNames } from '@maillage/atlas-yjs'
import type { Meaning } from '@maillage/gate'
import type { CloseReason, CommandAnswer } from '@maillage/wire'
import * as Y from 'yjs'
import type { Invite } from '../storage/storage.ts'
import type { AskedCommand } from './commands/command.ts'
import { runCommand } from './commands/run-command.ts'
import type { Frame, Showing } from './frames.ts'
import { type Bench, findOn, mostAsked, type Sent } from './hear-update.ts'
import type { Entry } from './log-row.ts'
import { serverClient } from './room-state.ts'
import type { Seat } from './seat.ts'

/** What waits to be heard at a tick: presence never does. */
export type Said = Exclude<Frame, Showing>

/** Does it ask, and write nothing? */
export function isReading(said: Said): boolean {
  return said.type === 'hello' || said.type === 'asks'
}

export type Asked = { readonly seat: Seat; readonly said: Said }

/** What came of a tick: what is to be kept, and what is to be shared, as the room's own encoding. */
export type Heard = {
  readonly entries: readonly Entry[]
  readonly updates: readonly Uint8Array[]
  /** Whole atlases to be put aside by the same commit. */
  readonly versions: readonly { readonly id: string; readonly bytes: Uint8Array }[]
  /** Ways in to be made or changed by the same commit. */
  readonly invites: readonly Invite[]
  /** To be given once the tick is on disk. */
  readonly answers: readonly { readonly asked: AskedCommand; readonly answer: CommandAnswer }[]
}

export type Court = Bench & {
  /** Milliseconds that only grow. */
  readonly now: number
  readonly refuse: (seat: Seat, reason: CloseReason, detail: string) => void
  /** An action was not taken; its author is told why. */
  readonly onRefused: (code: string) => void
}

type Draft = { readonly [Part in keyof Heard]: Heard[Part][number][] }

/**
 * Hears the commands, each as the server's own writing, then what the seats said, in its order and in one transaction. A
 * seat that has left is heard to its last word, one that was turned away is not. Throws when the document did anything
 * but what was judged: nothing of such a tick may be kept. (R5)
 */
export function hear(court: Court, commands: readonly AskedCommand[], asked: readonly Asked[]): Heard {
  const draft: Draft = { entries: [], updates: [], versions: [], invites: [], answers: [] }
  const { doc } = court.state.gate
  const keep = (update: Uint8Array) => draft.updates.push(update)
  doc.on('update', keep)
  try {
    for (const command of commands) hearCommand(court, command, draft)
    if (asked.length > 0) hearUpdates(court, asked, draft)
  } finally {
    doc.off('update', keep)
  }
  return draft
}

function hearUpdates(court: Court, asked: readonly Asked[], draft: Draft): void {
  const { doc } = court.state.gate
  const predicted = new Map<string, Set<string>>()
  const look = (transaction: Y.Transaction) => compare(court, transaction, predicted)
  doc.on('beforeObserverCalls', look)
  try {
    doc.transact(() => {
      for (const { seat, said } of asked) {
        if (seat.isTurnedAway) continue
        if (said.type === 'pushes') hearPush(court, seat, said, { draft, predicted })
        if (said.type === 'writes') hearWriting(court, seat, said, { draft, predicted })
      }
    })
  } finally {
    doc.off('beforeObserverCalls', look)
  }
}

type Taking = { readonly draft: Draft; readonly predicted: Map<string, Set<string>> }

function hearPush(court: Court, seat: Seat, said: Extract<Said, { type: 'pushes' }>, taking: Taking): void {
  // Sent before its author heard that an earlier action was not taken: it comes again under the new id.
  if (said.client !== seat.client) return
  if (!hearSent(court, seat, said, taking)) return
  seat.heldPush = Math.max(said.number, seat.heldPush ?? 0)
}

function hearWriting(court: Court, seat: Seat, said: Extract<Said, { type: 'writes' }>, taking: Taking): void {
  if (said.isAnswer) seat.asked = 0
  hearSent(court, seat, { update: said.update, number: null }, taking)
}

/** Answers whether its author may take it for done. */
function hearSent(court: Court, seat: Seat, sent: Sent, taking: Taking): boolean {
  const finding = findOn(court, seat, sent)
  switch (finding.do) {
    case 'take':
      take(court, finding.meaning, { participant: finding.participant, by: seat.guest.by }, taking)
      return true
    case 'nothing':
      return true
    case 'ask-anew':
      seat.asked += 1
      if (seat.asked > mostAsked) court.refuse(seat, 'missingHistory', 'asked too often')
      return false
    case 'refuse':
      court.onRefused(finding.refusal.code)
      if (!seat.allowances.refusals.spend(court.now)) {
        court.refuse(seat, 'tooMany', 'refusals')
        return false
      }
      seat.refusal = {
        number: sent.number ?? 0,
        refusal: finding.refusal,
        client: court.leases.give(seat, court.state),
      }
      return false
    case 'wait-for':
      finding.holder.line.challenge(2000)
      court.refuse(seat, 'tryLater', 'client id held')
      return false
    case 'close':
      court.refuse(seat, finding.reason, finding.detail)
      return false
  }
}

function take({ state }: Court, meaning: Meaning, doer: Entry['doer'], { draft, predicted }: Taking): void {
  const { gate, ledger } = state
  gate.registry.note(meaning.effects, doer.participant)
  if (meaning.client !== null) ledger.write(meaning.client, doer.participant)
  for (const { root, key } of meaning.ops) {
    const keys = predicted.get(root)
    if (keys) keys.add(key)
    else predicted.set(root, new Set([key]))
  }
  Y.applyUpdate(gate.doc, meaning.update)
  draft.entries.push({ type: 'update', doer, update: meaning.update })
}

/** What changed must be what was predicted, and nothing may be left waiting. (S1, S5 of the design; R5) */
function compare(
  { state }: Court,
  { changed }: Y.Transaction,
  predicted: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const { doc, names } = state.gate
  for (const [type, keys] of changed) {
    const root = names.get(type)
    const expected = root === undefined ? undefined : predicted.get(root)
    for (const key of keys) {
      if (key === null || !expected?.has(key)) throw new Error(`The document changed at ${root}/${key}, unforeseen.`)
    }
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('An admitted update left words waiting.')
  if (doc.share.size !== rootNames.length) throw new Error('An admitted update made a root.')
}

function hearCommand(court: Court, asked: AskedCommand, draft: Draft): void {
  const { gate } = court.state
  gate.doc.clientID = serverClient
  const before = draft.updates.length
  const done = runCommand(court.state, asked, court.time)
  draft.answers.push({ asked, answer: done.answer })
  if (!done.entry) return
  draft.entries.push({ ...done.entry, update: draft.updates[before] ?? null })
  if (done.version) draft.versions.push(done.version)
  draft.invites.push(...done.invites)
}
