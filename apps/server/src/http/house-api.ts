import type { HouseAnswer, HouseAtlas, HouseAtlases, HouseDoorAnswer, NewAtlasAnswer } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { bearerOf } from '../door/admit.ts'
import type { DoorOwner } from '../door/doors.ts'
import { sameWords } from '../door/tokens.ts'
import { titleIn } from '../rooms/title.ts'
import { type HouseGuest, markOf } from '../sign-in/house-sessions.ts'
import type { ListedAtlas } from '../storage/storage.ts'
import type { AppRequest } from './app.ts'
import { makeAtlas, readNewAtlas } from './new-atlas.ts'
import { problem } from './problem.ts'

const smallBody = bodyLimit({ maxSize: 400_000, onError: () => problem('too-large') })

export type HouseApiRequest = {
  readonly request: AppRequest
  readonly turnedAway: (context: Context) => Promise<Response>
}

/** What is asked of the whole installation: what it says of itself, the making of atlases, and those of who signed in. */
export function houseApi({ request, turnedAway }: HouseApiRequest): Hono {
  const { rooms, doors, houseToken, storage, porter, signIn } = request
  const app = new Hono()

  /** Who asks: somebody who signed in, whoever holds the house's link, or nobody. Asked anew each time. */
  const guestOf = async (context: Context): Promise<HouseGuest | null> => {
    return signIn ? signIn.sessions.verify(bearerOf(context.req.header('authorization'))) : null
  }
  const isOfHouse = (context: Context) => {
    const words = bearerOf(context.req.header('authorization'))
    return words !== null && sameWords(words, houseToken)
  }
  const ownerOf = ({ person, role }: HouseGuest): DoorOwner => {
    return { person, role, label: `${signIn?.name ?? ''} · ${markOf(person)}` }
  }

  app.get('/house', (context) => {
    const answer: HouseAnswer = { ...request.house, signIn: signIn?.name ?? null }
    return context.json(answer)
  })

  app.get('/house/prepare', async (context) =>
    isOfHouse(context) || (await guestOf(context)) ? context.json({ mayPrepare: true }) : turnedAway(context),
  )

  app.post('/atlases', smallBody, async (context) => {
    const guest = await guestOf(context)
    if (!guest && !isOfHouse(context)) return turnedAway(context)
    const wish = readNewAtlas(await context.req.json().catch(() => null))
    if (!wish) return problem('not-readable')
    const around = { storage, doors, now: porter.time(), maker: guest && ownerOf(guest) }
    const answer: NewAtlasAnswer = await makeAtlas(around, wish)
    return context.json(answer)
  })

  app.get('/house/atlases', async (context) => {
    const guest = await guestOf(context)
    if (!guest) return turnedAway(context)
    const titles = new Map([...rooms.live()].map(({ atlasId, state }) => [atlasId, titleIn(state)]))
    const atlases = (await storage.listAtlases()).filter((atlas) => maySee(guest, atlas))
    const answer: HouseAtlases = {
      ...{ role: guest.role, until: guest.until, mark: markOf(guest.person) },
      atlases: atlases
        .map((atlas): HouseAtlas => {
          const { atlasId, title, changedAt, maker } = atlas
          return { atlasId, title: titles.get(atlasId) || title, changedAt, isMine: maker === guest.person }
        })
        .sort((a, b) => (b.changedAt ?? 0) - (a.changedAt ?? 0)),
    }
    return context.json(answer)
  })

  app.post('/house/atlases/:atlasId/door', async (context) => {
    const guest = await guestOf(context)
    if (!guest) return turnedAway(context)
    const atlasId = context.req.param('atlasId')
    const atlas = (await storage.listAtlases()).find((each) => each.atlasId === atlasId)
    // Whoever may not see an atlas is not told whether there is one.
    if (!atlas || !maySee(guest, atlas)) return problem('unknown-atlas')
    const token = await doors.ownFor(atlasId, ownerOf(guest))
    if (token === null) return problem('link-taken-back')
    const answer: HouseDoorAnswer = { atlasId, token }
    return context.json(answer)
  })
  return app
}

/** Who looks after the installation sees all of it; who leads, what they made. (R55) */
function maySee({ role, person }: HouseGuest, { maker }: ListedAtlas): boolean {
  return role === 'administrator' || maker === person
}
