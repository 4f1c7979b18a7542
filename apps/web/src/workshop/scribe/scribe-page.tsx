import { useState } from 'react'
import { roomAddress } from '../../app/router.ts'
import { SavingBadge } from '../../app/saving-badge.tsx'
import { useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { HandButton, HandNews } from '../hands/hand-button.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import { CardForm } from './card-form.tsx'
import { CardList, FindCard } from './card-list.tsx'
import { PastedCards } from './pasted-cards.tsx'
import { StandingRow } from './standing-row.tsx'
import { useScribe } from './use-scribe.ts'
import './scribe-page.css'

/** For whoever types what others wrote or say: one row, the keyboard alone, twenty cards in ten minutes. (V95) */
export default function ScribePage() {
  const { words, session } = usePaperPage()
  const { scribe: say } = words.paper
  const { phase } = useWorkshop()
  return (
    <main className="scribe" id="content">
      <header className="scribe-head">
        <a className="room-back" href={roomAddress(session.atlasId, 'map')}>
          <Icon name="back" size={16} />
          {say.back}
        </a>
        <h1>{say.title}</h1>
        <SavingBadge />
      </header>
      {phase && (
        <p className="scribe-phase">
          <strong>{phase.title}</strong> {phase.instruction}
        </p>
      )}
      <HandNews />
      {session.mayEdit ? <Desk /> : <p className="notice">{say.readOnly}</p>}
    </main>
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
      <StandingRow scribe={scribe} />
      {place && <HandButton place={place} />}
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
