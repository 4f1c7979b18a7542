import { createRoot } from 'react-dom/client'
import './styles/index.css'
import { App } from './app/app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app: index.html and main.tsx have grown apart.')
createRoot(place).render(<App />)
