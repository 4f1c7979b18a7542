import type { Rooms } from '../rooms/rooms.ts'
import type { Invite, Storage } from '../storage/storage.ts'
import { linkOf } from './tokens.ts'

/**
 * A storage by which taking a link back, or replacing it, ends at once what was opened with it: whoever changes a link
 * need not think of those who sit in a room. What a command changes of a link, `rooms` see to themselves. (R19)
 */
export function closingSeats(storage: Storage, rooms: Pick<Rooms, 'takeBack' | 'giveAgain'>): Storage {
  const tell = ({ tokenHash, isRevoked }: Invite) =>
    isRevoked ? rooms.takeBack(linkOf(tokenHash)) : rooms.giveAgain(linkOf(tokenHash))
  return {
    ...storage,
    async putInvite(invite) {
      await storage.putInvite(invite)
      tell(invite)
    },
    async replaceInvites(atlasId, invites) {
      const before = await storage.invitesOf(atlasId)
      await storage.replaceInvites(atlasId, invites)
      for (const each of before) tell({ ...each, isRevoked: true })
      for (const each of invites) tell(each)
    },
  }
}
