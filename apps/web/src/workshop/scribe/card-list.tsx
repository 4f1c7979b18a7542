import { nameOfPlace } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import { EditCard } from './edit-card.tsx'
import { refusedFor } from './typed-link.ts'
import type { Scribe } from './use-scribe.ts'
import type { ShownCard } from './use-typed-cards.ts'

type Props = {
  readonly scribe: Scribe
  readonly edited: string | null
  readonly onEdit: (id: string | null) => void
}

const shown = 30

/** The cards typed here: those that were refused first, then the newest; each can be corrected and taken back. (V96) */
export function CardList({ scribe, edited, onEdit }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { all, refused } = scribe.cards
  const [isWhole, setWhole] = useState(false)
  const rows = [...refused, ...all.filter(({ state }) => state !== 'refused')]
  const endEdit = () => {
    onEdit(null)
    scribe.text.current?.focus()
  }
  return (
    <section className="card-list" aria-label={say.last}>
      <h2>
        {say.last} <small>{all.length > 0 && say.count(all.length)}</small>
      </h2>
      {all.length === 0 && <p className="hint">{say.none}</p>}
      <ul>
        {rows.slice(0, isWhole ? rows.length : Math.max(shown, refused.length)).map((card) => (
          <li key={card.id} className="typed-card" data-state={card.state}>
            {card.id === edited ? (
              <EditCard card={card} scribe={scribe} onEnd={endEdit} />
            ) : (
              <CardRow card={card} scribe={scribe} onEdit={() => onEdit(card.id)} />
            )}
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > shown && (
        <ActionButton tone="quiet" onPress={() => setWhole(true)}>
          {say.showAll(rows.length)}
        </ActionButton>
      )}
    </section>
  )
}

type RowProps = { readonly card: ShownCard; readonly scribe: Scribe; readonly onEdit: () => void }

function CardRow({ card, scribe, onEdit }: RowProps) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { places } = useWorkshop()
  const { label, card: number, kind: key, link } = card.words
  const kind = useAtlas().elementKinds.get(key)
  const place = places.find((each) => each.key === card.typedFor?.site)
  const isHere = card.state !== 'gone'
  return (
    <>
      <strong className="typed-number">{number || '·'}</strong>
      {kind && <KindMark kind={kind} />}
      <span className="typed-words">
        {label}
        {link && (
          <small>
            {' '}
            — {link.verb} — {link.to}
          </small>
        )}
      </span>
      {place && (
        <small className="typed-place">
          <PlaceMark place={place} /> {nameOfPlace(places, place.key)}
        </small>
      )}
      <small className="typed-state">{say.states[card.state]}</small>
      <span className="buttons">
        {isHere && (
          <ActionButton tone="quiet" onPress={onEdit} aria-label={`${say.edit} : ${label}`}>
            {say.edit}
          </ActionButton>
        )}
        <ActionButton
          tone="quiet"
          onPress={() => void scribe.cards.takeBack(card)}
          aria-label={`${say.takeBack} : ${label}`}
        >
          {say.takeBack}
        </ActionButton>
      </span>
      <WhyRefused card={card} />
    </>
  )
}

/** Why a card is not on the map, in plain words, under it. (V96) */
function WhyRefused({ card: { words: card, refusal } }: { readonly card: ShownCard }) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  if (!refusal) return null
  const kind = atlas.elementKinds.get(card.kind)?.label ?? card.kind
  const why = {
    end: say.endNotTaken(card.link?.to ?? ''),
    verb: say.verbNotNow(card.link?.verb ?? ''),
    kind: say.kindNotNow(kind),
  }
  const about = refusedFor(atlas, card, refusal)
  return <p className="typed-why">{about ? why[about] : sayRefusal(words, refusal)}</p>
}
