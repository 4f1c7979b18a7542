import {
  type AtlasElement,
  type EndId,
  elementKindOf,
  isNamed,
  type Json,
  labelOf,
  type Relation,
  relationKindOf,
  removeThings,
  reverseRelation,
  sentenceOf,
  sentenceText,
  wordingsKey,
  wordingsOf,
} from '@maillage/atlas'
import { useState } from 'react'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { useBasket } from '../basket/use-basket.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { authorWord } from './name-of-peer.ts'
import { RelationForm } from './relation-form.tsx'
import { RelationSentences } from './relation-sentences.tsx'
import { relationsOf } from './relations-of.ts'
import { StanceSection } from './stance-section.tsx'
import { fieldsOf, ThingFields } from './thing-fields.tsx'
import { MarkButtons, ThingMarks } from './thing-marks.tsx'

/** Everything about one element, and its relations as sentences. */
export function ElementPanel({ element }: { readonly element: AtlasElement }) {
  const atlas = useAtlas()
  const kind = elementKindOf(atlas, element)
  const [first, ...others] = ['label', 'kind'] as const
  const rest = fieldsOf('element', element).filter(
    (field) => field !== first && !others.some((other) => other === field),
  )
  return (
    <>
      <p className="panel-kind">
        <KindMark kind={kind} /> {kind.label}
      </p>
      <ThingFields of="element" thing={element} fields={['label', 'kind']} />
      <Relations of={element.id} />
      <StanceSection id={element.id} always={false} />
      <ThingFields of="element" thing={element} fields={rest} />
      <Foot thing={element} />
    </>
  )
}

/** Everything about one relation: how it reads both ways, its ends, its fields, the relations about it. */
export function RelationPanel({ relation }: { readonly relation: Relation }) {
  const { words, session, workbench } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const kind = relationKindOf(atlas, relation)
  const backwards = sentenceOf(atlas, relation, 'to')
  return (
    <>
      <p className="panel-kind">
        <LineMark kind={kind} /> {kind.label}
        {!isNamed(relation) && <span className="to-name">{words.panel.toBeNamed}</span>}
      </p>
      <div className="reading">
        <p className="reading-main">
          <EndLink id={relation.ends.from} onGo={workbench.reveal} /> <em>{sentenceOf(atlas, relation).verb}</em>{' '}
          <EndLink id={relation.ends.to} onGo={workbench.reveal} />
        </p>
        <p className="hint">
          {words.panel.backwards} : {labelOf(atlas, backwards.subject)} — {backwards.verb} —{' '}
          {labelOf(atlas, backwards.object)}
        </p>
        {session.mayEdit && (
          <ActionButton
            icon="swap"
            onPress={() => wish((now, context) => reverseRelation(now, context, { id: relation.id }))}
          >
            {words.panel.reverse}
          </ActionButton>
        )}
      </div>
      <ThingFields of="relation" thing={relation} fields={fieldsOf('relation', relation).toSorted(nameFirst)} />
      <StanceSection id={relation.id} always />
      <Relations of={relation.id} />
      <Foot thing={relation} />
    </>
  )
}

function nameFirst(a: string, b: string): number {
  return Number(b === 'name') - Number(a === 'name')
}

function EndLink({ id, onGo }: { readonly id: EndId; readonly onGo: (id: EndId) => void }) {
  const { words } = usePage()
  const label = labelOf(useAtlas(), id)
  return (
    <button type="button" className="end-link" title={words.panel.goTo(label)} onClick={() => onGo(id)}>
      {label}
    </button>
  )
}

function Relations({ of }: { readonly of: EndId }) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const [isAdding, setAdding] = useState(false)
  const relations = relationsOf(atlas, of)
  return (
    <section className="panel-relations">
      <h3>{words.panel.relations(relations.length)}</h3>
      <RelationSentences of={of} relations={relations} name={words.outline.relationsOf(labelOf(atlas, of))} />
      {session.mayEdit &&
        (isAdding ? (
          <RelationForm from={of} onDone={() => setAdding(false)} />
        ) : (
          <ActionButton icon="plus" onPress={() => setAdding(true)}>
            {words.panel.addRelation}
          </ActionButton>
        ))}
    </section>
  )
}

function Foot({ thing }: { readonly thing: AtlasElement | Relation }) {
  const { words, session, language, say, workbench } = usePage()
  const wish = useWish()
  const basket = useBasket()
  const atlas = useAtlas()
  const dependents = relationsOf(atlas, thing.id).length
  const at = new Date(thing.at).toLocaleDateString(language, { dateStyle: 'long' })
  const label = 'label' in thing ? thing.label : sentenceText(atlas, thing)
  const remove = () => {
    const outcome = wish((now, context) => removeThings(now, context, { ids: [thing.id] }))
    if (!outcome.ok) return
    workbench.select([])
    say(words.panel.removed(label))
  }
  return (
    <footer className="panel-foot">
      {'label' in thing && <Wordings element={thing} />}
      <Others others={thing.others} />
      {thing.at > 0 && <p className="hint">{words.panel.born(authorWord(words, thing.by), at)}</p>}
      <ThingMarks id={thing.id} />
      <MarkButtons id={thing.id} />
      <ActionButton icon="basket" onPress={() => basket.toggle(thing.id, label)}>
        {basket.has(thing.id) ? words.basket.takeOut : words.basket.putIn}
      </ActionButton>
      {session.mayEdit && (
        <>
          <ActionButton tone="danger" icon="bin" onPress={remove}>
            {words.panel.remove}
          </ActionButton>
          {dependents > 0 && <p className="hint">{words.panel.removeRelations(dependents)}</p>}
        </>
      )}
    </footer>
  )
}

/** What the element was called otherwise before others were merged into it. (V34) */
function Wordings({ element }: { readonly element: AtlasElement }) {
  const { words } = usePage()
  const wordings = wordingsOf(element)
  if (wordings.length === 0) return null
  return (
    <section className="other-wordings">
      <h3>{words.merge.others}</h3>
      <ul>
        {wordings.map(({ label, row }) => (
          <li key={JSON.stringify(row)}>
            <strong>{label}</strong>
            {typeof row.description === 'string' && <p>{row.description}</p>}
            {typeof row.source === 'string' && <p className="hint">{words.outline.source(row.source)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Others({ others }: { readonly others: Readonly<Record<string, Json>> }) {
  const { words } = usePage()
  const entries = Object.entries(others).filter(([key]) => key !== wordingsKey)
  if (entries.length === 0) return null
  return (
    <details className="others">
      <summary>{words.domain.elementFields.others}</summary>
      <dl>
        {entries.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
