import { isInAtlas, labelOf } from '@maillage/atlas'
import { useEffect, useRef } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { canReopenOffline } from '../../offline/keep-the-page.ts'
import { MyStance } from '../ballots/ballots-here.tsx'
import type { Sender } from '../ballots/use-sending.ts'

/** Without the network, where this page would not open again: it is not to be closed. (V130) */
export function KeepOpen() {
  const { words } = usePage()
  const { state } = useSaving()
  const isAtRisk = state === 'offline' && !canReopenOffline()
  return (
    <p className="give-pause" role="status" hidden={!isAtRisk}>
      {isAtRisk && (
        <>
          <Icon name="offline" size={18} /> {words.contribute.keepOpen}
        </>
      )}
    </p>
  )
}

/** While everything is paused, and what is prepared meanwhile goes out when it ends. (V72) */
export function PauseBanner() {
  const { words, session } = usePage()
  const { frozen } = useAtlas().workshop
  const isFrozen = frozen !== null && !session.may('override')
  useEffect(() => {
    const { queued, resendQueued } = session.assembly
    if (!isFrozen && queued().some(({ refusal }) => refusal?.code === 'frozen')) resendQueued()
  }, [isFrozen, session])
  return (
    <p className="give-pause" role="status" hidden={!isFrozen}>
      {isFrozen && (
        <>
          <Icon name="lock" size={18} /> {words.contribute.frozen}
        </>
      )}
    </p>
  )
}

/** Where what is shown stands in the page. */
export const placeOfSpotlight = 'give-spotlight'

/**
 * What those who lead show, on top. The focus goes there when something new is shown, unless somebody is writing: then it
 * is only said. (V79)
 */
export function SpotlightCard({ sender }: { readonly sender: Sender | null }) {
  const { words, session, tell } = usePage()
  const atlas = useAtlas()
  const { spotlight } = atlas.workshop
  const heading = useRef<HTMLHeadingElement>(null)
  const at = spotlight?.at ?? null
  const before = useRef(at)
  const ids = (spotlight?.ids ?? []).filter((id) => isInAtlas(atlas, id))
  const why = spotlight?.words ?? ''
  const named = ids.map((id) => labelOf(atlas, id)).join(', ')
  useEffect(() => {
    if (at === before.current) return
    before.current = at
    if (at === null) return
    tell([`${words.contribute.spotlight} : ${named}`, why].filter(Boolean).join('. '))
    if (!isWriting()) heading.current?.focus()
  }, [at, named, why, tell, words])
  if (ids.length === 0) return null
  return (
    <section className="give-card give-spotlight" aria-labelledby={placeOfSpotlight}>
      <h2 id={placeOfSpotlight} tabIndex={-1} ref={heading}>
        <Icon name="eye" size={20} /> {words.contribute.spotlight}
      </h2>
      {spotlight?.words && <p>{spotlight.words}</p>}
      <ul className="give-shown">
        {ids.map((id) => (
          <li key={id}>
            <p className="give-shown-name">{labelOf(atlas, id)}</p>
            {sender && session.may('vote') && <MyStance id={id} sender={sender} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false
}
