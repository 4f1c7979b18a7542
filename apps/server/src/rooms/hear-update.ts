import { isLate, type Refusal, type Workshop } from '@maillage/atlas'
import { type Fault, judgeUpdate, type Meaning, type Sender, type Verdict } from '@maillage/gate'
import type { CloseReason } from '@maillage/wire'
import type { Leases } from './leases.ts'
import type { RoomState } from './room-state.ts'
import type { Seat } from './seat.ts'

/** An update as a seat sent it: an action of a page under a number, or whatever a plain provider sends. */
export type Sent = { readonly update: Uint8Array; readonly number: number | null }

/** What is decided for everyone now, and what was until a moment ago. */
export type Decided = { readonly now: Workshop; readonly before: Workshop | null }

export type Bench = {
  readonly state: RoomState
  readonly leases: Leases
  /** Milliseconds since 1970. */
  readonly time: number
  readonly decided: Decided
}

/** What comes of an update. */
export type Finding =
  | { readonly do: 'take'; readonly meaning: Meaning; readonly participant: string }
  | { readonly do: 'nothing' }
  /** Its sender is ahead of us, or behind: to be asked what it has. */
  | { readonly do: 'ask-anew' }
  | { readonly do: 'refuse'; readonly refusal: Refusal }
  | { readonly do: 'close'; readonly reason: CloseReason; readonly detail: string }
  /** Someone else's line holds this client id: to be tried again once it is known whether they are still there. */
  | { readonly do: 'wait-for'; readonly holder: Seat }

/** Refusals that a decision of a moment ago may have caused: those who had not heard of it yet are not blamed. */
const softCodes: readonly Refusal['code'][] = ['frozen', 'kind-not-now', 'not-your-right']

const closings: Readonly<Record<Fault, CloseReason>> = {
  malformed: 'malformed',
  'too-large': 'tooLarge',
  'outside-the-layout': 'outsideTheLayout',
  'foreign-id': 'notAllowed',
  'unknown-history': 'missingHistory',
}

/** Judges one update of a seat and says what is to be done with it; changes nothing but who holds a client id. (R5) */
export function findOn(bench: Bench, seat: Seat, sent: Sent): Finding {
  let holder: Seat | null = null
  let client: number | null = null
  const mayWriteAs = (id: number) => {
    const answer = bench.leases.mayWrite(seat, id, bench.state)
    holder = answer === 'held' ? bench.leases.holderOf(id) : null
    client = id
    return answer === 'yes'
  }
  const { role, by } = seat.guest
  // Whose words these are is known once their client id is: of a plain provider it is part of the answer.
  const sender: Sender = {
    role,
    by,
    get participant() {
      return seat.participantFor(client ?? seat.client)
    },
    mayWriteAs,
  }
  const verdict = judge(bench, sender, sent.update)
  if (holder) return { do: 'wait-for', holder }
  return findingOf(verdict, seat, sent, sender)
}

/** Under what is decided now; failing that, under what was until a moment ago. */
function judge({ state, time, decided }: Bench, sender: Sender, update: Uint8Array): Verdict {
  const verdict = judgeUpdate(state.gate, update, sender, { now: time, workshop: decided.now })
  if (verdict.is !== 'refused' || !decided.before || !softCodes.includes(verdict.refusal.code)) return verdict
  const before = judgeUpdate(state.gate, update, sender, { now: time, workshop: decided.before })
  return before.is === 'admitted' ? before : verdict
}

function findingOf(verdict: Verdict, seat: Seat, { number }: Sent, { participant }: Sender): Finding {
  switch (verdict.is) {
    case 'admitted':
      return { do: 'take', meaning: verdict, participant }
    case 'nothing-new':
      return { do: 'nothing' }
    case 'to-be-told-anew':
      return number === null ? { do: 'ask-anew' } : { do: 'close', reason: 'missingHistory', detail: verdict.why }
    case 'refused': {
      if (number !== null) return { do: 'refuse', refusal: verdict.refusal }
      // A plain provider can't be told to take back what came too late: it is let in, and shows once its end is there.
      if (isLate(verdict.refusal)) return { do: 'take', meaning: verdict, participant }
      return { do: 'close', reason: 'notAllowed', detail: verdict.refusal.code }
    }
    case 'faulty': {
      const { fault, detail } = verdict
      if (fault === 'unknown-history' && number === null && seat.asked < mostAsked) return { do: 'ask-anew' }
      if (fault === 'too-large' && number !== null) return { do: 'refuse', refusal: { code: 'action-too-large' } }
      return { do: 'close', reason: closings[fault], detail: `${fault}: ${detail}` }
    }
  }
}

/** How often a plain provider is asked in a row what it has that we lack. */
export const mostAsked = 4
