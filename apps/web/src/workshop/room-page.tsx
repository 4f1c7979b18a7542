import { type ComponentType, lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { useLanguage } from '../app/language.tsx'
import { onceMore } from '../app/once-more.ts'
import { type Page, PageContext, type UnkeptWords } from '../app/page-context.tsx'
import { type RoomName, roomAddress } from '../app/router.ts'
import { Toasts, useToasts } from '../app/toasts.tsx'
import { UnkeptWordsNotice } from '../app/unkept-words.tsx'
import { usePageLife } from '../app/use-page-life.ts'
import type { Messages } from '../messages/index.ts'
import type { Session } from '../session/session.ts'
import { createWorkbench } from '../session/workbench.ts'
import { RehearsalBanner } from './rehearsal-banner.tsx'
import './room.css'

/** Pages of a workshop, each a chunk of its own: a phone takes only the one it shows. (V70) */
const pages: Readonly<Record<Exclude<RoomName, 'map'>, ComponentType>> = {
  contribute: lazy(() => onceMore(() => import('./contribute/contribute-page.tsx'))),
  lead: lazy(() => onceMore(() => import('./lead/lead-page.tsx'))),
  project: lazy(() => onceMore(() => import('./project/project-page.tsx'))),
  scribe: lazy(() => onceMore(() => import('./scribe/scribe-page.tsx'))),
  print: lazy(() => onceMore(() => import('./print/print-page.tsx'))),
  report: lazy(() => onceMore(() => import('./report/report-page.tsx'))),
}

// What people contribute with is not narrowed, nor is the report: a phone need not take the filters.
const Filters = lazy(async () => ({
  default: (await onceMore(() => import('../filters/use-filter.tsx'))).FilterProvider,
}))
const Unnarrowed = ({ children }: { readonly children: ReactNode }) => children

type Props = {
  readonly session: Session
  readonly arrived: boolean
  readonly room: Exclude<RoomName, 'map'>
  readonly words: Messages
}

/** One page of a workshop: it shares the atlas's session, its words, and the place where sentences are said. */
export function RoomPage({ session, arrived, room, words }: Props) {
  const { current: language } = useLanguage()
  const workbench = useMemo(() => createWorkbench((selection) => session.show({ selection })), [session])
  const { toast, say, tell, hush } = useToasts()
  const [unkept, setUnkept] = useState<readonly UnkeptWords[]>([])
  const keepWords = useCallback((one: UnkeptWords) => setUnkept((before) => [...before, one]), [])
  const page: Page = useMemo(() => {
    const setView: Page['setView'] = () => window.location.assign(roomAddress(session.atlasId, 'map'))
    const others = { view: 'outline', setView, openDialog: () => {} } as const
    return { session, workbench, words, language, say, tell, keepWords, ...others }
  }, [session, workbench, words, language, say, tell, keepWords])
  const Shown = pages[room]
  const Narrowed = room === 'contribute' || room === 'report' ? Unnarrowed : Filters
  return (
    <PageContext.Provider value={page}>
      <RoomLife />
      <div className="room" data-room={room}>
        <div className="room-view">
          {arrived && <RehearsalBanner />}
          <ErrorBoundary fallback={() => <Broken words={words} />}>
            {arrived ? (
              <Suspense fallback={<Waiting words={words} />}>
                <Narrowed>
                  <Shown />
                </Narrowed>
              </Suspense>
            ) : (
              <Waiting words={words} />
            )}
          </ErrorBoundary>
        </div>
        <UnkeptWordsNotice
          all={unkept}
          onLetGo={(one) => setUnkept((before) => before.filter((each) => each !== one))}
        />
        <Toasts toast={toast} words={words} onClose={hush} />
      </div>
    </PageContext.Provider>
  )
}

function RoomLife() {
  usePageLife()
  return null
}

function Waiting({ words }: { readonly words: Messages }) {
  return (
    <main className="room-wait" role="status">
      <p>{words.loading}</p>
    </main>
  )
}

function Broken({ words }: { readonly words: Messages }) {
  return (
    <main className="room-wait" role="alert">
      <h1>{words.broken.title}</h1>
      <p>{words.broken.whole}</p>
      <button type="button" className="button button-strong" onClick={() => window.location.reload()}>
        {words.broken.reload}
      </button>
    </main>
  )
}
