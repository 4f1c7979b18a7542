import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { onceMore } from '../../app/once-more.ts'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import type { Sender } from '../ballots/use-sending.ts'
import { useMine } from '../use-workshop.ts'
import { Mine } from './mine.tsx'
import { mineOn, newestOf, notOnMap, type Scope, scopesFor, type Thing, thingsFound } from './room-lists.ts'
import { ThingRow } from './thing-row.tsx'

type Props = { readonly sender: Sender; readonly onRelate: (label: string) => void }

const MapPicture = lazy(() => onceMore(() => import('../../picture/map-picture.tsx')))

const page = 20

/** What my table, my site and everyone did, newest first, and what became of mine. (V75) */
export function Reader({ sender, onRelate }: Props) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { queued, mine } = useMine()
  const { places } = atlas.workshop
  const scopes = scopesFor(places, session.site)
  const [chosen, choose] = useState<Scope | 'mine' | null>(null)
  // Where one only reads, all of it is read.
  const usual = session.may('add') ? (scopes[0] ?? 'all') : 'all'
  const scope = chosen === 'mine' || (chosen && scopes.includes(chosen)) ? chosen : usual
  const [isPicture, setPicture] = useState(false)
  const { state: saving } = useSaving()
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: the server tells what is mine when the line opens.
  const own = useMemo(() => mineOn(atlas, session.isMine), [atlas, session, saving])
  const off = useMemo(() => notOnMap(atlas, mine?.brought ?? []), [atlas, mine])
  const count = own.length + off.length + queued.length
  return (
    <section className="give-card" aria-labelledby="give-reader">
      <div className="give-now">
        <h2 id="give-reader">{words.contribute.reader.title}</h2>
        <button type="button" className="button" onClick={() => setPicture(true)}>
          {words.contribute.reader.picture}
        </button>
        <a className="give-to-atlas-here" {...linkToRoom(session.atlasId, 'map')}>
          {words.contribute.toAtlas}
        </a>
      </div>
      <fieldset className="give-tabs give-scopes">
        <legend className="unseen">{words.contribute.reader.scope}</legend>
        {[...scopes, 'mine' as const].map((each) => (
          <button
            key={each}
            type="button"
            className="give-tab"
            aria-pressed={each === scope}
            onClick={() => choose(each)}
          >
            {each === 'mine' ? words.contribute.reader.mine(count) : words.contribute.reader[each]}
          </button>
        ))}
      </fieldset>
      {scope === 'mine' ? (
        <Mine things={own} queued={queued} brought={off} sender={sender} onRelate={onRelate} />
      ) : (
        <Sought key={scope} things={newestOf(atlas, scope, session.site)} sender={sender} onRelate={onRelate} />
      )}
      {isPicture && (
        <Suspense>
          <MapPicture onClose={() => setPicture(false)} />
        </Suspense>
      )}
    </section>
  )
}

/** A list, and where a word of it is sought. */
function Sought({ things, ...rest }: Props & { readonly things: readonly Thing[] }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const [sought, seek] = useState('')
  const later = useDeferredValue(sought)
  const found = useMemo(() => thingsFound(atlas, things, later), [atlas, things, later])
  if (things.length === 0) {
    const isEmpty = atlas.elements.size === 0
    return <p className="hint">{isEmpty ? words.contribute.reader.none : words.contribute.reader.noneHere}</p>
  }
  return (
    <>
      <search className="give-search">
        <input
          type="search"
          className="input"
          aria-label={words.contribute.reader.seek}
          placeholder={words.contribute.reader.seek}
          value={sought}
          onChange={(event) => seek(event.target.value)}
          enterKeyHint="search"
          autoComplete="off"
        />
      </search>
      <p className="unseen" role="status">
        {later.trim() === '' ? '' : words.contribute.reader.found(found.length)}
      </p>
      {found.length === 0 ? (
        <p className="hint">{words.contribute.reader.found(0)}</p>
      ) : (
        <Things key={later} things={found} {...rest} />
      )}
    </>
  )
}

function Things({ things, sender, onRelate }: Props & { readonly things: readonly Thing[] }) {
  const { words } = usePage()
  const [most, setMost] = useState(page)
  return (
    <>
      <ul className="give-rows">
        {things.slice(0, most).map((thing) => (
          <ThingRow key={thing.id} thing={thing} sender={sender} onRelate={onRelate} />
        ))}
      </ul>
      {things.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + page)}>
          {words.contribute.reader.more}
        </button>
      )}
    </>
  )
}
