import {
  type AtlasElement,
  changeElement,
  changeRelation,
  type EndId,
  elementAt,
  elementFields,
  type FieldRule,
  inOrder,
  kindKey,
  type Relation,
  relationAt,
  relationFields,
  removeThings,
  type Step,
} from '@maillage/atlas'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { choicesOf } from './thing-fields.tsx'

const unchanged = '…'

/** Several things at once: how many, one kind or component for all of them, delete; each one undo step. */
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
          {elements.length > 0 && <ForElements elements={elements} />}
          {elements.length === 0 && <ForRelations relations={relations} />}
          <ActionButton tone="danger" icon="bin" onPress={remove}>
            {words.panel.remove}
          </ActionButton>
        </>
      )}
    </>
  )
}

function ForElements({ elements }: { readonly elements: readonly AtlasElement[] }) {
  const { words } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const keep = { value: unchanged, label: words.panel.unchanged }
  const choicesFor = (rule: FieldRule) => [keep, ...choicesOf(words, atlas, { of: 'element', rule, value: '' })]
  const set = (field: 'kind' | 'component', value: string) => {
    if (value === unchanged) return
    const steps = elements.map(
      ({ id }): Step =>
        (now, context) => {
          // reason: the choices are keys and codes of this atlas; the command checks them again.
          return changeElement(now, context, { id, field, value } as never)
        },
    )
    wish((now, context) => inOrder(now, context, steps))
  }
  return (
    <>
      <ChoiceField
        label={words.panel.setKind}
        value={sameOf(elements.map(({ kind }) => kind))}
        choices={choicesFor(elementFields.kind)}
        onChoose={(value) => set('kind', value)}
      />
      {atlas.trame.components.size > 0 && (
        <ChoiceField
          label={words.panel.setComponent}
          value={sameOf(elements.map(({ component }) => component))}
          choices={choicesFor(elementFields.component)}
          onChoose={(value) => set('component', value)}
        />
      )}
    </>
  )
}

function ForRelations({ relations }: { readonly relations: readonly Relation[] }) {
  const { words } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const kinds = choicesOf(words, atlas, { of: 'relation', rule: relationFields.kind, value: '' })
  const set = (value: string) => {
    if (value === unchanged) return
    const change = { field: 'kind', value: kindKey(value) } as const
    const steps = relations.map(
      ({ id }): Step =>
        (now, context) =>
          changeRelation(now, context, { id, ...change }),
    )
    wish((now, context) => inOrder(now, context, steps))
  }
  return (
    <ChoiceField
      label={words.panel.setKind}
      value={sameOf(relations.map(({ kind }) => kind))}
      choices={[{ value: unchanged, label: words.panel.unchanged }, ...kinds]}
      onChoose={set}
    />
  )
}

function sameOf(values: readonly string[]): string {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : unchanged
}
