import type { DoorsAnswer, InboxAnswer, MineAnswer, NewAtlas, NewAtlasAnswer } from '@maillage/wire'
import { type Answer, type Ask, answered, ask } from '../door.ts'

/** What of mine is not in the shared document. */
export function askMine(atlasId: string, key: string, get: Ask = ask): Promise<Answer<MineAnswer>> {
  return answered(`${pathOf(atlasId)}/mine`, { bearer: key }, get, ({ brought, stances, ballots, byHand }) =>
    Array.isArray(brought) && Array.isArray(stances) && Array.isArray(ballots)
      ? { brought, stances, ballots, ...(Array.isArray(byHand) && { byHand }) }
      : null,
  )
}

/** What waits to be let in. */
export function askInbox(atlasId: string, key: string, get: Ask = ask): Promise<Answer<InboxAnswer>> {
  return answered(`${pathOf(atlasId)}/inbox`, { bearer: key }, get, ({ inbox, sealed }) =>
    Array.isArray(inbox) && typeof sealed === 'object' && sealed !== null
      ? { inbox, sealed: sealed as InboxAnswer['sealed'] } // reason: our own server's counts
      : null,
  )
}

export function askDoors(atlasId: string, key: string, get: Ask = ask): Promise<Answer<DoorsAnswer>> {
  return answered(`${pathOf(atlasId)}/doors`, { bearer: key }, get, readDoors)
}

/** The token behind a spoken code. */
export function askCode(code: string, get: Ask = ask): Promise<Answer<{ readonly token: string }>> {
  const asked = { method: 'POST', body: JSON.stringify({ code }) } as const
  return answered('/api/code', asked, get, ({ token }) => (typeof token === 'string' ? { token } : null))
}

/** May atlases be made with this link? */
export function askHouse(token: string, get: Ask = ask): Promise<Answer<{ readonly mayPrepare: true }>> {
  return answered('/api/house/prepare', { bearer: token }, get, ({ mayPrepare }) =>
    mayPrepare === true ? { mayPrepare } : null,
  )
}

/** Makes an atlas with its workshop, for who holds the house's link. */
export function makeAtlas(token: string, wish: NewAtlas, get: Ask = ask): Promise<Answer<NewAtlasAnswer>> {
  const asked = { bearer: token, method: 'POST', body: JSON.stringify(wish) } as const
  return answered('/api/atlases', asked, get, ({ atlasId, token: door }) =>
    typeof atlasId === 'string' && typeof door === 'string' ? { atlasId, token: door } : null,
  )
}

function pathOf(atlasId: string): string {
  return `/api/atlases/${encodeURIComponent(atlasId)}`
}

function readDoors({ doors, addresses }: Record<string, unknown>): DoorsAnswer | null {
  return Array.isArray(doors) && Array.isArray(addresses) ? { doors, addresses } : null
}
