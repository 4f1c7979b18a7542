import { answerLayout, type LayoutRequest } from './layout-request.ts'

// The layout of ten thousand elements takes seconds: here it holds up nobody's pointer.
addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  postMessage(answerLayout(event.data))
})
