import type { Refusal } from '@maillage/atlas'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { ActionButton } from '../controls/action-button.tsx'
import { FilterProvider } from '../filters/use-filter.tsx'
import type { Messages } from '../messages/index.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import { Outline } from '../outline/outline.tsx'
import { SidePanel } from '../panels/side-panel.tsx'
import { readPerson } from '../session/person.ts'
import type { Session } from '../session/session.ts'
import { createWorkbench } from '../session/workbench.ts'
import { Uncounted } from '../workshop/ballots/uncounted.tsx'
import { Dialogs } from './dialogs.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { useLanguage } from './language.tsx'
import { LaterView, loadLaterViews } from './later-view.tsx'
import { loadDrawing, loadPicture } from './load-drawing.ts'
import { onceMore } from './once-more.ts'
import { noteOwnWork } from './own-work.ts'
import { type DialogName, type Page, PageContext, type UnkeptWords, usePage } from './page-context.tsx'
import { loadRareDialogs } from './rare-dialog.tsx'
import { addressOf, firstView, narrowScreen, type View } from './router.ts'
import { sayTravel } from './say-travel.ts'
import { Skeleton } from './skeleton.tsx'
import { Toasts, useToasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { UnkeptWordsNotice } from './unkept-words.tsx'
import { useCompany } from './use-company.ts'
import { useNews } from './use-news.ts'
import { usePageKeys } from './use-page-keys.ts'
import { usePageLife } from './use-page-life.ts'

// A chunk of its own, asked for only when somebody draws: the outline never waits for it. (V12)
const DrawnView = lazy(loadDrawing)
const PictureMeanwhile = lazy(() => onceMore(loadPicture))

const loadLaterMs = 3000
/** A drawing that is at hand is there before this. */
const meanwhileMs = 600

type Props = {
  readonly session: Session
  readonly arrived: boolean
  readonly askedView: View | null
  readonly words: Messages
  readonly token: string | null
}

/** An atlas: the bar, the view, the panel, and the windows over them. */
export function AtlasPage({ session: joined, arrived, askedView, words, token }: Props) {
  const { current: language } = useLanguage()
  const { toast, say, tell, hush } = useToasts()
  const { session, isOwn } = useMemo(
    () => noteOwnWork(joined, (way, before, now) => say(sayTravel(words, way, before, now))),
    [joined, say, words],
  )
  const workbench = useMemo(() => createWorkbench((selection) => session.show({ selection })), [session])
  const [view, setViewHere] = useState<View>(() => firstView(askedView, window.matchMedia(narrowScreen).matches))
  const [dialog, openDialog] = useState<DialogName | null>(() => (readPerson(0).name === null ? 'person' : null))
  const [unkept, setUnkept] = useState<readonly UnkeptWords[]>([])
  const keepWords = useCallback((one: UnkeptWords) => setUnkept((before) => [...before, one]), [])
  const setView = useCallback(
    (next: View) => {
      window.history.replaceState(null, '', addressOf(session.atlasId, next, window.location.search))
      setViewHere(next)
    },
    [session],
  )
  useEffect(
    () => session.show({ view, ...(view === 'drawing' ? {} : { cursor: null, viewport: null }) }),
    [session, view],
  )
  const page: Page = useMemo(
    () => ({ session, workbench, words, language, view, setView, openDialog, say, tell, keepWords }),
    [session, workbench, words, language, view, setView, say, tell, keepWords],
  )
  return (
    <PageContext.Provider value={page}>
      <FilterProvider>
        <PageLife isOwn={arrived ? isOwn : null} />
        <div className="page">
          <a className="skip" href="#content">
            {words.bar.skip}
          </a>
          <TopBar />
          <div className="page-body">
            <main className="page-view" id="content" tabIndex={-1}>
              {!arrived ? (
                <Skeleton />
              ) : view === 'outline' ? (
                <ErrorBoundary fallback={(retry) => <PartBroken onRetry={retry} />}>
                  <Outline />
                </ErrorBoundary>
              ) : view === 'drawing' ? (
                <Drawing />
              ) : (
                <ErrorBoundary key={view} fallback={(retry) => <PartBroken onRetry={retry} />}>
                  <LaterView view={view} />
                </ErrorBoundary>
              )}
            </main>
            {arrived && (
              <ErrorBoundary fallback={(retry) => <PartBroken onRetry={retry} />}>
                <SidePanel />
              </ErrorBoundary>
            )}
          </div>
          <UnkeptWordsNotice
            all={unkept}
            onLetGo={(one) => setUnkept((before) => before.filter((each) => each !== one))}
          >
            {arrived && <Uncounted />}
          </UnkeptWordsNotice>
          <Toasts toast={toast} words={words} onClose={hush} />
        </div>
        <Dialogs name={arrived ? dialog : null} token={token} />
      </FilterProvider>
    </PageContext.Provider>
  )
}

/** What goes on beside what is seen: keys, leaving, the title of the tab, who comes and goes. */
function PageLife({ isOwn }: { readonly isOwn: ((id: string) => boolean) | null }) {
  usePageKeys()
  usePageLife()
  useCompany()
  useEffect(() => {
    // Long after the atlas itself has come, so that it takes nothing from it on a slow line.
    const timer = window.setTimeout(() => {
      loadRareDialogs()
      loadLaterViews()
    }, loadLaterMs)
    return () => window.clearTimeout(timer)
  }, [])
  return isOwn && <News isOwn={isOwn} />
}

/** News are what comes after the atlas itself has arrived. */
function News({ isOwn }: { readonly isOwn: (id: string) => boolean }) {
  useNews(isOwn)
  return null
}

function Drawing() {
  const { session, workbench, language, words, openDialog, say, tell, setView } = usePage()
  const onSearch = useCallback(() => openDialog('search'), [openDialog])
  const onRefused = useCallback((refusal: Refusal) => say(sayRefusal(words, refusal)), [say, words])
  return (
    <ErrorBoundary
      fallback={() => (
        <div className="stopped" role="alert">
          <h2>{words.broken.title}</h2>
          <p>{words.broken.drawing}</p>
          <ActionButton tone="strong" icon="list" onPress={() => setView('outline')}>
            {words.broken.toOutline}
          </ActionButton>
          <ActionButton onPress={() => window.location.reload()}>{words.broken.reload}</ActionButton>
        </div>
      )}
    >
      <Suspense fallback={<Meanwhile />}>
        <DrawnView
          session={session}
          workbench={workbench}
          language={language}
          onSearch={onSearch}
          onTell={tell}
          onRefused={onRefused}
        />
      </Suspense>
    </ErrorBoundary>
  )
}

/** While the drawing is on its way: at first nothing to speak of, then the map as a picture, which is far lighter. (V158) */
function Meanwhile() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), meanwhileMs)
    return () => window.clearTimeout(timer)
  }, [])
  return isLong ? (
    <Suspense fallback={<Skeleton />}>
      <PictureMeanwhile />
    </Suspense>
  ) : (
    <Skeleton />
  )
}

/** One part stopped; the others, and the work, go on. */
function PartBroken({ onRetry }: { readonly onRetry: () => void }) {
  const { words } = usePage()
  return (
    <div className="stopped" role="alert">
      <h2>{words.broken.title}</h2>
      <ActionButton tone="strong" onPress={onRetry}>
        {words.broken.retry}
      </ActionButton>
    </div>
  )
}
