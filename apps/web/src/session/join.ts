import { type Edit, mayWrite, type Outcome, refused, rightsNow } from '@maillage/atlas'
import type { SeatAnswer } from '@maillage/wire'
import { accessTo, markOf } from './access.ts'
import { command, kept, nextChange } from './asking.ts'
import { type AssemblyHere, createAssembly } from './assembly/assembly.ts'
import { openBallotStore } from './assembly/ballots/ballot-store.ts'
import { type Connection, openConnection } from './connection.ts'
import { type Answer, askState } from './door.ts'
import { browserFrames, oncePerFrame } from './frames.ts'
import { freshId } from './fresh-id.ts'
import { type HandsHere, joinHands } from './hands.ts'
import { createKeyring } from './keyring.ts'
import { createListeners } from './listeners.ts'
import { firstPresence, joinPresence, type PresenceRoom } from './presence.ts'
import { createSavingState, type SavingState } from './saving-state.ts'
import { keepSeatHere, type SeatHere } from './seat-here.ts'
import type { Session, Touched, Wish } from './session.ts'
import { performByCommand } from './work/by-command.ts'
import { Desk } from './work/desk.ts'
import { adoptLeftWork } from './work/left-work.ts'
import { MyRights } from './work/my-rights.ts'
import { refusalOf } from './work/refusal-of.ts'
import { slotsOfBrowser } from './work/slot.ts'
import { forgetfulStore, openWorkStore } from './work/work-store.ts'

export type JoinRequest = {
  readonly atlasId: string
  /** Who I am, as the server just said, or as this device remembers when there is no network. */
  readonly who: SeatHere
  readonly seat: SeatAnswer | null
  /** Asks for a seat anew. */
  readonly askSeat: () => Promise<Answer<SeatAnswer>>
  /** `http://…` of the page: the sync address follows from it. */
  readonly origin: string
  readonly name: string
  readonly colour: string
}

/** A session, and the moment its atlas has arrived. */
export type Joined = { readonly session: Session; readonly arrived: Promise<void> }

/**
 * Takes my place in an atlas: with what this device kept of it, and what the server gives. Null when there is neither: no
 * seat was given, and nothing of it is kept here. (V2, V4, V27)
 */
export async function joinAtlas(request: JoinRequest): Promise<Joined | null> {
  const { atlasId, who, seat } = request
  const slots = slotsOfBrowser()
  const opened = await openWorkStore(atlasId, await slots.take(atlasId))
  const hasWork = opened?.kept.client != null && opened.kept.given.length > 0
  if (!seat && !hasWork) return null
  const ballotStore = await openBallotStore(atlasId, markOf(accessTo(atlasId)))
  const clock = serverClock(seat?.now ?? Date.now())
  const listeners = createListeners<[Touched]>()
  const drafts = createListeners()
  const frame = oncePerFrame(() => listeners.tell(desk.take()))
  const rights = new MyRights(who.role, who.by)
  const desk: Desk = new Desk({
    rights,
    kept: opened?.kept ?? null,
    store: opened?.store ?? forgetfulStore,
    newId: () => freshId(),
    now: clock.now,
    onAtlas: frame.ask,
    onWork: () => {
      saving.pending(desk.outbox.size)
      drafts.tell()
    },
  })
  const saving = createSavingState({
    ...browserFrames,
    now: () => performance.now(),
    onDoubt: () => connection.doubt(),
  })
  saving.become({ isKeptHere: opened !== null, joined: hasWork })
  saving.pending(desk.outbox.size)
  const keyring = createKeyring({ first: seat, ask: request.askSeat, now: () => performance.now() })
  if (!hasWork) await beginWithState(desk, atlasId, keyring)
  const presence = joinPresence(
    (bytes) => connection.send(bytes),
    firstPresence({ ...who, name: request.name, colour: request.colour }),
    {
      now: () => performance.now(),
      later: browserFrames.later,
      cancel: browserFrames.cancelLater,
    },
  )
  const hands = joinHands((bytes) => connection.send(bytes))
  const arrival = Promise.withResolvers<void>()
  if (hasWork) arrival.resolve()
  const connection: Connection = openConnection({
    ...{ desk, atlasId, key: keyring, doubtKey: keyring.doubt, now: () => performance.now() },
    address: `${request.origin.replace(/^http/, 'ws')}/sync`,
    on: {
      welcomed(welcome) {
        clock.set(welcome.now)
        keepSeatHere(atlasId, welcome)
        me.role = welcome.role
        me.site = welcome.site
        me.seat = welcome.seat
      },
      opened() {
        saving.become({ connected: true, joined: true })
        presence.opened(me.seat)
        hands.opened()
        arrival.resolve()
        assembly.online()
        void adoptLeftWork(atlasId, slots, desk)
      },
      closed() {
        saving.become({ connected: false, tried: true })
        presence.closed()
        hands.closed()
      },
      refused: (reason) => saving.become({ connected: false, refused: reason }),
      serverIs: ({ storage }) => saving.become({ storage }),
      presence: presence.hear,
      hands: hands.hear,
    },
  })
  const me = { role: who.role, site: who.site, seat: -1 }
  const assembly = createAssembly({
    ...{ atlasId, keyring, now: () => Math.round(clock.now()), session: () => session },
    command: (name, args, id) => command(parts, name, args, id),
    onMine: (id) => rights.owns(id),
    ballotStore,
    isBusy: () => desk.outbox.size > 0,
  })
  const parts: Parts = { me, desk, rights, saving, presence, keyring, listeners, drafts, atlasId, assembly, hands }
  const leave = () => {
    frame.stop()
    presence.stop()
    saving.stop()
    assembly.stop()
    connection.close()
    desk.stop()
  }
  const session = sessionOf(parts, leave)
  return { session, arrived: arrival.promise }
}

type Parts = {
  readonly me: { role: SeatHere['role']; site: string }
  readonly desk: Desk
  readonly rights: MyRights
  readonly saving: SavingState
  readonly presence: PresenceRoom
  readonly keyring: ReturnType<typeof createKeyring>
  readonly listeners: ReturnType<typeof createListeners<[Touched]>>
  readonly drafts: ReturnType<typeof createListeners>
  readonly atlasId: string
  readonly assembly: AssemblyHere
  readonly hands: HandsHere
}

function sessionOf(parts: Parts, leave: () => void): Session {
  const { me, desk, rights, saving, presence, listeners, drafts, atlasId } = parts
  const perform = <Value extends readonly Edit[]>(wish: Wish<Value>): Outcome<Value> =>
    mayWrite(me.role) && desk.isReady ? desk.perform(wish) : refused({ code: 'read-only' })
  return {
    atlasId,
    assembly: parts.assembly,
    hands: parts.hands,
    get role() {
      return me.role
    },
    get site() {
      return me.site
    },
    get mayEdit() {
      return mayWrite(me.role)
    },
    may: (right) => rightsNow(desk.atlas().workshop, me.role, parts.assembly.now()).has(right),
    isMine: (id) => rights.isOwn(id),
    atlas: desk.atlas,
    subscribe: listeners.add,
    perform,
    refusalOf: (wish) => (mayWrite(me.role) && desk.isReady ? refusalOf(desk, rights, wish) : { code: 'read-only' }),
    undo: () => mayWrite(me.role) && desk.undo(),
    redo: () => mayWrite(me.role) && desk.redo(),
    canUndo: desk.canUndo,
    canRedo: desk.canRedo,
    command: (name, args) => command(parts, name, args),
    performByCommand: (asked) =>
      performByCommand({
        ...{ desk, asked, by: rights.by, nextChange: () => nextChange(listeners.add) },
        command: (name, args) => command(parts, name, args),
      }),
    kept: () => kept(parts),
    drafts: () => desk.drafts.all,
    subscribeDrafts: drafts.add,
    resendDraft(id) {
      const draft = desk.drafts.at(id)
      const outcome = perform(() => ({ ok: true, value: draft?.edits ?? [] }))
      if (outcome.ok) desk.drafts.drop(id)
      return outcome
    },
    dropDraft: (id) => desk.drafts.drop(id),
    keepDraft: (edits, reason) => desk.drafts.putOnce(edits, reason, desk.atlas()),
    saving: saving.saving,
    subscribeSaving: saving.subscribe,
    peers: presence.peers,
    subscribePeers: presence.subscribe,
    me: presence.me,
    show: presence.show,
    leave,
  }
}

/** The newcomer's document comes compressed, before the live door opens: a large one is a tenth of its size on the way. */
async function beginWithState(desk: Desk, atlasId: string, keyring: Parts['keyring']): Promise<void> {
  const key = await keyring()
  const state = 'key' in key ? await askState(atlasId, key.key) : null
  if (state) desk.given(state)
}

/** The server's time, carried on by this page's own steady clock: clocks of phones are wrong, and change. */
function serverClock(first: number) {
  let offset = first - performance.now()
  return {
    now: () => performance.now() + offset,
    set(now: number) {
      offset = now - performance.now()
    },
  }
}
