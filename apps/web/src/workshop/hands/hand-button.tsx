import { nameOfPlace, type Place } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useHandNews, useHands } from './use-hands.ts'
import './hands.css'

/**
 * Asks to speak, for oneself or for a place that one hosts; pressed as long as the server has it in the queue. Not offered
 * to who reads only, nor to who gives the floor. (V106)
 */
export function HandButton({ place }: { readonly place: Place | null }) {
  const { session, words } = usePage()
  const { mine } = useHands()
  const { state } = useSaving()
  const { hands } = words
  const asked = place?.key ?? null
  const own = mine.find((hand) => hand.for === asked) ?? null
  const isCut = state === 'offline' || state === 'joining' || state === 'refused'
  if (!session.mayEdit || session.may('lead')) return null
  const press = () => {
    if (isCut) return
    if (own) session.hands.lower(asked)
    else session.hands.raise(asked)
  }
  return (
    <div className="hand">
      <button type="button" className="hand-button" aria-pressed={own !== null} aria-disabled={isCut} onClick={press}>
        <Icon name="hand" size={22} />
        <span>{own ? hands.asked(place?.name ?? null) : hands.ask(place?.name ?? null)}</span>
      </button>
      <p className="hint" role="status">
        {isCut ? hands.cut : own ? hands.rank(own.rank) : ''}
      </p>
    </div>
  )
}

/** The floor is given to this person, or their hand is no longer in the queue: until it is heard. (V106) */
export function HandNews() {
  const { session, words } = usePage()
  const { places } = useWorkshop()
  const news = useHandNews()
  if (!news) return null
  const place = news.for === null ? null : nameOfPlace(places, news.for)
  return (
    <div className={`hand-news hand-news-${news.type}`} role="alert">
      <Icon name={news.type === 'given' ? 'hand' : 'stop'} size={24} />
      <p>{words.hands[news.type](place)}</p>
      <button type="button" className="button" onClick={session.hands.heard}>
        {words.hands.heard}
      </button>
    </div>
  )
}
