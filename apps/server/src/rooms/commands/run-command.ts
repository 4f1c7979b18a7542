import { type Atlas, type Json, rightsNow } from '@maillage/atlas'
import { readAtlas, writeEdits } from '@maillage/atlas-yjs'
import type { CommandAnswer } from '@maillage/wire'
import { workshopIn } from '../decided.ts'
import type { Note } from '../ledger.ts'
import type { Entry } from '../log-row.ts'
import type { RoomState } from '../room-state.ts'
import { bringIn } from './bring-in.ts'
import { type AskedCommand, type Command, type Deed, refused } from './command.ts'
import { accept, contribute, decline, reconsider, reveal } from './contributions.ts'
import { extend, freeze, lock, setPhase, validate } from './decide-for-all.ts'
import { changeDoors, makeDoor } from './doors.ts'
import { end, nextSession, setReport } from './end.ts'
import { hide, restore } from './hide.ts'
import { call, noteTurn, setHeads, setNotice, setPlaces, setPlan, spotlight } from './lead.ts'
import { merge, unmerge } from './merge.ts'
import { rewrite, withdraw } from './own-contributions.ts'
import { endRehearsal, rehearse } from './rehearsal.ts'
import { arrange, settle } from './settle.ts'
import { say } from './stances.ts'
import { keepVersion, restoreVersion } from './versions.ts'
import { castVote, closeVote, openVote, reopenVote, voteByHand } from './votes.ts'

/** Takes back an act of the journal, once: `{ act: id }`. What there is to do for that is asked in its place, so that only
 * what can't be taken back comes here. (R43)
 */
const undo: Command = {
  right: 'change-own',
  decide: ({ act }) => refused({ code: 'not-undoable', id: typeof act === 'string' ? act : '' }),
}

/** All commands, by the name they are asked under. */
export const commands: Readonly<Record<string, Command>> = {
  freeze,
  'set-phase': setPhase,
  validate,
  lock,
  hide,
  restore,
  import: bringIn,
  merge,
  unmerge,
  'keep-version': keepVersion,
  'restore-version': restoreVersion,
  'open-vote': openVote,
  vote: castVote,
  'vote-by-hand': voteByHand,
  'close-vote': closeVote,
  'reopen-vote': reopenVote,
  contribute,
  reveal,
  accept,
  decline,
  reconsider,
  withdraw,
  rewrite,
  say,
  extend,
  'set-plan': setPlan,
  'set-places': setPlaces,
  'set-heads': setHeads,
  'note-turn': noteTurn,
  spotlight,
  call,
  'set-notice': setNotice,
  end,
  'next-session': nextSession,
  'set-report': setReport,
  'make-door': makeDoor,
  'change-doors': changeDoors,
  undo,
  rehearse,
  'end-rehearsal': endRehearsal,
  settle,
  arrange,
}

export type DoneCommand = {
  readonly answer: CommandAnswer
  /** Null when nothing was done: it was refused, or done before. */
  readonly entry: Extract<Entry, { type: 'command' }> | null
  readonly version: Deed['version'] | null
  readonly invites: NonNullable<Deed['invites']>
}

/**
 * Carries out one command, as the server's own writing. Asked again under the same id it answers as it did, and does
 * nothing. Rights are asked here, by the same table as everything else. (R16)
 */
export function runCommand(state: RoomState, asked: AskedCommand, time: number): DoneCommand {
  const before = state.ledger.answerOf(asked.doer, asked.id)
  // reason: written below, as JSON of an answer.
  if (before !== null) return nothing(JSON.parse(before) as CommandAnswer)
  const command = Object.hasOwn(commands, asked.name) ? commands[asked.name] : undefined
  if (!command) return nothing({ ok: false, refusal: { code: 'unknown-command', name: asked.name } })
  const atlas = lazyAtlas(state)
  if (!rightsNow(workshopIn(state), asked.role, time).has(command.right)) {
    return nothing({ ok: false, refusal: { code: 'not-your-right', right: command.right } })
  }
  const args = typeof asked.args === 'object' && asked.args !== null ? { ...asked.args } : {}
  if (asked.undoes && !state.ledger.assembly.undoOf(asked.undoes)) {
    return nothing({ ok: false, refusal: { code: 'not-undoable', id: asked.undoes } })
  }
  const outcome = command.decide(args, { state, asked, atlas, time })
  if (!outcome) return nothing({ ok: false, refusal: { code: 'command-not-readable', name: asked.name } })
  return outcome.ok ? carriedOut(state, asked, outcome.deed, time) : nothing({ ok: false, refusal: outcome.refusal })
}

function nothing(answer: CommandAnswer): DoneCommand {
  return { answer, entry: null, version: null, invites: [] }
}

function carriedOut({ gate, ledger }: RoomState, asked: AskedCommand, deed: Deed, time: number): DoneCommand {
  const { edits = [], invites = [], value = null, version = null } = deed
  const notes = [...(deed.notes ?? []), ...undoneBy(asked, time), ...actOf(asked, deed, time)]
  const answer: CommandAnswer = { ok: true, value }
  // What the server writes in somebody's name is theirs in the registry: what they imported, they may remove.
  for (const note of notes) if (note.type === 'let-in') gate.registry.give(note.owners)
  gate.registry.note(edits, asked.doer.participant)
  writeEdits(gate.doc, edits, 'command')
  ledger.note(notes)
  ledger.answered(asked.doer, asked.id, JSON.stringify(answer))
  const { id, name, doer } = asked
  const texts = { args: argsForTheLog(asked), answer: JSON.stringify(answer), notes: JSON.stringify(notes) }
  return { answer, entry: { type: 'command', id, name, doer, ...texts, update: null }, version, invites }
}

/** An act is taken back once, whoever asks: the second of two who press at the same time changes nothing. */
function undoneBy({ undoes, doer }: AskedCommand, time: number): readonly Note[] {
  return undoes ? [{ type: 'undone', id: undoes, undone: { by: doer.by, at: time } }] : []
}

function actOf({ id, name, doer, undoes }: AskedCommand, { act }: Deed, time: number): readonly Note[] {
  return act ? [{ type: 'act', act: { id, name, by: doer.by, at: time, ...act, ...(undoes && { undoes }) } }] : []
}

/** A file, or places, are in the log as what they wrote; their text would be there twice. */
function argsForTheLog({ name, args }: AskedCommand): string {
  return name === 'import' || name === 'settle' ? '{}' : JSON.stringify(args as Json) // reason: it came as JSON
}

function lazyAtlas({ gate }: RoomState) {
  let read: Atlas | null = null
  return () => {
    read ??= readAtlas(gate.doc).atlas
    return read
  }
}
