import { type EndId, isInAtlas } from '@maillage/atlas'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { ErrorBoundary } from '../../app/error-boundary.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { createWorkbench } from '../../session/workbench.ts'
import { RoomTools } from '../room-tools.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import { NewestList } from './newest-list.tsx'
import { useIsFullScreen, useSomebodyHere, useWakeLock } from './use-wall.ts'
import { CallCard, SpotlightCard, VoteCard } from './wall-cards.tsx'
import { WallFoot } from './wall-foot.tsx'
import { WallHead } from './wall-head.tsx'
import './project-page.css'

// The drawing is a chunk of its own: question, time and code stand before it has come.
const DrawnView = lazy(() => import('../../canvas/index.tsx'))

/**
 * What a room sees on its wall. It is light whatever the device prefers: a projector adds light to a wall that is not
 * dark, and dark grounds lose their contrast there. (V90)
 */
export default function ProjectPage() {
  const { words, session } = usePaperPage()
  const { wall } = words.paper
  const { about } = useAtlas()
  const ids = useSpotlight()
  useWakeLock()
  useEffect(() => session.show({ name: wall.screen }), [session, wall])
  useEffect(() => {
    document.title = wall.title(about.title || words.bar.untitled)
  }, [wall, about.title, words])
  return (
    <main className="wall" id="content">
      <WallHead />
      <div className="wall-middle">
        <WallMap ids={ids} />
        <CallCard />
        {ids.length > 0 ? <SpotlightCard ids={ids} /> : <VoteCard />}
      </div>
      <NewestList />
      <WallFoot />
      <FullScreen />
    </main>
  )
}

/** What everyone is asked to look at, as far as it stands. */
function useSpotlight(): readonly EndId[] {
  const atlas = useAtlas()
  const { spotlight } = useWorkshop()
  return useMemo(() => (spotlight?.ids ?? []).filter((id) => isInAtlas(atlas, id)), [atlas, spotlight])
}

function WallMap({ ids }: { readonly ids: readonly EndId[] }) {
  const { words, session, language } = usePaperPage()
  const { wall } = words.paper
  // Its own, that tells nobody what is looked at.
  const workbench = useMemo(() => createWorkbench(), [])
  useEffect(() => workbench.select(ids), [workbench, ids])
  return (
    <section className="wall-map" aria-label={wall.map}>
      <ErrorBoundary fallback={() => <p className="wall-stopped">{wall.mapStopped}</p>}>
        <Suspense fallback={null}>
          <DrawnView session={session} workbench={workbench} language={language} calm />
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}

/** To fill the screen, or leave it: shown to whoever is at it, and never once it is filled. */
function FullScreen() {
  const { words } = usePaperPage()
  const isFull = useIsFullScreen()
  const isHere = useSomebodyHere()
  if (isFull) return null
  return (
    <div className="wall-full" data-here={isHere}>
      {document.fullscreenEnabled && (
        <ActionButton tone="strong" onPress={() => void document.documentElement.requestFullscreen().catch(() => {})}>
          {words.paper.wall.fullScreen}
        </ActionButton>
      )}
      <RoomTools current="project" />
    </div>
  )
}
