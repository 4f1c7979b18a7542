import { createRoot } from 'react-dom/client'
import './styles/index.css'
import { App } from './app/app.tsx'
import { keepThePage } from './offline/keep-the-page.ts'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app: index.html and main.tsx have grown apart.')
createRoot(place).render(<App />)
keepThePage(import.meta.env.PROD)
