import { nameOfPlace } from '@maillage/atlas'
import { presenceLimits } from '@maillage/wire'
import { useEffect, useRef, useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { useLanguage } from '../../app/language.tsx'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import { Icon, type IconName } from '../../controls/icon.tsx'
import { PlainField } from '../../controls/plain-field.tsx'
import { NoticeFold } from '../../enter/notice-fold.tsx'
import { keepPerson, readPerson } from '../../session/person.ts'
import type { Saving } from '../../session/session.ts'
import { useBallots } from '../ballots/use-sending.ts'
import { RoomTools } from '../room-tools.tsx'
import { useMine, useWorkshop } from '../use-workshop.ts'
import { ChangeTable } from './change-table.tsx'
import { roomSaving } from './room-saving.ts'
import type { Street } from './use-street.ts'
import { goToOutcomes } from './vote-outcomes.tsx'
import { closedVotes } from './votes-in-room.ts'

/** Over the page: which atlas, from where, where my words are, and the way to the map. */
export function RoomHead({ street }: { readonly street: Street }) {
  const { session, words } = usePage()
  const { about } = useAtlas()
  const { places } = useWorkshop()
  const place = session.site && nameOfPlace(places, session.site)
  return (
    <>
      <header className="give-head">
        <div className="give-names">
          <p className="give-atlas">{about.title || words.bar.untitled}</p>
          <p className="give-place">
            {street.isOn ? <strong>{words.contribute.street.on}</strong> : place && <Place name={place} />}
          </p>
        </div>
        <SavingChip />
        <a className="button give-to-atlas" {...linkToRoom(session.atlasId, 'map')}>
          {words.contribute.toAtlas}
        </a>
        <RoomMenu street={street} />
      </header>
      {/* Whoever passes in the street is not asked to hold a room. */}
      {!street.isOn && <RoomTools current="contribute" />}
    </>
  )
}

/** Where I sit. For the eye the table first: on a phone the end of it is cut off. */
function Place({ name }: { readonly name: string }) {
  const { session, words } = usePage()
  const { places } = useWorkshop()
  const own = places.find(({ key }) => key === session.site)
  const parent = places.find(({ key }) => key === own?.within)
  return (
    <>
      <span className="unseen">{words.contribute.at(name)}</span>
      <span aria-hidden="true">{own && parent ? `${own.name} · ${parent.name}` : name}</span>
    </>
  )
}

const icons: Readonly<Record<Saving['state'], IconName>> = {
  joining: 'wait',
  saved: 'check',
  saving: 'wait',
  waiting: 'wait',
  offline: 'offline',
  refused: 'stop',
}

/** Where my words are, in words; read aloud when it changes. (V72) */
function SavingChip() {
  const { words } = usePage()
  const { state, pending } = roomSaving(useSaving(), useMine().queued, useBallots())
  const text =
    state === 'offline' && pending > 0
      ? words.contribute.saving(pending)
      : state === 'offline'
        ? words.saving.offline(0)
        : state === 'refused'
          ? words.saving.refused(pending)
          : words.saving[state]
  return (
    <span className={`saving saving-${state}`}>
      <Icon name={icons[state]} size={16} />
      <span role="status">{text}</span>
    </span>
  )
}

/** What is needed now and then. Escape closes it. */
function RoomMenu({ street }: { readonly street: Street }) {
  const { words } = usePage()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { notice } = useWorkshop()
  const closed = closedVotes(useAtlas()).length
  const other = language.current === 'fr' ? 'en' : 'fr'
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reason: Escape is heard from whatever inside has the focus.
    <div ref={box} onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <button
        ref={button}
        type="button"
        className="button button-icon"
        aria-label={words.contribute.menu}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'menu'} />
      </button>
      {isOpen && (
        <div className="give-menu">
          {!street.isOn && <RoomTools current="contribute" />}
          <button
            type="button"
            className="button"
            onClick={() => {
              street.turn(!street.isOn)
              close()
            }}
          >
            {street.isOn ? words.contribute.street.stop : words.contribute.street.start}
          </button>
          <p className="hint">{words.contribute.street.why}</p>
          {!street.isOn && <ChangeTable />}
          {!street.isOn && <NameForm onKept={close} />}
          {!street.isOn && closed > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setOpen(false)
                goToOutcomes()
              }}
            >
              {words.contribute.outcomes.all(closed)}
            </button>
          )}
          <NoticeFold notice={notice} words={words} />
          <button type="button" className="button" lang={other} onClick={() => language.choose(other)}>
            {other === 'fr' ? words.bar.french : words.bar.english}
          </button>
        </div>
      )}
    </div>
  )
}

function NameForm({ onKept }: { readonly onKept: () => void }) {
  const { words, session } = usePage()
  const [name, setName] = useState(session.me().name)
  return (
    <form
      className="give-name"
      onSubmit={(event) => {
        event.preventDefault()
        keepPerson({ ...readPerson(Math.random()), name: name.trim() })
        session.show({ name: name.trim() })
        onKept()
      }}
    >
      <PlainField
        label={words.join.name}
        hint={words.join.nameWhy}
        value={name}
        onWrite={setName}
        maxLength={presenceLimits.name}
        autoComplete="nickname"
      />
      <button type="submit" className="button">
        {words.contribute.street.keepName}
      </button>
    </form>
  )
}
