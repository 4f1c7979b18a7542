import { mayGive, type Right, rightsIn, siteOf } from '@maillage/atlas'
import type { DoorsAnswer, HandCount, InboxAnswer, MineAnswer } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Brought } from '../rooms/assembly.ts'
import { isHostAt } from '../rooms/commands/lead.ts'
import { workshopIn } from '../rooms/decided.ts'
import type { RoomState } from '../rooms/room-state.ts'
import type { Participant } from '../storage/storage.ts'
import { addressOf } from './address-of.ts'
import type { AppRequest } from './app.ts'
import { problem } from './problem.ts'

export type WorkshopApiRequest = {
  readonly request: AppRequest
  readonly withKey: (context: Context, then: (who: Participant) => Promise<Response>) => Promise<Response>
}

const smallBody = bodyLimit({ maxSize: 400_000, onError: () => problem('too-large') })

/** What a workshop asks beside its document: doors, codes, what waits, what is mine. */
export function workshopApi({ request, withKey }: WorkshopApiRequest): Hono {
  const { rooms, doors, wrongCodes } = request
  const app = new Hono()
  const may = ({ role }: Participant, right: Right) => rightsIn(null, role).has(right)

  app.get('/atlases/:atlasId/mine', (context) =>
    withKey(context, async (who) => {
      const { atlasId, participant } = who
      const { state } = await rooms.open(atlasId)
      const { ledger, gate } = state
      const { assembly } = ledger
      const votes = [...gate.roots.votes.keys()]
      const answer: MineAnswer = {
        brought: assembly.broughtBy(participant).map(waitingOf),
        stances: assembly.stancesBy(participant).map(({ on, stance, reason }) => ({ on, stance, reason })),
        ballots: votes
          .flatMap((vote) => ledger.ballotOf(vote, participant) ?? [])
          .map(({ vote, dots }) => ({ vote, dots })),
        ...(may(who, 'host') && { byHand: handCountsFor(state, who, votes) }),
      }
      return context.json(answer)
    }),
  )

  app.get('/atlases/:atlasId/inbox', (context) =>
    withKey(context, async (who) => {
      if (!may(who, 'moderate')) return problem('not-invited')
      const { assembly } = (await rooms.open(who.atlasId)).state.ledger
      const inbox = [...assembly.brought.values()].filter(({ way }) => way === 'inbox')
      const sealed = Map.groupBy(assembly.waiting('sealed'), ({ site }) => site)
      const answer: InboxAnswer = {
        inbox: inbox.map((each) => ({ ...waitingOf(each), by: each.by })),
        sealed: Object.fromEntries([...sealed].map(([site, all]) => [site, all.length])),
      }
      return context.json(answer)
    }),
  )

  const listFor = async (who: Participant): Promise<DoorsAnswer> => {
    const all = await doors.list(who.atlasId)
    const { own, network } = request.addresses()
    const addresses = [...new Set([...network, own])]
    // Nobody is shown a way to be more than they are.
    const shown = all.map((door) => (mayGive(who.role, door.role) ? door : { ...door, token: null, code: null }))
    if (may(who, 'give-doors')) return { doors: shown, addresses }
    // Who hosts a room shows its citizens' door there, and no other.
    const { places } = workshopIn((await rooms.open(who.atlasId)).state)
    const isHere = (site: string) => site === '' || siteOf(places, site) === siteOf(places, who.site)
    return { doors: shown.filter(({ role, site, token }) => token && role === 'citizen' && isHere(site)), addresses }
  }

  app.get('/atlases/:atlasId/doors', (context) =>
    withKey(context, async (who) => (may(who, 'host') ? context.json(await listFor(who)) : problem('not-invited'))),
  )

  app.post('/code', smallBody, async (context) => {
    const raw: unknown = await context.req.json().catch(() => null)
    const code = typeof raw === 'object' && raw !== null && 'code' in raw ? raw.code : null
    const token = typeof code === 'string' && code.length <= 40 ? await doors.tokenFor(code) : null
    if (token) return context.json({ token })
    return problem((await wrongCodes.note(addressOf(context))) ? 'too-many-requests' : 'not-invited')
  })
  return app
}

/** What was counted by hand in these votes, in the places that they host. */
function handCountsFor(state: RoomState, who: Participant, votes: readonly string[]): readonly HandCount[] {
  const { places } = workshopIn(state)
  const hosted = new Set(places.filter((place) => isHostAt(places, who, place)).map(({ key }) => key))
  return votes.flatMap((id) =>
    state.ledger
      .ballotsOf(id)
      .flatMap(({ vote, site, role, people, dots }) =>
        people && hosted.has(site) ? [{ vote, place: site, role, people, dots }] : [],
      ),
  )
}

function waitingOf({ id, at, way, state, contribution }: Brought) {
  return { id, at, way, state, contribution }
}
