import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { EnterPage } from '../enter/enter-page.tsx'
import { WelcomePage } from '../enter/welcome-page.tsx'
import type { Messages } from '../messages/index.ts'
import { AtlasGate } from './atlas-gate.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageContext, type Spoken, useChosenLanguage } from './language.tsx'
import { onceMore } from './once-more.ts'
import { type Route, readRoute } from './router.ts'
import { SpeechProvider } from './speech-level.tsx'

// A chunk of its own: who prepares a workshop is one in a hundred.
const PreparePage = lazy(() => onceMore(() => import('../workshop/prepare/prepare-page.tsx')))
const AtlasesPage = lazy(() => onceMore(() => import('../house/atlases-page.tsx')))
const StatementPage = lazy(() => onceMore(() => import('../everyone/statement-page.tsx')))
const EasyPage = lazy(() => onceMore(() => import('../everyone/easy-page.tsx')))

/** The whole product: a page chosen by the address, in the language of this device. */
export function App({ spoken }: { readonly spoken: Spoken }) {
  const language = useChosenLanguage(spoken)
  const { words } = language
  const [route, setRoute] = useState<Route>(() => readRoute(window.location))
  useEffect(() => {
    const read = () => setRoute(readRoute(window.location))
    window.addEventListener('popstate', read)
    window.addEventListener('hashchange', read)
    return () => {
      window.removeEventListener('popstate', read)
      window.removeEventListener('hashchange', read)
    }
  }, [])
  return (
    <I18nProvider locale={language.current === 'fr' ? 'fr-FR' : 'en-GB'}>
      <LanguageContext.Provider value={language}>
        <ErrorBoundary fallback={() => <WholePageBroken words={words} />}>
          <SpeechProvider>
            <PageOf route={route} words={words} />
          </SpeechProvider>
        </ErrorBoundary>
      </LanguageContext.Provider>
    </I18nProvider>
  )
}

function PageOf({ route, words }: { readonly route: Route; readonly words: Messages }) {
  switch (route.page) {
    case 'welcome':
      return <WelcomePage words={words} />
    case 'enter':
      return <EnterPage key={route.token} token={route.token} words={words} />
    case 'atlas':
      return (
        <AtlasGate key={route.atlasId} atlasId={route.atlasId} askedView={route.view} room={route.room} words={words} />
      )
    case 'prepare':
      return (
        <Suspense fallback={null}>
          <PreparePage key={route.token} token={route.token} />
        </Suspense>
      )
    case 'atlases':
      return (
        <Suspense fallback={null}>
          <AtlasesPage key={route.fragment} fragment={route.fragment} trouble={route.trouble} words={words} />
        </Suspense>
      )
    case 'statement':
      return (
        <Suspense fallback={null}>
          <StatementPage words={words} />
        </Suspense>
      )
    case 'easy':
      return (
        <Suspense fallback={null}>
          <EasyPage words={words} />
        </Suspense>
      )
    case 'unknown':
      return <WelcomePage words={words} problem={words.domain.problems['not-found']} />
  }
}

function WholePageBroken({ words }: { readonly words: Messages }) {
  return (
    <main className="door">
      <div className="door-card" role="alert">
        <h1>{words.broken.title}</h1>
        <p>{words.broken.whole}</p>
        <button type="button" className="button button-strong" onClick={() => window.location.reload()}>
          {words.broken.reload}
        </button>
      </div>
    </main>
  )
}
