import { type AtlasElement, wordingsOf } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { Icon } from '../controls/icon.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { ChangeHere, type RegroupField } from './change-here.tsx'
import { placesOf } from './facts-of.ts'
import { type Doing, useHands } from './outline-context.ts'
import { useOutline } from './outline-store.ts'
import { RelationRows } from './relation-rows.tsx'
import { Provenance } from './row-bits.tsx'

type Props = { readonly element: AtlasElement; readonly doing: Doing | null; readonly regrouping: RegroupField }

/** What describes an element, its relations as sentences, and what is being changed here. */
export function Unfolded({ element, doing, regrouping }: Props) {
  const { words, session } = usePage()
  const { id, label } = element
  const isChanging = doing !== null && doing !== 'renaming'
  return (
    <div className="unfolded">
      {isChanging && doing !== 'relating' && <ChangeHere path={id} id={id} what={doing} regrouping={regrouping} />}
      {doing !== 'editing' && <Facts element={element} />}
      <RelationRows of={id} path={id} above={[id]} via={null} name={words.outline.relationsOf(label)} />
      {doing === 'relating' && <ChangeHere path={id} id={id} what={doing} regrouping={regrouping} />}
      {session.mayEdit && !isChanging && <RowButtons element={element} />}
    </div>
  )
}

function Facts({ element }: { readonly element: AtlasElement }) {
  const { words } = usePage()
  const { atlas } = useFilteredAtlas()
  const places = placesOf(atlas, words, element)
  const wordings = wordingsOf(element)
  return (
    <>
      {element.description && <p className="unfolded-words">{element.description}</p>}
      {places.length > 0 && <p className="places">{places.join(' · ')}</p>}
      {wordings.length > 0 && (
        <p className="places">{words.outline.alsoCalled(wordings.map((wording) => wording.label).join(' · '))}</p>
      )}
      <Provenance thing={element} />
    </>
  )
}

/** What is done most, as rows of their own: arrows come by, so that the list stays one stop of the Tab key. (V31) */
function RowButtons({ element: { id } }: { readonly element: AtlasElement }) {
  const { words } = usePage()
  return (
    <div className="buttons">
      <RowButton path={`${id}/+`} name={words.panel.addRelation} onPress="relating" />
      <RowButton path={`${id}/!`} name={words.outline.editHere} onPress="editing" />
    </div>
  )
}

type ButtonProps = { readonly path: string; readonly name: string; readonly onPress: 'relating' | 'editing' }

function RowButton({ path, name, onPress }: ButtonProps) {
  const hands = useHands()
  const isStop = useOutline(({ stop }) => stop === path)
  const parent = path.slice(0, -2)
  const steps = { ArrowDown: 'next', ArrowUp: 'previous', ArrowLeft: 'parent', Home: 'first', End: 'last' } as const
  return (
    <button
      type="button"
      className="button button-plain"
      data-row={path}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => hands.stop(path)}
      onClick={() => hands.begin(parent, onPress)}
      onKeyDown={(event) => {
        const step = Object.entries(steps).find(([key]) => key === event.key)?.[1]
        if (!step) return
        event.preventDefault()
        hands.walk(event.currentTarget, step)
      }}
    >
      <Icon name={onPress === 'relating' ? 'plus' : 'pen'} size={18} />
      <span>{name}</span>
    </button>
  )
}
