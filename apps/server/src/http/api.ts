import { authorOf, nameOfPlace, openWorkshop, placesToChoose, readText, rightsIn } from '@maillage/atlas'
import { plainValue } from '@maillage/atlas-yjs'
import { type DoorAnswer, type KeptAnswer, limits, type SeatAnswer, wireVersion } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { admitKey, admitParticipant, bearerOf, isTakenBack, knownLink, shutOf, takePlace } from '../door/admit.ts'
import { countCommands } from '../door/attempts.ts'
import { workshopIn } from '../rooms/decided.ts'
import type { Room } from '../rooms/room.ts'
import type { Invite, Participant } from '../storage/storage.ts'
import { addressOf } from './address-of.ts'
import type { AppRequest } from './app.ts'
import { askCommand, readCommand } from './commands.ts'
import { houseApi } from './house-api.ts'
import { problem } from './problem.ts'
import { answerState } from './state.ts'
import { workshopApi } from './workshop-api.ts'

/** The interface of `packages/wire/src/http.ts`. */
export function api(request: AppRequest): Hono {
  const { porter, rooms, wrongTokens, joins, storage, doors } = request
  const app = new Hono()
  const turnedAway = async (context: Context) => {
    // Who held a right link is told what became of it, and is no guesser.
    if (await isTakenBack(porter, bearerOf(context.req.header('authorization')))) return problem('link-taken-back')
    return problem((await wrongTokens.note(addressOf(context))) ? 'too-many-requests' : 'not-invited')
  }
  app.use(async (context, next) => {
    context.header('cache-control', 'no-store')
    await next()
  })

  const tiny = bodyLimit({ maxSize: 1000, onError: () => problem('too-large') })
  app.get('/door', async (context) => {
    const invite = await knownLink(porter, bearerOf(context.req.header('authorization')))
    if (!invite || invite.isRevoked) return turnedAway(context)
    return context.json(doorAnswer(invite, await rooms.open(invite.atlasId), shutOf(porter, invite)))
  })

  app.post('/atlases/:atlasId/seat', tiny, async (context) => {
    if (await joins.note(addressOf(context))) return problem('too-many-requests')
    const came = await admitParticipant(porter, bearerOf(context.req.header('authorization')))
    if (came?.participant.atlasId !== context.req.param('atlasId')) return turnedAway(context)
    const place = await placeSaid(context)
    const room = place === null ? null : await rooms.open(came.participant.atlasId)
    const { places } = room ? workshopIn(room.state) : openWorkshop
    const admitted = place === null ? came : await takePlace(porter, came, { place, places })
    const { participant, atlasId, role, site } = admitted.participant
    const key = await porter.keys.sign({ participant, atlasId })
    const answer: SeatAnswer = {
      ...{ atlasId, role, site, by: authorOf(role, site), pass: admitted.pass, key },
      keySeconds: porter.keys.seconds,
      now: porter.time(),
      wire: wireVersion,
    }
    return context.json(answer)
  })

  const withKey = async (context: Context, then: (who: Participant) => Promise<Response>) => {
    const who = await admitKey(porter, bearerOf(context.req.header('authorization')))
    return who && who.atlasId === context.req.param('atlasId') ? then(who) : turnedAway(context)
  }

  app.get('/atlases/:atlasId/state', (context) =>
    withKey(context, async ({ atlasId }) => {
      const room = await rooms.open(atlasId)
      return answerState(context, room)
    }),
  )

  app.get('/atlases/:atlasId/kept', (context) =>
    withKey(context, async ({ atlasId, role }) => {
      const may = rightsIn(null, role)
      if (!may.has('keep-versions') && !may.has('moderate')) return problem('not-invited')
      const room = await rooms.open(atlasId)
      return context.json(keptOf(room))
    }),
  )

  const commands = countCommands()
  const small = bodyLimit({ maxSize: limits.smallCommandBytes, onError: () => problem('too-large') })
  const large = bodyLimit({ maxSize: limits.commandBytes, onError: () => problem('too-large') })
  app.post('/atlases/:atlasId/commands', (context) =>
    withKey(context, async (who) => {
      if (await commands.note(who.participant)) return problem('too-many-requests')
      // Nothing of a body is read before it is known who sends it, and how much they may.
      const bounded = rightsIn(null, who.role).has('import') ? large : small
      const tooLarge = await bounded(context, async () => {})
      if (tooLarge instanceof Response) return tooLarge
      const command = readCommand(await context.req.json().catch(() => null))
      if (!command) return problem('not-readable')
      const answer = await askCommand({ rooms, storage, doors }, who, command)
      return answer ? context.json(answer) : problem('try-later')
    }),
  )
  app.route('/', workshopApi({ request, withKey }))
  app.route('/', houseApi({ request, turnedAway }))
  return app
}

function keptOf({ state }: Room): KeptAnswer {
  const { versions, hidden, assembly } = state.ledger
  return {
    versions: [...versions.values()].map(({ id, name, by, at }) => ({ id, name, by, at })).reverse(),
    hidden: [...hidden.values()].map(({ id, label, by, at }) => ({ id, label, by, at })).reverse(),
    acts: assembly
      .acts()
      .map((act) => ({ ...act, undo: assembly.undoOf(act.id) }))
      .reverse(),
  }
}

// Reading the whole atlas for its title would hold everyone up when eighty people come in together.
function doorAnswer({ atlasId, role, site }: Invite, { state }: Room, shut: DoorAnswer['shut']): DoorAnswer {
  // A link whose time is over tells nothing of the atlas any more.
  if (shut === 'expired') {
    const nothing = {
      title: '',
      question: '',
      placeName: '',
      places: [],
      notice: null,
      hasWorkshop: false,
      ended: null,
    }
    return { atlasId, role, site, ...nothing, shut }
  }
  const { about } = state.gate.roots
  const { places, notice, plan, phase, ended } = workshopIn(state)
  const place = places.find(({ key }) => key === site)
  const said = (field: string) => readText(plainValue(about.get(field)), 1000)
  return {
    ...{ atlasId, role, site, notice, title: said('title'), question: said('question') },
    placeName: place ? nameOfPlace(places, place.key) : '',
    places: placesToChoose(places, { role, site }).map(({ key, name, within }) => ({ key, name, within })),
    hasWorkshop: plan !== null || phase !== null || ended !== null,
    ended: ended?.at ?? null,
    shut,
  }
}

/** The place in the body of a request, if it has one of the form of a place. */
async function placeSaid(context: Context): Promise<string | null> {
  const body: unknown = await context.req.json().catch(() => null)
  const place = typeof body === 'object' && body !== null && 'place' in body ? body.place : null
  return typeof place === 'string' && place.length <= 64 ? place : null
}
