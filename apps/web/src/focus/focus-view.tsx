import type { AtlasElement, EndId } from '@maillage/atlas'
import { useMemo } from 'react'
import { ViewTools } from '../app/view-tools.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { OutlineList } from '../outline/outline-list.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { FocusMap } from './focus-map.tsx'
import { FocusPicks, FocusTrail } from './focus-tools.tsx'
import { nameSectors } from './name-sectors.ts'
import { type Focus, useFocus } from './use-focus.ts'

/** One element in the middle, what is joined to it around, and its sentences beside. (V51, V54) */
export function FocusView() {
  const { words, session, setView } = useViewPage()
  const focus = useFocus()
  if (!focus.centre) {
    return (
      <div className="focus">
        <h2>{words.focus.title}</h2>
        <p className="empty">{session.mayEdit ? words.focus.empty : words.outline.emptyReadOnly}</p>
        <div className="buttons">
          <ActionButton icon="list" onPress={() => setView('outline')}>
            {words.broken.toOutline}
          </ActionButton>
        </div>
      </div>
    )
  }
  return <Around focus={focus} centre={focus.centre} />
}

function Around({ focus, centre }: { readonly focus: Focus; readonly centre: AtlasElement }) {
  const { words } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const { by, go } = focus
  const sectors = useMemo(() => nameSectors(atlas, words, centre.id, by), [atlas, words, centre.id, by])
  const neighbours = sectors.reduce((sum, sector) => sum + sector.neighbours.length, 0)
  const relations = relationsOf(atlas, centre.id).length
  return (
    <div className="focus">
      <header className="focus-head">
        <h2>{words.focus.around(centre.label)}</h2>
        <p className="counts">{words.focus.counts(neighbours, relations)}</p>
        <FocusTrail focus={focus} />
      </header>
      <ViewTools>
        <FocusPicks focus={focus} centre={centre.id} />
      </ViewTools>
      <Hidden centre={centre.id} />
      <div className="focus-parts">
        <FocusMap centre={centre} sectors={sectors} onGo={go} onStep={focus.step} />
        <Sentences centre={centre} onGo={go} />
      </div>
    </div>
  )
}

/** What the filters keep out of sight here: a map that looks complete and is not would mislead. */
function Hidden({ centre }: { readonly centre: EndId }) {
  const { words, session } = useViewPage()
  const { atlas, isNarrowed } = useFilteredAtlas()
  if (!isNarrowed) return null
  const hidden = relationsOf(session.atlas(), centre).length - relationsOf(atlas, centre).length
  return hidden > 0 ? <p className="notice">{words.focus.hidden(hidden)}</p> : null
}

/** The rows of the outline, for this element alone: all that can be done there is done here. (V54) */
function Sentences({ centre, onGo }: { readonly centre: AtlasElement; readonly onGo: (id: EndId) => void }) {
  const { words } = useViewPage()
  const groups = useMemo(() => [{ key: 'centre', title: words.focus.sentences, elements: [centre] }], [words, centre])
  return (
    <div className="focus-sentences outline">
      <OutlineList groups={groups} regrouping={null} root={centre.id} onAdd={() => {}} onAround={onGo} />
    </div>
  )
}
