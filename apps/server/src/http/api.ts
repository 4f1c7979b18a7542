import { readAtlas } from '@maillage/atlas-yjs'
import { type DoorAnswer, type SeatAnswer, wireVersion } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Admission, admit, bearerToken } from '../door/admit.ts'
import { reserveClientId } from '../door/client-ids.ts'
import type { AppRequest } from './app.ts'
import { problem } from './problem.ts'

/** Wrong tokens an address may show in a minute. A whole town hall shares one address, and right tokens cost nothing. */
const wrongTokensAMinute = 60

/** The interface of `packages/wire/src/http.ts`. */
export function api({ storage, rooms, random }: Pick<AppRequest, 'storage' | 'rooms' | 'random'>): Hono {
  const app = new Hono()
  const wrongTokens = new RateLimiterMemory({ points: wrongTokensAMinute, duration: 60 })

  const admitted = async (context: Context, then: (admission: Admission) => Promise<Response>): Promise<Response> => {
    context.header('cache-control', 'no-store')
    const address = addressOf(context)
    const before = await wrongTokens.get(address)
    if (before && before.remainingPoints <= 0) return problem('too-many-requests')
    const admission = await admit(storage, bearerToken(context.req.header('authorization')))
    if (admission) return then(admission)
    await wrongTokens.consume(address).catch(() => undefined) // the next one is answered above
    return problem('not-invited')
  }

  app.get('/door', (context) =>
    admitted(context, async ({ atlasId, role }) => {
      const room = await rooms.open(atlasId)
      const answer: DoorAnswer = { atlasId, role, title: readAtlas(room.doc).atlas.about.title }
      return context.json(answer)
    }),
  )
  app.get('/atlases/:atlasId/seat', (context) =>
    admitted(context, async ({ atlasId, role }) => {
      if (atlasId !== context.req.param('atlasId')) return problem('not-invited')
      const room = await rooms.open(atlasId)
      const answer: SeatAnswer = { atlasId, role, clientId: reserveClientId(room, random), by: role, wire: wireVersion }
      return context.json(answer)
    }),
  )
  return app
}

function addressOf(context: Context): string {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = context.env
  return env?.incoming?.socket?.remoteAddress ?? 'unknown'
}
