import type { AtlasRow, Invite, KeptRoom, LogRow, Storage } from './storage.ts'

type Room = { snapshot: LogRow | null; updates: LogRow[]; head: number }

/** A storage that forgets when the process ends: for tests and rehearsals. */
export function createMemoryStorage(): Storage {
  const atlases = new Map<string, AtlasRow>()
  const invites = new Map<string, Invite>()
  const rooms = new Map<string, Room>()
  const roomAt = (atlasId: string): Room => {
    const room = rooms.get(atlasId) ?? { snapshot: null, updates: [], head: 0 }
    rooms.set(atlasId, room)
    return room
  }
  const append = (atlasId: string, update: Uint8Array): number => {
    const room = roomAt(atlasId)
    room.head += 1
    room.updates.push({ seq: room.head, update: update.slice() })
    return room.head
  }
  return {
    atlases: async () => [...atlases.values()],
    async createAtlas(atlas, ways, first) {
      if (atlases.has(atlas.atlasId)) throw new Error(`The atlas ${atlas.atlasId} exists already.`)
      atlases.set(atlas.atlasId, atlas)
      for (const invite of ways) invites.set(invite.tokenHash, invite)
      if (first) append(atlas.atlasId, first)
    },
    async replaceInvites(atlasId, ways) {
      for (const invite of [...invites.values()]) {
        if (invite.atlasId === atlasId) invites.delete(invite.tokenHash)
      }
      for (const invite of ways) invites.set(invite.tokenHash, invite)
    },
    invitesOf: async (atlasId) => [...invites.values()].filter((invite) => invite.atlasId === atlasId),
    findInvite: async (tokenHash) => invites.get(tokenHash) ?? null,
    async load(atlasId): Promise<KeptRoom> {
      const { snapshot, updates } = roomAt(atlasId)
      return { snapshot, updates: [...updates] }
    },
    append: async (rows) => rows.map(({ atlasId, update }) => append(atlasId, update)),
    async compact(atlasId, snapshot) {
      const room = roomAt(atlasId)
      if (room.snapshot && room.snapshot.seq > snapshot.seq) return
      room.snapshot = { seq: snapshot.seq, update: snapshot.update.slice() }
      room.updates = room.updates.filter((row) => row.seq > snapshot.seq)
    },
    async close() {},
  }
}
