import type { AtlasRow, Invite, KeptRoom, LogRow, NewRow, Participant, Storage } from './storage.ts'

type Room = { snapshot: LogRow | null; rows: (LogRow & { readonly at: number })[]; head: number }

/** A storage that forgets when the process ends: for tests and rehearsals. */
export function createMemoryStorage(): Storage {
  const atlases = new Map<string, AtlasRow>()
  const invites = new Map<string, Invite>()
  const participants = new Map<string, Participant>()
  const secrets = new Map<string, string>()
  const putAside = new Map<string, Uint8Array>()
  const rooms = new Map<string, Room>()
  const roomAt = (atlasId: string): Room => {
    const room = rooms.get(atlasId) ?? { snapshot: null, rows: [], head: 0 }
    rooms.set(atlasId, room)
    return room
  }
  const append = ({ atlasId, bytes, versions = [], invites: ways = [] }: NewRow, at: number): number => {
    if (!atlases.has(atlasId)) throw new Error(`There is no atlas ${atlasId} to write to.`)
    const room = roomAt(atlasId)
    room.head += 1
    room.rows.push({ seq: room.head, bytes: bytes.slice(), at })
    for (const version of versions) putAside.set(`${atlasId}/${version.id}`, version.bytes.slice())
    for (const invite of ways) invites.set(invite.tokenHash, invite)
    return room.head
  }
  return {
    atlases: async () => [...atlases.values()],
    listAtlases: async () =>
      [...atlases.values()].map((atlas) => ({ ...atlas, changedAt: roomAt(atlas.atlasId).rows.at(-1)?.at ?? null })),
    async putTitle(atlasId, title) {
      const atlas = atlases.get(atlasId)
      if (atlas) atlases.set(atlasId, { ...atlas, title })
    },
    async createAtlas(atlas, ways, first) {
      if (atlases.has(atlas.atlasId)) throw new Error(`The atlas ${atlas.atlasId} exists already.`)
      atlases.set(atlas.atlasId, atlas)
      for (const invite of ways) invites.set(invite.tokenHash, invite)
      if (first) append({ atlasId: atlas.atlasId, bytes: first }, atlas.createdAt)
    },
    async replaceInvites(atlasId, ways) {
      for (const invite of [...invites.values()]) {
        if (invite.atlasId === atlasId) invites.delete(invite.tokenHash)
      }
      for (const invite of ways) invites.set(invite.tokenHash, invite)
    },
    async putInvite(invite) {
      invites.set(invite.tokenHash, invite)
    },
    invitesOf: async (atlasId) => [...invites.values()].filter((invite) => invite.atlasId === atlasId),
    findInvite: async (tokenHash) => invites.get(tokenHash) ?? null,
    findByCode: async (codeHash) => [...invites.values()].find((invite) => invite.codeHash === codeHash) ?? null,
    async countPeople(atlasId) {
      const here = [...participants.values()].filter((each) => each.atlasId === atlasId)
      const byWay = Map.groupBy(here, ({ tokenHash }) => tokenHash)
      return Object.fromEntries([...byWay].map(([hash, people]) => [hash, people.length]))
    },
    async putParticipant(participant) {
      participants.set(participant.participant, participant)
    },
    findParticipant: async (atlasId, id) => {
      const found = participants.get(id)
      return found?.atlasId === atlasId ? found : null
    },
    findByPass: async (passHash) => [...participants.values()].find((each) => each.passHash === passHash) ?? null,
    async secret(name, fresh, isOver = false) {
      const secret = (isOver ? undefined : secrets.get(name)) ?? fresh()
      secrets.set(name, secret)
      return secret
    },
    async load(atlasId): Promise<KeptRoom> {
      const { snapshot, rows } = roomAt(atlasId)
      const after = rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0))
      return { snapshot, rows: after.map(({ seq, bytes }) => ({ seq, bytes })) }
    },
    append: async (rows, at) => rows.map((row) => append(row, at)),
    async putSnapshot(atlasId, snapshot) {
      const room = roomAt(atlasId)
      if (room.snapshot && room.snapshot.seq > snapshot.seq) return
      room.snapshot = { seq: snapshot.seq, bytes: snapshot.bytes.slice() }
    },
    async prune(atlasId, { olderThan, bytes }) {
      const room = roomAt(atlasId)
      let kept = 0
      const stays = room.rows.toReversed().filter((row) => {
        kept += row.bytes.byteLength
        return row.seq > (room.snapshot?.seq ?? 0) || (row.at >= olderThan && kept <= bytes)
      })
      const gone = room.rows.length - stays.length
      room.rows = stays.toReversed()
      return gone
    },
    version: async (atlasId, id) => putAside.get(`${atlasId}/${id}`) ?? null,
    async probe() {},
    async close() {},
  }
}
