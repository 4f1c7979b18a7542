import { authorOf, rightsIn } from '@maillage/atlas'
import type { CommandAnswer, CommandRequest } from '@maillage/wire'
import type { Doors } from '../door/doors.ts'
import type { AskedCommand } from '../rooms/commands/command.ts'
import { isOnDoors } from '../rooms/commands/doors.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Participant, Storage } from '../storage/storage.ts'

/** Reads a command; null when it has not the form of one. */
export function readCommand(raw: unknown): CommandRequest | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, name, args } = raw as Readonly<Record<string, unknown>> // reason: asked for three names
  const isNamed = typeof name === 'string' && name.length <= 64
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) && isNamed ? { id, name, args: args ?? {} } : null
}

export type CommandHouse = { readonly rooms: Rooms; readonly storage: Storage; readonly doors: Doors }

/**
 * Has a room carry out a command. Null when that can't be done now: nothing was done, and it may be asked again. (R16)
 * What it stands on in the storage is fetched beforehand; of doors, that is what the change before it has left. (R43)
 */
export async function askCommand(
  house: CommandHouse,
  who: Participant,
  request: CommandRequest,
): Promise<CommandAnswer | null> {
  const room = await house.rooms.open(who.atlasId)
  const wish = wishOf(room, request)
  if (!isOnDoors(wish.name)) {
    const version = await versionFor(house.storage, who, wish)
    // Only for those who may: a layout is a second's work.
    const mayArrange = wish.name === 'arrange' && rightsIn(null, who.role).has('lead')
    return carryOut(room, who, { ...wish, version, arranged: mayArrange ? await house.rooms.arranged(room) : null })
  }
  return house.doors.inTurn(who.atlasId, async () =>
    carryOut(await house.rooms.open(who.atlasId), who, {
      ...wish,
      doors: await house.doors.scene(who.atlasId, who.tokenHash),
    }),
  )
}

type Wish = CommandRequest & Pick<AskedCommand, 'version' | 'arranged' | 'doors' | 'undoes'>

/** What is asked; to take an act back, what does that. */
function wishOf({ state }: Room, request: CommandRequest): Wish {
  if (request.name !== 'undo') return request
  const { act: id } = request.args as { readonly act?: unknown } // reason: asked for one name
  const undo = typeof id === 'string' ? state.ledger.assembly.undoOf(id) : null
  return undo && typeof id === 'string' ? { id: request.id, ...undo, undoes: id } : request
}

function carryOut(room: Room, { participant, role, site }: Participant, wish: Wish): Promise<CommandAnswer | null> {
  return new Promise((resolve) => {
    room.command({
      ...wish,
      type: 'command',
      doer: { participant, by: authorOf(role, site) },
      ...{ role, site },
      settle: resolve,
      fail: () => resolve(null),
    })
  })
}

async function versionFor(
  storage: Storage,
  { atlasId }: Participant,
  { name, args }: CommandRequest,
): Promise<Uint8Array | null> {
  const isNeeded = name === 'restore-version' || name === 'end-rehearsal'
  const id = isNeeded && (args as { readonly version?: unknown }).version // reason: asked for one name
  return typeof id === 'string' ? storage.version(atlasId, id) : null
}
