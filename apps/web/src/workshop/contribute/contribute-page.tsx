import { useEffect, useRef, useState } from 'react'
import { loadDrawing } from '../../app/load-drawing.ts'
import { usePage } from '../../app/page-context.tsx'
import { RefusedNotice } from '../../app/refused-notice.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { NoticeLine } from '../../enter/notice-fold.tsx'
import { MyVote } from '../ballots/ballots-here.tsx'
import { Uncounted } from '../ballots/uncounted.tsx'
import { type Sender, useSending } from '../ballots/use-sending.ts'
import { HandButton, HandNews } from '../hands/hand-button.tsx'
import { useMine, useWorkshop } from '../use-workshop.ts'
import { ComposerCard } from './composer.tsx'
import { EndedCard } from './ended-card.tsx'
import { NewsStrip } from './news-strip.tsx'
import { PhaseCard, type PhaseCardProps } from './phase-card.tsx'
import { Reader } from './reader.tsx'
import { RoomHead } from './room-head.tsx'
import { KeepOpen, PauseBanner, SpotlightCard } from './said-to-all.tsx'
import { useComposer } from './use-composer.ts'
import { useKeyboardHeight } from './use-keyboard-height.ts'
import { useReading } from './use-reading.ts'
import { useStreet } from './use-street.ts'
import { useTopInSight } from './use-top-in-sight.ts'
import { placeOfVote } from './use-votes-here.ts'
import { AllOutcomes, FreshOutcomes } from './vote-outcomes.tsx'
import { openVotes } from './votes-in-room.ts'
import './contribute.css'

/** The page where people contribute: for a phone in one hand first. (V70) */
export default function ContributePage() {
  const { words } = usePage()
  const street = useStreet()
  const top = useTopInSight()
  useFreshMine()
  useKeyboardHeight()
  useMapAhead()
  return (
    <div className="give">
      <a className="skip" href="#content">
        {words.bar.skip}
      </a>
      <div className="give-top" ref={top}>
        <RoomHead street={street} />
        {!street.isOn && <HandNews />}
        <NewsStrip isStreet={street.isOn} />
      </div>
      <RefusedNotice />
      <KeepOpen />
      <PauseBanner />
      <main id="content" tabIndex={-1}>
        {street.isOn ? <StreetBody /> : <RoomBody />}
      </main>
    </div>
  )
}

function RoomBody() {
  const composer = useComposer(false)
  const reading = useReading()
  const sender = useSending()
  const isOver = useAtlas().workshop.ended !== null
  return (
    <div className="give-body">
      <div className="give-column">
        <NowCard reading={reading} onWrite={composer.write} />
        {!isOver && <HandButton place={null} />}
        <div role="status" className="uncounted-all">
          <Uncounted />
        </div>
        <SpotlightCard sender={sender} />
        <OpenVotes sender={sender} />
        <FreshOutcomes />
        <ComposerCard composer={composer} onBrought={() => {}} onWriting={reading.done} isStreet={false} />
      </div>
      <div className="give-column">
        <Reader sender={sender} onRelate={composer.relate} />
        <AllOutcomes />
      </div>
    </div>
  )
}

/** What people do now; after the end of the session, that it is over. (V71, V140) */
function NowCard(props: PhaseCardProps) {
  return useAtlas().workshop.ended ? <EndedCard /> : <PhaseCard {...props} />
}

function OpenVotes({ sender }: { readonly sender: Sender }) {
  return openVotes(useAtlas()).map(([id, vote]) => (
    <div key={id} className="give-card" id={placeOfVote(id)} tabIndex={-1}>
      <MyVote id={id} vote={vote} sender={sender} />
    </div>
  ))
}

/** For one person after another: each finds a blank page, and nothing of who was before. (V78) */
function StreetBody() {
  const [person, setPerson] = useState(0)
  const [isThanked, setThanked] = useState(false)
  if (isThanked) {
    return (
      <Thanks
        onNext={() => {
          setPerson(person + 1)
          setThanked(false)
        }}
      />
    )
  }
  return (
    <div className="give-body give-street">
      <StreetPerson key={person} onBrought={() => setThanked(true)} />
    </div>
  )
}

function StreetPerson({ onBrought }: { readonly onBrought: () => void }) {
  const { words } = usePage()
  const { notice } = useWorkshop()
  const composer = useComposer(true)
  const reading = useReading()
  return (
    <div className="give-column">
      <NowCard reading={reading} onWrite={composer.write} />
      <NoticeLine notice={notice} words={words} />
      <ComposerCard composer={composer} onBrought={onBrought} onWriting={reading.done} isStreet />
    </div>
  )
}

function Thanks({ onNext }: { readonly onNext: () => void }) {
  const { words } = usePage()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <section className="give-thanks">
      <h1>{words.contribute.street.thanks}</h1>
      <p>{words.contribute.street.kept}</p>
      <button ref={button} type="button" className="button button-strong button-large" onClick={onNext}>
        {words.contribute.street.next}
      </button>
    </section>
  )
}

const aheadMs = 4000

/**
 * Most go and look at the map: its picture is fetched once nothing else is, and on a wide screen the page where it is drawn;
 * where bytes are not counted.
 */
function useMapAhead(): void {
  useEffect(() => {
    // reason: not every browser says whether bytes are counted.
    const line = (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection
    if (line?.saveData) return
    const fetchMap = async () => {
      await Promise.all([import('../../picture/map-picture.tsx'), import('../../picture/draw-map.ts')])
      if (window.matchMedia('(max-width: 1000px)').matches) return
      await Promise.all([import('../../app/atlas-page.tsx'), loadDrawing()])
    }
    // What can't be had now is asked for again when it is needed.
    const timer = window.setTimeout(() => void fetchMap().catch(() => {}), aheadMs)
    return () => window.clearTimeout(timer)
  }, [])
}

/** What of mine waits is asked for anew when some of what waited in the room was let in, revealed or left out. */
function useFreshMine(): void {
  const { session } = usePage()
  const { mine } = useMine()
  const { waiting } = useAtlas().workshop
  const count = waiting.sealed + waiting.inbox
  const before = useRef(count)
  const waits = mine?.brought.some(({ state }) => state === 'waiting') ?? false
  useEffect(() => {
    const isLess = count < before.current
    before.current = count
    if (!isLess || !waits) return
    // Two hundred phones would ask in the same instant.
    const timer = window.setTimeout(() => void session.assembly.refresh(), Math.random() * 1500)
    return () => window.clearTimeout(timer)
  }, [count, waits, session])
}
