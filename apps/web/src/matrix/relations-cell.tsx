import { type EndId, type Relation, removeThings, reverseRelation, sentenceText } from '@maillage/atlas'
import { useState } from 'react'
import { useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { mayRemove } from '../panels/may-remove.ts'
import { RelationForm } from '../panels/relation-form.tsx'
import { ThingFields } from '../panels/thing-fields.tsx'

type Props = {
  readonly row: EndId
  readonly column: EndId
  readonly relations: readonly Relation[]
  readonly onLeave: () => void
}

/** All that is between two elements: each relation named, retyped, turned round, removed; and a new one. (V56) */
export function RelationsCell({ row, column, relations, onLeave }: Props) {
  const { words, session } = useViewPage()
  const [isAdding, setAdding] = useState(relations.length === 0)
  const mayAdd = session.may('add')
  return (
    <div className="cell-body">
      {relations.length === 0 && <p className="hint">{words.matrix.nothingBetween}</p>}
      <ul className="cell-list">
        {relations.map((relation) => (
          <Standing key={relation.id} relation={relation} onLeave={onLeave} />
        ))}
      </ul>
      {mayAdd && isAdding && (
        <RelationForm from={row} to={column} onDone={() => (relations.length === 0 ? onLeave() : setAdding(false))} />
      )}
      {mayAdd && !isAdding && (
        <div className="buttons">
          <ActionButton icon="plus" onPress={() => setAdding(true)}>
            {words.panel.addRelation}
          </ActionButton>
        </div>
      )}
    </div>
  )
}

function Standing({ relation, onLeave }: { readonly relation: Relation; readonly onLeave: () => void }) {
  const { words, session, workbench, say } = useViewPage()
  const wish = useWish()
  const atlas = useAtlas()
  const sentence = sentenceText(atlas, relation)
  const { id } = relation
  const reverse = () => {
    if (wish((now, context) => reverseRelation(now, context, { id })).ok) say(words.outline.reversed)
  }
  const remove = () => {
    if (wish((now, context) => removeThings(now, context, { ids: [id] })).ok) say(words.panel.removed(sentence))
  }
  const open = () => {
    onLeave()
    workbench.select([id])
    focusPanel()
  }
  return (
    <li className="cell-relation">
      <p className="cell-sentence">{sentence}</p>
      {session.mayEdit && (
        <div className="cell-pair">
          <ThingFields of="relation" thing={relation} fields={['name', 'kind']} />
        </div>
      )}
      <div className="buttons">
        {session.mayEdit && (
          <ActionButton icon="swap" onPress={reverse}>
            {words.panel.reverse}
          </ActionButton>
        )}
        <ActionButton onPress={open}>{words.outline.select}</ActionButton>
        {mayRemove(session, id) && (
          <ActionButton tone="danger" icon="bin" onPress={remove}>
            {words.panel.remove}
          </ActionButton>
        )}
      </div>
    </li>
  )
}
