import { createRoot } from 'react-dom/client'
import './styles/index.css'
import { App } from './app/app.tsx'
import { spokenHere } from './app/language.tsx'
import { keepThePage } from './offline/keep-the-page.ts'

const retryMs = 2000
const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app: index.html and main.tsx have grown apart.')
const root = createRoot(place)

const start = () =>
  spokenHere().then(
    (spoken) => root.render(<App spoken={spoken} />),
    // The network went away between the page and its words.
    () => window.setTimeout(start, retryMs),
  )
void start()
keepThePage(import.meta.env.PROD)
