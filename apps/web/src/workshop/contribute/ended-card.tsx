import { type Atlas, isClosed, relationsByEnd } from '@maillage/atlas'
import { useEffect } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { sayMoment } from '../say-moment.ts'
import { useMine } from '../use-workshop.ts'
import { mineOn, notOnMap, type Thing } from './room-lists.ts'

const freshMs = 15_000

/** After the session: thanks, the report, what can still be done, and what became of what I brought. (V140) */
export function EndedCard() {
  const { words, session, say, language } = usePage()
  const { about, workshop } = useAtlas()
  const { ended } = workshop
  const at = ended?.at ?? 0
  useEffect(() => {
    if (Math.abs(session.assembly.now() - at) < freshMs) say(words.ended.now)
  }, [at, say, session, words])
  return (
    <section className="give-phase" aria-labelledby="give-question">
      <h1 id="give-question">{about.question || about.title || words.bar.untitled}</h1>
      <div className="give-now">
        <h2>{words.ended.title}</h2>
      </div>
      <p>
        {words.ended.thanks} {whatCanBeDone()}
      </p>
      <p className="buttons">
        <a className="button button-strong button-large give-report" {...linkToRoom(session.atlasId, 'report')}>
          <Icon name="list" size={18} /> {words.ended.report}
        </a>
      </p>
      {session.mayEdit && <MineAfter />}
    </section>
  )

  function whatCanBeDone(): string {
    const { still } = words.ended
    if (!session.mayEdit) return still.visitor
    if (ended && !isClosed(workshop, session.assembly.now())) return still.write(sayMoment(ended.until ?? 0, language))
    return session.may('add') ? `${still.read} ${still.lead}` : still.read
  }
}

/** What became of what this participant brought, in a few lines; each thing is in the list below. (V140) */
function MineAfter() {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { mine } = useMine()
  useSaving()
  const own = mineOn(atlas, session.isMine)
  const off = notOnMap(atlas, mine?.brought ?? [])
  const declined = off.filter(({ state }) => state === 'declined').length
  const linked = linkedOf(atlas, own)
  const lines = [
    own.length > 0 && words.ended.there(own.length),
    linked > 0 && words.ended.linked(linked),
    off.length > declined && words.ended.waiting(off.length - declined),
    declined > 0 && words.ended.declined(declined),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <section className="give-mine-after" aria-labelledby="give-mine-after">
      <h3 id="give-mine-after">{words.ended.mine}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** How many of these elements something is linked to. */
function linkedOf(atlas: Atlas, own: readonly Thing[]): number {
  const ending = relationsByEnd(atlas)
  return own.filter((thing) => !('ends' in thing) && (ending.get(thing.id)?.length ?? 0) > 0).length
}
