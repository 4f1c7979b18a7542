import fixture from '@maillage/interchange/examples/atlas-reciprocite.json'
import { createRoot } from 'react-dom/client'
import DrawnView from '../../src/canvas/index.tsx'
import { fakeSession, fakeWorkbench } from '../../src/canvas/testing/fake-session.ts'
import { readFixture } from '../../src/canvas/testing/read-fixture.ts'
import { gridAtlas } from './grid-atlas.ts'
import { type Bench, benchOf } from './scenarios.ts'

// ?n=3000 shows a map of 3,000 elements; without it, the atlas of the fixtures.
const asked = Number(new URLSearchParams(location.search).get('n'))
const { atlas, hub } = asked > 0 ? gridAtlas(asked) : { atlas: readFixture(fixture), hub: null }
const role = location.search.includes('visitor') ? 'visitor' : 'citizen'
const session = fakeSession(atlas, role)
const workbench = fakeWorkbench()

declare global {
  interface Window {
    session: typeof session
    workbench: typeof workbench
    bench?: Bench
  }
}
window.session = session
window.workbench = workbench

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <DrawnView
      session={session}
      workbench={workbench}
      language="fr"
      onReady={(drawing) => {
        window.bench = benchOf(drawing, session, hub)
      }}
    />,
  )
}
