import './focus.css'

export { FocusView as default } from './focus-view.tsx'
