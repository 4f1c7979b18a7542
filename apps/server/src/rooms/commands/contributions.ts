import {
  applyEdits,
  authorIn,
  type Contribution,
  type Edit,
  type ElementId,
  elementKindsToChoose,
  faultOfWords,
  firstCalled,
  judgeEdits,
  type Phase,
  type Refusal,
  readAuthor,
  readContribution,
  rightsIn,
  titleOfContribution,
  type Waiting,
  writeContribution,
} from '@maillage/atlas'
import { readElementKindsOf } from '@maillage/atlas-yjs'
import { actorOf, viewOf } from '@maillage/gate'
import type { AssemblyNote, Brought } from '../assembly.ts'
import { workshopIn } from '../decided.ts'
import { type AskedCommand, type Command, type CommandScene, done, idsOf, refused } from './command.ts'
import { playedBy } from './played-by.ts'
import { typedFor } from './typed-for.ts'

/** What may wait in a room at once. */
const mostWaiting = 5000

/**
 * Brings something, in the way of the phase: `{ contribution, as?, for? }` (`readContribution`); `as`, a role and a site, is
 * for the simulated people of a rehearsal, played by whoever leads; `for`, a college and a place, for the card or the words
 * of somebody there (`typedFor`). It is on the map at once, or waits to be let in or revealed. Answers
 * `{ state: 'there' | 'waiting' }`. Its element is known under the id of the command.
 */
export const contribute: Command = {
  right: 'add',
  decide: ({ contribution: raw, as, for: place }, asking) => {
    const contribution = readContribution(raw)
    const played = playedBy(asking, as)
    const scene = contribution && played && typedFor(played, contribution, place)
    if (!contribution || !scene) return null
    if ('code' in scene) return refused(scene)
    const { phase } = workshopIn(scene.state)
    const before = broughtBefore(scene)
    if (before) return before
    const unknown = unknownKind(scene, contribution, phase)
    if (unknown) return refused(unknown)
    // What is typed for others waits with theirs, whoever types.
    const isAtOnce = place === undefined && phase && isLead(scene, phase)
    if (!phase || phase.way === 'direct' || isAtOnce) return writeNow(scene, contribution, phase)
    const refusal = refusalOf(scene, contribution, phase)
    if (refusal) return refused(refusal)
    const { asked, time, state } = scene
    if (state.ledger.assembly.brought.size >= mostWaiting)
      return refused({ code: 'atlas-full', count: mostWaiting, max: mostWaiting })
    const brought: Brought = {
      ...{ id: asked.id, ...from(asked), at: time, state: 'waiting', contribution },
      ...{ participant: asked.doer.participant, by: authorIn(phase, asked.doer.by), way: phase.way, phase: phase.key },
    }
    const notes: AssemblyNote[] = [{ type: 'brought', brought }]
    return done({ edits: [waitingAfter(scene, { [phase.way]: 1 })], notes, value: { state: 'waiting' } })
  },
}

/** Something has this id already: mine, sent once more long after, is there; nobody writes over another's words. */
function broughtBefore({ asked, state }: CommandScene) {
  const { registry } = state.gate
  const brought = state.ledger.assembly.brought.get(asked.id)
  if (!brought && registry.birthOf(asked.id) === null) return null
  const owner = brought ? brought.participant : registry.ownerOf(asked.id)
  if (owner !== asked.doer.participant) return refused({ code: 'id-taken', id: asked.id })
  return done({ value: { state: brought ? 'waiting' : 'there' } })
}

/** A kind that this atlas does not have would stand in every list, and on printed cards. */
function unknownKind(scene: CommandScene, contribution: Contribution, phase: Phase | null): Refusal | null {
  if (contribution.type === 'sentence' || phase?.kinds?.includes(contribution.kind)) return null
  // The whole atlas is read only for a kind outside of its table, which an element of it may have.
  const isKnown =
    readElementKindsOf(scene.state.gate.roots).has(contribution.kind) ||
    elementKindsToChoose(scene.atlas()).some(({ key }) => key === contribution.kind)
  return isKnown ? null : { code: 'unknown-kind', key: contribution.kind }
}

/** Shows everyone what was written under seal: `{}`, or only some: `{ ids }`. Answers `{ shown: number }`. */
export const reveal: Command = {
  right: 'lead',
  decide: ({ ids }, scene) => {
    const asked = ids === undefined ? null : idsOf(ids)
    if (ids !== undefined && !asked) return null
    const sealed = scene.state.ledger.assembly.waiting('sealed')
    return letIn(scene, asked ? sealed.filter(({ id }) => asked.includes(id)) : sealed)
  },
}

/** Lets contributions in from the inbox: `{ ids }`. Those that went meanwhile are passed over. Answers `{ shown: number }`. */
export const accept: Command = {
  right: 'moderate',
  decide: ({ ids }, scene) => {
    const asked = idsOf(ids)
    const { brought } = scene.state.ledger.assembly
    return (
      asked &&
      letIn(
        scene,
        asked.flatMap((id) => brought.get(id) ?? []).filter(({ way }) => way === 'inbox'),
      )
    )
  },
}

/** Leaves contributions out: `{ ids }`. Their words stay their writers'. They can still be let in. */
export const decline: Command = {
  right: 'moderate',
  decide: ({ ids }, scene) => {
    const there = idsOf(ids)?.flatMap((id) => scene.state.ledger.assembly.brought.get(id) ?? [])
    const waiting = there?.filter(({ state }) => state === 'waiting')
    if (!waiting) return null
    const counts = { inbox: -countOf(waiting, 'inbox'), sealed: -countOf(waiting, 'sealed') }
    const notes: AssemblyNote[] = [{ type: 'declined', ids: waiting.map(({ id }) => id) }]
    const undo = { name: 'reconsider', args: { ids: waiting.map(({ id }) => id) } }
    const act = { about: titlesOf(waiting), undo: waiting.length > 0 ? undo : null }
    return done({ edits: [waitingAfter(scene, counts)], notes, act })
  },
}

/** Has contributions that were left out wait again: `{ ids }`. */
export const reconsider: Command = {
  right: 'moderate',
  decide: ({ ids }, scene) => {
    const { brought } = scene.state.ledger.assembly
    const left = idsOf(ids)
      ?.flatMap((id) => brought.get(id) ?? [])
      .filter(({ state }) => state === 'declined')
    if (!left) return null
    const notes = left.map((each): AssemblyNote => ({ type: 'brought', brought: { ...each, state: 'waiting' } }))
    const counts = { inbox: countOf(left, 'inbox'), sealed: countOf(left, 'sealed') }
    const undo = left.length > 0 ? { name: 'decline', args: { ids: left.map(({ id }) => id) } } : null
    return done({ edits: [waitingAfter(scene, counts)], notes, act: { about: titlesOf(left), undo } })
  },
}

/** The college and the place that something comes from: those of who asks, or of whom they type for. */
function from({ doer, role, site }: AskedCommand): Pick<Brought, 'role' | 'site'> {
  return { role: readAuthor(doer.by).role ?? role, site }
}

function writeNow(scene: CommandScene, contribution: Contribution, phase: Phase | null) {
  const { asked, time } = scene
  const context = { by: authorIn(phase, asked.doer.by), now: time, newId: idsFrom(asked.id) }
  const written = writeContribution(scene.atlas(), context, { contribution, id: asked.id as ElementId }) // reason: the form of an id
  if (!written.ok) return written
  const { gate } = scene.state
  const hearing = { sender: { ...asked.doer, role: asked.role }, moment: { now: time } }
  const refusal = judgeEdits(written.value, actorOf(gate, hearing), viewOf(gate, hearing))
  return refusal ? refused(refusal) : done({ edits: written.value, value: { state: 'there' } })
}

/** What would stand against it if it were written now, but for its way. */
export function refusalOf(scene: CommandScene, contribution: Contribution, phase: Phase | null): Refusal | null {
  const { frozen } = workshopIn(scene.state)
  if (frozen) return { code: 'frozen' }
  // The whole atlas is read only for an end that looks like half a sentence.
  const fault = faultOfWords(contribution, (label) => firstCalled(scene.atlas(), label) !== null)
  if (fault) return fault
  if (contribution.type === 'sentence') return null
  return phase?.kinds && !phase.kinds.includes(contribution.kind)
    ? { code: 'kind-not-now', key: contribution.kind }
    : null
}

function letIn(scene: CommandScene, brought: readonly Brought[]) {
  const written: Edit[] = []
  const owners: Record<string, string> = {}
  const shown: Brought[] = []
  let atlas = scene.atlas()
  for (const each of brought) {
    const context = { by: each.by, now: scene.time, newId: idsFrom(each.id) }
    const outcome = writeContribution(atlas, context, { contribution: each.contribution, id: each.id as ElementId }) // reason: likewise
    if (!outcome.ok) continue // it stays where it is: nobody's words are lost
    atlas = applyEdits(atlas, outcome.value)
    written.push(...outcome.value)
    shown.push(each)
    for (const edit of outcome.value) if (edit.type.endsWith('-added')) owners[idOf(edit)] = each.participant
  }
  const waiting = shown.filter(({ state }) => state === 'waiting')
  const counts = { inbox: -countOf(waiting, 'inbox'), sealed: -countOf(waiting, 'sealed') }
  const notes: AssemblyNote[] = [{ type: 'let-in', ids: shown.map(({ id }) => id), owners }]
  const made = written.map(idOf).filter((id) => id !== '')
  // What was seen can't be unseen: what is offered is to take it out of sight.
  const isInbox = shown.length > 0 && shown.every(({ way }) => way === 'inbox')
  const about = isInbox ? titlesOf(shown) : `${shown.length}`
  return done({
    edits: [...written, waitingAfter(scene, counts)],
    notes,
    value: { shown: shown.length },
    act: { about, undo: made.length > 0 ? { name: 'hide', args: { ids: made } } : null },
  })
}

/** What the journal calls these: their first words, one after the other. */
function titlesOf(brought: readonly Brought[]): string {
  return brought
    .map(({ contribution }) => titleOfContribution(contribution))
    .join(' · ')
    .slice(0, 300)
}

function idOf(edit: Edit): string {
  if (edit.type === 'element-added') return edit.element.id
  return edit.type === 'relation-added' ? edit.relation.id : ''
}

/** Ids of what a contribution makes: the same each time, so that nothing stands twice. */
function idsFrom(id: string): () => string {
  let made = 0
  return () => {
    made += 1
    return `${id.slice(0, 56)}-${made}`
  }
}

function countOf(brought: readonly Brought[], way: Brought['way']): number {
  return brought.filter((each) => each.way === way).length
}

/** How much waits once this has changed. */
export function waitingAfter({ state }: CommandScene, change: Partial<Record<keyof Waiting, number>>): Edit {
  const { assembly } = state.ledger
  const value = {
    sealed: assembly.waiting('sealed').length + (change.sealed ?? 0),
    inbox: assembly.waiting('inbox').length + (change.inbox ?? 0),
  }
  return { type: 'workshop-set', field: 'waiting', value }
}

function isLead({ asked }: CommandScene, phase: Phase): boolean {
  return rightsIn(phase.rights, asked.role).has('override')
}
