import { nameOfPlace, roles } from '@maillage/atlas'
import { useEffect, useRef } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import type { LeadMessages } from '../../messages/leading.ts'
import { type Asking, askingInOrder } from '../hands/hand-queue.ts'
import { useHands } from '../hands/use-hands.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { useNow } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

const againMs = 15_000

/** Who asks to speak, the site that has spoken least first; giving the floor notes the turn of its site. (V106) */
export function HandsCard() {
  const { words } = useLeadPage()
  const { places } = useAtlas().workshop
  const { hands, count } = useHands()
  const asking = askingInOrder(hands, places)
  useNewHandsAloud(asking)
  const now = useNow(againMs)
  if (count === 0) return null
  return (
    <section className="lead-hands" aria-labelledby="lead-hands-title">
      <h3 id="lead-hands-title">{words.lead.hands.title(count)}</h3>
      <ol className="lead-hands-list">
        {asking.map((each) => (
          <HandRow key={each.hand.id} asking={each} now={now} />
        ))}
      </ol>
      {count > hands.length && <p className="hint">{words.lead.hands.more(count - hands.length)}</p>}
    </section>
  )
}

function HandRow({ asking, now }: { readonly asking: Asking; readonly now: number }) {
  const { words, session } = useLeadPage()
  const { places } = useAtlas().workshop
  const { run, isBusy } = useLead()
  const { hand, site, isProposed } = asking
  const say = words.lead.hands
  const from = placeOf(words, asking, places)
  const give = async () => {
    const isNoted = site === null || (await run('note-turn', { place: site.key, turns: 1 }, say.given(from)))
    if (isNoted) session.hands.give(hand.id)
  }
  return (
    <li className="lead-hand">
      <p className="lead-hand-who">
        {site && <PlaceMark place={site} />}
        <strong>{from}</strong>
        {isProposed && <span className="badge lead-least">{say.least}</span>}
        <span className="hint">
          {[...whoOf(words, asking), say.since(Math.max(0, Math.floor((now - hand.since) / 60_000)))].join(' · ')}
        </span>
      </p>
      <span className="buttons">
        <ActionButton
          icon="check"
          tone={isProposed ? 'strong' : 'plain'}
          aria-label={say.giveTo(from)}
          isDisabled={isBusy}
          onPress={() => void give()}
        >
          {say.give}
        </ActionButton>
        <IconButton icon="close" name={say.dismiss(from)} onPress={() => session.hands.dismiss(hand.id)} />
      </span>
    </li>
  )
}

function placeOf(words: LeadMessages, { hand }: Asking, places: Parameters<typeof nameOfPlace>[0]): string {
  return hand.place === '' ? words.lead.hands.nowhere : nameOfPlace(places, hand.place)
}

/** What is told of who asks: a college, a name they gave themselves, or that a host asks for the place. */
function whoOf(words: LeadMessages, { hand }: Asking): readonly string[] {
  if (hand.isForPlace) return [words.lead.hands.byHost]
  const role = roles.find((known) => known === hand.role)
  return [role ? words.domain.roles[role] : '', hand.name].filter(Boolean)
}

/** Hands that come are said politely, and not those that were up when the page opened. */
function useNewHandsAloud(asking: readonly Asking[]): void {
  const { words, tell } = useLeadPage()
  const { places } = useAtlas().workshop
  const known = useRef<ReadonlySet<number> | null>(null)
  useEffect(() => {
    const come = asking.filter(({ hand }) => known.current && !known.current.has(hand.id))
    known.current = new Set(asking.map(({ hand }) => hand.id))
    if (come.length > 0) tell(words.lead.hands.came(come.map((each) => placeOf(words, each, places)).join(', ')))
  }, [asking, places, words, tell])
}
