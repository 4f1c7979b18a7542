import { type Contribution, elementId, type removeOwn, rightsIn, type writeContribution } from '@maillage/atlas'
import type { DoorsAnswer, InboxAnswer, MineAnswer, TypedFor } from '@maillage/wire'
import type { Answer } from '../door.ts'
import { freshId } from '../fresh-id.ts'
import type { KeyAnswer } from '../line/room-socket.ts'
import { createListeners } from '../listeners.ts'
import type { CommandOutcome, Session } from '../session.ts'
import { askDoors, askInbox, askMine } from './ask-workshop.ts'
import { type BallotsHere, createBallotQueue } from './ballots/ballot-queue.ts'
import type { BallotStore } from './ballots/ballot-store.ts'
import { neighboursOf } from './ballots/neighbours.ts'
import { createQueue, type Queued } from './contribution-queue.ts'
import { createTakingBack } from './taking-back.ts'

/** What of a workshop is not in the shared document: what I brought, what waits, the doors. */
export interface AssemblyHere {
  /** The server's time, in milliseconds since 1970. */
  now(): number
  /**
   * Brings something, in the way of the phase: on the map at once, or kept by the server until it is revealed or let in.
   * Kept on this device until then, without the network too. Answers the id it goes under; its element has the same.
   * `write` says how it is written: a page that only looks at the atlas doesn't load that (V112).
   * `typedFor`: it is somebody else's, from a place that I host; the server alone writes it under their name.
   */
  contribute(contribution: Contribution, write: typeof writeContribution, typedFor?: TypedFor | null): string
  /** What I brought by command that the server has not taken yet; the same list until it changes. */
  queued(): readonly Queued[]
  dropQueued(id: string): void
  /** Tries those that were refused once more. */
  resendQueued(): void
  /** What came of a contribution of mine on the map, as far as this page knows: the names its things may have. */
  madeBy(id: string): readonly string[]
  /**
   * Takes a contribution of mine back, wherever it is: on this device, waiting at the server, on the map. Answers why it
   * can't be: others built on it.
   */
  takeBack(id: string, remove: typeof removeOwn): Promise<TakenBack>
  /** Did this page take it back? */
  isTakenBack(id: string): boolean
  /** Gives other words to what waits, in one act. Answers why they can't stand. */
  rewrite(id: string, contribution: Contribution): Promise<TakenBack>
  /** My dots and opinions that the server has not counted yet. */
  readonly ballots: BallotsHere
  /**
   * What of mine the server keeps beside the document, as it was heard last, by this page or an earlier one of this device;
   * null when it never was. The same object until it changes.
   */
  mine(): MineAnswer | null
  /** Asks for it anew. */
  refresh(): Promise<void>
  subscribe(listener: () => void): () => void
  inbox(): Promise<InboxAnswer | null>
  doors(): Promise<DoorsAnswer | null>
}

export type TakenBack = { readonly ok: true } | Extract<CommandOutcome, { ok: false }>

export type AssemblyRequest = {
  readonly atlasId: string
  readonly keyring: () => Promise<KeyAnswer>
  readonly now: () => number
  readonly session: () => Pick<Session, 'atlas' | 'perform' | 'role' | 'isMine' | 'may'>
  readonly command: (name: string, args: Readonly<Record<string, unknown>>, id?: string) => Promise<CommandOutcome>
  /** This will be mine once it is on the map. */
  readonly onMine: (id: string) => void
  /** Where my dots and opinions wait. */
  readonly ballotStore: BallotStore
  /** Is something that I wrote in the document still on its way? */
  readonly isBusy: () => boolean
}

/** What a page keeps of its workshop beside the document. */
export function createAssembly(
  request: AssemblyRequest,
): AssemblyHere & { readonly online: () => void; readonly stop: () => void } {
  const { atlasId, keyring, now, session, command, onMine, ballotStore, isBusy } = request
  const listeners = createListeners()
  let mine: MineAnswer | null = ballotStore.mine
  const withKey = async <Value>(then: (key: string) => Promise<Answer<Value>>): Promise<Value | null> => {
    const key = await keyring()
    const answer = 'key' in key ? await then(key.key) : null
    return answer?.ok ? answer.value : null
  }
  const refresh = async () => {
    const heard = await withKey((key) => askMine(atlasId, key))
    if (!heard) return
    mine = heard
    ballotStore.putMine(heard)
    // Once they are revealed or let in they are mine as well, whichever page of this device brought them.
    for (const { id } of mine.brought) onMine(id)
    listeners.tell()
  }
  const queue = createQueue({
    ...{ atlasId, now },
    send: ({ id, contribution, typedFor }) =>
      command('contribute', { contribution, ...(typedFor ? { for: typedFor } : {}) }, id),
    onKept: () => void refresh(),
    withdraw: (id) => command('withdraw', { id }),
  })
  for (const { id } of queue.all()) onMine(id)
  const ballots = createBallotQueue({
    ...{ store: ballotStore, neighbours: neighboursOf(`maillage-ballots/${atlasId}`), now, isBusy },
    send: ({ id, name, args }) => command(name, args, id),
    onCounted: () => void refresh(),
  })
  for (const { id } of mine?.brought ?? []) onMine(id)
  const takingBack = createTakingBack({ queue, command, session, refresh, onMine, tell: listeners.tell })
  const stops = [queue.subscribe(listeners.tell), ballots.subscribe(listeners.tell), queue.stop, ballots.stop]
  return {
    now,
    contribute(contribution, write, typedFor = null) {
      const id = freshId()
      onMine(id)
      const { atlas, perform, role } = session()
      const { phase } = atlas().workshop
      const isDirect =
        typedFor === null && (!phase || phase.way === 'direct' || rightsIn(phase.rights, role).has('override'))
      const outcome = isDirect
        ? perform((seen, context) => write(seen, context, { contribution, id: elementId(id) }))
        : null
      if (outcome?.ok) takingBack.made(id, outcome.value)
      else queue.put(id, contribution, typedFor)
      return id
    },
    madeBy: takingBack.madeBy,
    takeBack: takingBack.takeBack,
    isTakenBack: takingBack.isTakenBack,
    rewrite: takingBack.rewrite,
    ballots,
    queued: queue.all,
    dropQueued: queue.drop,
    resendQueued: () => void queue.flush(true),
    mine: () => mine,
    refresh,
    subscribe: listeners.add,
    inbox: () => withKey((key) => askInbox(atlasId, key)),
    doors: () => withKey((key) => askDoors(atlasId, key)),
    online() {
      void queue.flush()
      void ballots.flush()
      void refresh()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
