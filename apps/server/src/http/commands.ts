import { authorOf, rightsIn } from '@maillage/atlas'
import type { CommandAnswer, CommandRequest } from '@maillage/wire'
import type { AskedCommand } from '../rooms/commands/command.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Participant, Storage } from '../storage/storage.ts'

/** Reads a command; null when it has not the form of one. */
export function readCommand(raw: unknown): CommandRequest | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, name, args } = raw as Readonly<Record<string, unknown>> // reason: asked for three names
  const isNamed = typeof name === 'string' && name.length <= 64
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) && isNamed ? { id, name, args: args ?? {} } : null
}

/** Has a room carry out a command. Null when that can't be done now: nothing was done, and it may be asked again. (R16) */
export async function askCommand(
  { rooms, storage }: { readonly rooms: Rooms; readonly storage: Storage },
  who: Participant,
  request: CommandRequest,
): Promise<CommandAnswer | null> {
  const room = await rooms.open(who.atlasId)
  const version = await versionFor(storage, who.atlasId, request)
  // Only for those who may: a layout is a second's work.
  const arranged =
    request.name === 'arrange' && rightsIn(null, who.role).has('lead') ? await rooms.arranged(room) : null
  return new Promise((resolve) => {
    const { participant, role, site } = who
    const asked: AskedCommand = {
      type: 'command',
      id: request.id,
      name: request.name,
      args: request.args,
      doer: { participant, by: authorOf(role, site) },
      ...{ role, site, version, arranged },
      settle: resolve,
      fail: () => resolve(null),
    }
    room.command(asked)
  })
}

async function versionFor(
  storage: Storage,
  atlasId: string,
  { name, args }: CommandRequest,
): Promise<Uint8Array | null> {
  const isNeeded = name === 'restore-version' || name === 'end-rehearsal'
  const id = isNeeded && (args as { readonly version?: unknown }).version // reason: asked for one name
  return typeof id === 'string' ? storage.version(atlasId, id) : null
}
