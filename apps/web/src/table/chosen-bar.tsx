import { type Atlas, type EndId, elementAt, relationAt, removeThings } from '@maillage/atlas'
import { useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { mayRemove } from '../panels/may-remove.ts'
import { SeveralFields } from '../panels/several-fields.tsx'

type Props = { readonly ids: readonly EndId[]; readonly onNone: () => void }

/** What is done to all chosen rows together. It stands there from the start, so that choosing moves nothing. (V59) */
export function ChosenBar({ ids, onNone }: Props) {
  const { words, session, workbench } = useViewPage()
  const atlas = useAtlas()
  const things = ids.flatMap((id) => thingAt(atlas, id) ?? [])
  const remove = useRemove()
  if (things.length === 0) return <p className="hint chosen-none">{words.table.chooseHint}</p>
  const [first] = things
  const of = first && 'label' in first ? 'element' : 'relation'
  const open = () => {
    workbench.select(ids)
    focusPanel()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: reason: a fieldset can’t be laid out as a line of fields everywhere.
    <div className="chosen-bar" id="chosen-bar" role="group" aria-label={words.panel.several(things.length)}>
      <p className="chosen-count">{words.panel.several(things.length)}</p>
      {session.mayEdit && <SeveralFields of={of} things={things} />}
      <div className="buttons">
        <ActionButton onPress={open}>{words.outline.select}</ActionButton>
        {session.mayEdit && ids.every((id) => mayRemove(session, id)) && (
          <ActionButton tone="danger" icon="bin" onPress={() => remove(ids)}>
            {words.panel.remove}
          </ActionButton>
        )}
        <ActionButton onPress={onNone}>{words.panel.deselect}</ActionButton>
      </div>
    </div>
  )
}

function thingAt(atlas: Atlas, id: EndId) {
  return elementAt(atlas, id) ?? relationAt(atlas, id)
}

/** Removes things as one undo step, and says how many. */
export function useRemove(): (ids: readonly EndId[]) => void {
  const { words, say } = useViewPage()
  const wish = useWish()
  return (ids) => {
    const outcome = wish((now, context) => removeThings(now, context, { ids }))
    if (outcome.ok && outcome.value.length > 0) say(words.table.removed(outcome.value.length))
  }
}
