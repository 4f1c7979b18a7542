import { type EndId, isInAtlas } from '@maillage/atlas'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { ErrorBoundary } from '../../app/error-boundary.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { createWorkbench } from '../../session/workbench.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import { voteToShow } from './newest.ts'
import { CallCard, PauseCard, SpotlightCard } from './wall-cards.tsx'
import { WallEnd } from './wall-end.tsx'
import { WallVote } from './wall-vote.tsx'
import { WayIn } from './way-in.tsx'

// The drawing is a chunk of its own: question, time and code stand before it has come.
const DrawnView = lazy(() => import('../../canvas/index.tsx'))

/** The middle of the wall: the map; a vote in its place; how to come in while there is nothing to see yet. (V90, V94) */
export function WallStage() {
  const ids = useSpotlight()
  const atlas = useAtlas()
  const isOver = atlas.workshop.ended !== null
  const vote = ids.length === 0 && !isOver ? voteToShow(atlas) : null
  const isEmpty = atlas.elements.size === 0
  return (
    <div className="wall-middle">
      <PauseCard />
      {isEmpty && !vote && <WallWelcome />}
      <WallMap ids={ids} isHidden={vote !== null || isEmpty} />
      {vote && <WallVote vote={vote} />}
      <CallCard />
      {ids.length > 0 && <SpotlightCard ids={ids} />}
      {isOver && ids.length === 0 && <WallEnd />}
    </div>
  )
}

/** What everyone is asked to look at, as far as it stands. */
function useSpotlight(): readonly EndId[] {
  const atlas = useAtlas()
  const { spotlight } = useWorkshop()
  return useMemo(() => (spotlight?.ids ?? []).filter((id) => isInAtlas(atlas, id)), [atlas, spotlight])
}

/** Before there is anything to see: the way in, to be scanned from the back; and how many words wait under seal. */
function WallWelcome() {
  const { words } = usePaperPage()
  const { waiting } = useWorkshop()
  return (
    <div className="wall-welcome">
      <WayIn isLarge />
      {waiting.sealed > 0 && (
        <p className="wall-written" role="status">
          <strong>{waiting.sealed}</strong> {words.paper.wall.written(waiting.sealed)}
        </p>
      )}
    </div>
  )
}

function WallMap({ ids, isHidden }: { readonly ids: readonly EndId[]; readonly isHidden: boolean }) {
  const { words, session, language } = usePaperPage()
  const { wall } = words.paper
  // Its own, that tells nobody what is looked at.
  const workbench = useMemo(() => createWorkbench(), [])
  useEffect(() => workbench.select(ids), [workbench, ids])
  // Once it was there it stays, out of sight, so that it is back at once.
  const [wasShown, setWasShown] = useState(!isHidden)
  useEffect(() => setWasShown((was) => was || !isHidden), [isHidden])
  return (
    <section className="wall-map" aria-label={wall.map} hidden={isHidden}>
      <ErrorBoundary fallback={() => <p className="wall-stopped">{wall.mapStopped}</p>}>
        <Suspense fallback={null}>
          {wasShown && <DrawnView session={session} workbench={workbench} language={language} calm />}
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}
