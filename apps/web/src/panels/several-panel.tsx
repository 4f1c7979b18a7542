import { type EndId, elementAt, relationAt, removeThings } from '@maillage/atlas'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { mayRemove } from './may-remove.ts'
import { SeveralFields } from './several-fields.tsx'

/** Several things at once: how many, one value for all of them, delete; each one undo step. (V59) */
export function SeveralPanel({ ids }: { readonly ids: readonly EndId[] }) {
  const { words, session, workbench, openDialog } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const elements = ids.flatMap((id) => elementAt(atlas, id) ?? [])
  const relations = ids.flatMap((id) => relationAt(atlas, id) ?? [])
  const remove = () => {
    if (wish((now, context) => removeThings(now, context, { ids })).ok) workbench.select([])
  }
  return (
    <>
      <h3>{words.panel.several(ids.length)}</h3>
      <p>{words.panel.severalParts(elements.length, relations.length)}</p>
      <ul className="several">
        {elements.map((element) => (
          <li key={element.id}>{element.label}</li>
        ))}
      </ul>
      {session.mayEdit && (
        <>
          {elements.length > 1 && (
            <ActionButton icon="merge" onPress={() => openDialog('merge')}>
              {words.merge.ask}
            </ActionButton>
          )}
          {elements.length > 0 && <SeveralFields of="element" things={elements} />}
          {elements.length === 0 && <SeveralFields of="relation" things={relations} />}
          {ids.every((id) => mayRemove(session, id)) && (
            <ActionButton tone="danger" icon="bin" onPress={remove}>
              {words.panel.remove}
            </ActionButton>
          )}
        </>
      )}
    </>
  )
}
