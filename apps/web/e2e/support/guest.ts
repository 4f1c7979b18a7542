import type { CommandAnswer, SeatAnswer } from '@maillage/wire'

export type Guest = {
  readonly seat: SeatAnswer
  readonly command: (name: string, args: unknown) => Promise<CommandAnswer>
}

let asked = 0

/** Somebody who asks the server without a page; null when the link lets nobody new in. */
export async function comeIn(address: string, atlasId: string, token: string): Promise<Guest | null> {
  const path = `${address}/api/atlases/${atlasId}`
  const answer = await fetch(`${path}/seat`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) return null
  const seat = (await answer.json()) as SeatAnswer // reason: our own server's
  return {
    seat,
    async command(name, args) {
      asked += 1
      const body = JSON.stringify({ id: `guest-${Date.now()}-${asked}`, name, args })
      const headers = { authorization: `Bearer ${seat.key}` }
      const done = await fetch(`${path}/commands`, { method: 'POST', headers, body })
      return (await done.json()) as CommandAnswer // reason: likewise
    },
  }
}

/** What a guest brings: one actor of this name. */
export const actorCalled = (label: string, kind = 'acteur') => ({ contribution: { type: 'element', kind, label } })
