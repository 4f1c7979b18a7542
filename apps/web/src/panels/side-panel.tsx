import { elementAt, labelOf, relationAt } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, useSelection } from '../app/use-session.ts'
import { IconButton } from '../controls/action-button.tsx'
import { AboutPanel } from './about-panel.tsx'
import { SeveralPanel } from './several-panel.tsx'
import { ElementPanel, RelationPanel } from './thing-panel.tsx'

/** Everything about what is selected, beside the view; on a phone, a sheet over its lower part. */
export function SidePanel() {
  const { words } = usePage()
  const selection = useSelection()
  const [isFolded, setFolded] = useState(false)
  const isAbout = selection.length === 0
  if (isFolded && isAbout) {
    return (
      <aside className="panel-handle" aria-label={words.panel.title}>
        <IconButton icon="chevron" name={words.panel.unfold} onPress={() => setFolded(false)} />
      </aside>
    )
  }
  return (
    <aside className={`panel ${isAbout ? 'panel-about' : 'panel-thing'}`} aria-label={words.panel.title}>
      <PanelHead onFold={() => setFolded(true)} />
      <div className="panel-body" key={selection[0] ?? 'about'}>
        <PanelBody />
      </div>
    </aside>
  )
}

function PanelHead({ onFold }: { readonly onFold: () => void }) {
  const { words, workbench } = usePage()
  const { is, only } = useSelected()
  const atlas = useAtlas()
  const titles = {
    element: words.panel.element,
    relation: words.panel.relation,
    about: words.bar.about,
    several: words.panel.title,
  }
  const title = titles[is]
  return (
    <header className="panel-head">
      <h2 id="panel-title" tabIndex={-1} aria-label={only ? `${title} : ${labelOf(atlas, only)}` : title}>
        {title}
      </h2>
      {is === 'about' ? (
        <IconButton icon="chevron" name={words.panel.fold} onPress={onFold} />
      ) : (
        <IconButton icon="close" name={words.panel.deselect} onPress={() => workbench.select([])} />
      )}
    </header>
  )
}

function PanelBody() {
  const selection = useSelection()
  const { element, relation, is } = useSelected()
  if (element) return <ElementPanel element={element} />
  if (relation) return <RelationPanel relation={relation} />
  return is === 'about' ? <AboutPanel /> : <SeveralPanel ids={selection} />
}

function useSelected() {
  const atlas = useAtlas()
  const selection = useSelection()
  const [first] = selection
  const only = selection.length === 1 && first ? first : null
  const element = only && elementAt(atlas, only)
  const relation = only && relationAt(atlas, only)
  const is = element ? 'element' : relation ? 'relation' : selection.length === 0 ? 'about' : 'several'
  return { only: element || relation ? only : null, element, relation, is } as const
}
