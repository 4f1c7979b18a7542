import { nameOfPlace } from '@maillage/atlas'
import { useEffect } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { RoomTools } from '../room-tools.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { NewestList } from './newest-list.tsx'
import { useIsFullScreen, useSomebodyHere, useWakeLock } from './use-wall.ts'
import { useWallSite } from './use-wall-site.ts'
import { WallFoot } from './wall-foot.tsx'
import { WallHead } from './wall-head.tsx'
import { WallStage } from './wall-stage.tsx'
import './project-page.css'
import './wall-stage.css'

/**
 * What a room sees on its wall. It is light whatever the device prefers: a projector adds light to a wall that is not
 * dark, and dark grounds lose their contrast there. (V90)
 */
export default function ProjectPage() {
  const { words, session } = usePaperPage()
  const { wall } = words.paper
  const { about } = useAtlas()
  const { site, choose } = useWallSite()
  useWakeLock()
  useEffect(() => session.show({ name: wall.screen }), [session, wall])
  useEffect(() => {
    document.title = wall.title(about.title || words.bar.untitled)
  }, [wall, about.title, words])
  return (
    <main className="wall" id="content" key={site}>
      <WallHead />
      <WallStage />
      <NewestList />
      <WallFoot />
      <AtTheScreen site={site} onChoose={choose} />
    </main>
  )
}

type AtTheScreenProps = { readonly site: string; readonly onChoose: (site: string) => void }

/** For whoever is at the screen, and gone when they are: whose wall it is, and the whole screen. */
function AtTheScreen({ site, onChoose }: AtTheScreenProps) {
  const { words, session } = usePaperPage()
  const { wall } = words.paper
  const { places } = useAtlas().workshop
  const isFull = useIsFullScreen()
  const isHere = useSomebodyHere()
  // A wall that came by the link of a place is of that place.
  const mayChoose = session.site === '' && places.length > 0
  const mayFill = !isFull && document.fullscreenEnabled
  if (!mayChoose && isFull) return null
  return (
    <div className="wall-full" data-here={isHere}>
      {mayChoose && (
        <ChoiceField
          label={wall.whose}
          value={site}
          choices={[
            { value: '', label: wall.everywhere },
            ...places.map(({ key }) => ({ value: key, label: nameOfPlace(places, key) })),
          ]}
          onChoose={onChoose}
        />
      )}
      {mayFill && (
        <ActionButton tone="strong" onPress={() => void document.documentElement.requestFullscreen().catch(() => {})}>
          {wall.fullScreen}
        </ActionButton>
      )}
      {!isFull && <RoomTools current="project" />}
    </div>
  )
}
