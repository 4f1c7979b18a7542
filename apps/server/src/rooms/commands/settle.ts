import { type Edit, type ElementId, type Json, type Position, readPosition, sameValue } from '@maillage/atlas'
import { houseParticipant } from '../ledger.ts'
import { type Command, type CommandScene, done, refused } from './command.ts'

/** Where an element is to stand, and where it stood when that was worked out; null: nowhere. */
export type Place = { readonly id: ElementId; readonly from: Position | null; readonly to: Position | null }

/** With more, the journal does not keep what takes it back. */
const mostTakenBack = 1000

/**
 * Places on the map: `{ places: [{ id, from, to }] }`. One that a hand moved meanwhile stays where the hand put it. The
 * house does so by itself while a session runs; asked by people, it takes an `arrange` back. (R48)
 */
export const settle: Command = {
  right: 'lead',
  decide: ({ places: raw }, scene) => {
    const places = Array.isArray(raw) && raw.length <= 20_000 ? raw.map(readPlace) : null
    if (!places?.every((place) => place !== null)) return null
    return placed(places, scene)
  },
}

/** Lays the whole map out anew, for everyone: `{}`. Answers `{ moved: number }`. (R48) */
export const arrange: Command = {
  right: 'lead',
  decide: (_args, scene) => {
    const { arranged } = scene.asked
    return arranged ? placed(arranged, scene) : refused({ code: 'not-arranged' })
  },
}

function placed(places: readonly Place[], { state, asked }: CommandScene) {
  const { elements, positions } = state.gate.roots
  const isAsSeen = ({ id, from }: Place) => elements.has(id) && sameValue(readPosition(positions.get(id)), from)
  const moved = places.filter((place) => isAsSeen(place) && !sameValue(place.from, place.to))
  const edits = moved.map(({ id, to }): Edit => ({ type: 'element-moved', id, position: to }))
  const back = moved.map(({ id, from, to }) => ({ id, from: to, to: from })) as Json // reason: ids and numbers
  const undo = moved.length <= mostTakenBack ? { name: 'settle', args: { places: back } } : null
  const isOfTheHouse = asked.doer.participant === houseParticipant
  return done({
    ...{ edits, value: { moved: moved.length } },
    ...(isOfTheHouse || moved.length === 0 ? {} : { act: { about: `${moved.length}`, undo } }),
  })
}

function readPlace(raw: unknown): Place | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, from, to } = raw as Readonly<Record<string, unknown>> // reason: asked for three names
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return null
  const read = { id: id as ElementId, from: readPosition(from), to: readPosition(to) } // reason: looked up before it is used
  const isRead = (from === null || read.from !== null) && (to === null || read.to !== null)
  return isRead ? read : null
}
