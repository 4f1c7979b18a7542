import { type ReactNode, useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { SavingBadge } from '../../app/saving-badge.tsx'
import { useSaving } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { Icon } from '../../controls/icon.tsx'
import { roomSaving } from '../contribute/room-saving.ts'
import { PauseBanner } from '../contribute/said-to-all.tsx'
import { HandButton, HandNews } from '../hands/hand-button.tsx'
import { RoomTools } from '../room-tools.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useMine, useWorkshop } from '../use-workshop.ts'
import { CardForm } from './card-form.tsx'
import { CardList } from './card-list.tsx'
import { CountByHand } from './count-by-hand.tsx'
import { FindCard } from './find-card.tsx'
import { PastedCards } from './pasted-cards.tsx'
import { StandingRow } from './standing-row.tsx'
import { type Scribe, useScribe } from './use-scribe.ts'
import './scribe-page.css'

/** For whoever types what others wrote or say: one row, the keyboard alone, twenty cards in ten minutes. (V95) */
export default function ScribePage() {
  const { words, session } = usePaperPage()
  return (
    <main className="scribe" id="content">
      {session.mayEdit ? (
        <Desk />
      ) : (
        <>
          <Head />
          <p className="notice">{words.paper.scribe.readOnly}</p>
        </>
      )}
    </main>
  )
}

function Head({ children }: { readonly children?: ReactNode }) {
  const { words, session } = usePaperPage()
  const { scribe: say } = words.paper
  const { phase } = useWorkshop()
  return (
    <>
      <header className="scribe-head">
        <a className="room-back" {...linkToRoom(session.atlasId, 'map')}>
          <Icon name="back" size={16} />
          {say.back}
        </a>
        <h1>{say.title}</h1>
        <RoomTools current="scribe" />
        {children}
      </header>
      <PauseBanner />
      {phase && (
        <p className="scribe-phase">
          <strong>{phase.title}</strong> {phase.instruction}
        </p>
      )}
      <HandNews />
    </>
  )
}

function Desk() {
  const { words } = usePaperPage()
  const { state } = useSaving()
  const scribe = useScribe()
  const place = scribe.places.find(({ key }) => key === scribe.standing.place)
  const [edited, setEdited] = useState<string | null>(null)
  const editLast = () => setEdited(scribe.cards.all.find((card) => card.state !== 'gone')?.id ?? null)
  return (
    <>
      <Head>
        <CardsSaving scribe={scribe} onEdit={setEdited} />
      </Head>
      <StandingRow scribe={scribe} />
      {place && <HandButton place={place} />}
      <CountByHand standing={scribe.standing} />
      <CardForm scribe={scribe} onEditLast={editLast} />
      <p className="scribe-offline" role="status">
        {state === 'offline' && words.paper.scribe.offline}
      </p>
      <PastedCards scribe={scribe} />
      <div className="scribe-below">
        <CardList scribe={scribe} edited={edited} onEdit={setEdited} />
        <FindCard />
      </div>
    </>
  )
}

type SavingProps = { readonly scribe: Scribe; readonly onEdit: (id: string) => void }

/** Where the cards are, in one word: never that all is kept while one was refused. Pressing it corrects the first. (V96) */
function CardsSaving({ scribe, onEdit }: SavingProps) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const saving = roomSaving(useSaving(), useMine().queued, [])
  const { refused, resend } = scribe.cards
  const first = refused[0]
  return (
    <>
      {(saving.state !== 'saved' || !first) && <SavingBadge saving={saving} />}
      <span role="status" className="scribe-refused-count">
        {first && (
          <ActionButton tone="danger" icon="stop" onPress={() => onEdit(first.id)}>
            {say.refusedCount(refused.length)}
          </ActionButton>
        )}
      </span>
      {first && (
        <p className="scribe-refused">
          {say.refusedWhy} <ActionButton onPress={resend}>{say.resend}</ActionButton>
        </p>
      )}
    </>
  )
}
