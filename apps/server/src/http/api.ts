import { rootsOf } from '@maillage/atlas-yjs'
import { type DoorAnswer, type SeatAnswer, wireVersion } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { type Admission, admit, bearerToken } from '../door/admit.ts'
import { reserveClientId } from '../door/client-ids.ts'
import type { Room } from '../rooms/room.ts'
import type { AppRequest } from './app.ts'
import { problem } from './problem.ts'

/** The interface of `packages/wire/src/http.ts`. */
export function api({ storage, rooms, random, wrongTokens }: Omit<AppRequest, 'pages' | 'log'>): Hono {
  const app = new Hono()
  const admitted = async (context: Context, then: (admission: Admission) => Promise<Response>): Promise<Response> => {
    context.header('cache-control', 'no-store')
    const admission = await admit(storage, bearerToken(context.req.header('authorization')))
    if (admission) return then(admission)
    return problem((await wrongTokens.note(addressOf(context))) ? 'too-many-requests' : 'not-invited')
  }

  app.get('/door', (context) =>
    admitted(context, async ({ atlasId, role }) => {
      const room = await rooms.open(atlasId)
      const answer: DoorAnswer = { atlasId, role, title: titleOf(room) }
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

// Reading the whole atlas for its title would hold everyone up when eighty people come in together.
function titleOf(room: Room): string {
  const title = rootsOf(room.doc).roots.about.get('title')
  return typeof title === 'string' ? title : ''
}

function addressOf(context: Context): string | undefined {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = context.env
  return env?.incoming?.socket?.remoteAddress
}
