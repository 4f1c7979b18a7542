import { authorOf, type Role } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import { type CommandAnswer, encodePush, messageTypes } from '@maillage/wire'
import { vi } from 'vitest'
import type { AskedCommand } from '../../src/rooms/commands/command.ts'
import { askFrame } from '../../src/rooms/frames.ts'
import type { Room } from '../../src/rooms/room.ts'
import type { RoomsRequest } from '../../src/rooms/rooms.ts'
import { aHouse, aSeat, aWriter } from './a-room.ts'

/** A room with one page in it, and somebody who asks commands. */
export async function aRoom(options: Partial<RoomsRequest> = {}) {
  const { rooms, memory } = await aHouse(options)
  const room = await rooms.open('a')
  const ada = aSeat({ site: 'brest' })
  rooms.enter(room, ada.seat)
  const text = '{"writing":null}'
  room.take(ada.seat, Uint8Array.from([messageTypes.hello, text.length, ...new TextEncoder().encode(text)]))
  room.take(ada.seat, askFrame(Uint8Array.of(0)))
  await vi.waitUntil(() => ada.typesOf().includes(messageTypes.welcome))
  const client = ada.seat.client ?? 0
  const writer = aWriter(client)
  let number = 0
  const push = async (update: Uint8Array) => {
    number += 1
    room.take(ada.seat, encodePush(client, number, update))
    await room.settled()
  }
  return { room, memory, ada, writer, push, ask: asking(room) }
}

/** Asks commands of a room, as whoever is said. */
export function asking(room: Room) {
  let asked = 0
  return (
    name: string,
    args: unknown,
    { role = 'facilitator', participant = 'lin', site = '' }: { role?: Role; participant?: string; site?: string } = {},
    more: Pick<AskedCommand, 'version' | 'arranged'> = {},
  ): Promise<CommandAnswer> =>
    new Promise((settle, reject) => {
      asked += 1
      const by = authorOf(role, site)
      room.command({
        ...{ type: 'command', id: `command-${asked}`, name, args, role, site, settle, ...more },
        doer: { participant, by },
        fail: () => reject(new Error('not carried out')),
      })
    })
}

/** The atlas of a room, as it stands. */
export function atlasIn(room: Room) {
  return readAtlas(room.state.gate.doc).atlas
}
