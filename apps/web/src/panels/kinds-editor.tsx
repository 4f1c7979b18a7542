import {
  type ElementKind,
  elementKindsToChoose,
  elementShapes,
  foldText,
  inferredElementKind,
  inferredRelationKind,
  type KindKey,
  kindIcons,
  kindKey,
  type RelationKind,
  relationKindsToChoose,
  relationLines,
  removeKind,
  setElementKind,
  setRelationKind,
} from '@maillage/atlas'
import { type FormEvent, useState } from 'react'
import { Checkbox, Form, Input, Label, Tab, TabList, TabPanel, Tabs, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { Icon } from '../controls/icon.tsx'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { useColours } from './trame-editor.tsx'
import { WordField } from './word-field.tsx'

/** Kinds of elements and relations: a territory changes their words and looks, and adds its own. */
export function KindsEditor({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  return (
    <DialogFrame title={words.kinds.title} closeWord={words.close} onClose={onClose} size="large">
      <p>{words.kinds.why}</p>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={words.kinds.title}>
          <Tab id="element" className="tab">
            {words.kinds.elements}
          </Tab>
          <Tab id="relation" className="tab">
            {words.kinds.relations}
          </Tab>
        </TabList>
        <TabPanel id="element">
          <ElementKinds />
        </TabPanel>
        <TabPanel id="relation">
          <RelationKinds />
        </TabPanel>
      </Tabs>
    </DialogFrame>
  )
}

function ElementKinds() {
  const { session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const uses = usesOf(atlas.elements.values())
  return (
    <>
      <ul className="rows">
        {elementKindsToChoose(atlas).map((kind) => (
          <ElementKindRow key={kind.key} kind={kind} uses={uses.get(kind.key) ?? 0} />
        ))}
      </ul>
      {session.mayEdit && (
        <AddKind
          taken={atlas.elementKinds}
          onAdd={(key, label, rank) =>
            wish((now, context) =>
              setElementKind(now, context, { kind: { ...inferredElementKind(key, rank), label, plural: label } }),
            ).ok
          }
        />
      )}
    </>
  )
}

function ElementKindRow({ kind, uses }: { readonly kind: ElementKind; readonly uses: number }) {
  const { words, session } = usePage()
  const wish = useWish()
  const isReadOnly = !session.mayEdit
  // reason for the casts below: each choice comes from the closed list of its property.
  const set = (part: Partial<ElementKind>) =>
    wish((now, context) => setElementKind(now, context, { kind: { ...kind, ...part } }))
  const shapes = elementShapes.map((value) => ({ value, label: words.domain.shapes[value] }))
  const icons = kindIcons.map((value) => ({
    value,
    label: words.domain.icons[value],
    mark: <KindMark kind={{ icon: value, colour: kind.colour }} />,
  }))
  const common = { isLabelHidden: true, isDisabled: isReadOnly } as const
  return (
    <li className="row row-kind">
      <KindMark kind={kind} />
      <WordField
        name={`${words.kinds.label} : ${kind.label}`}
        value={kind.label}
        isReadOnly={isReadOnly}
        onKeep={(label) => set({ label })}
      />
      <WordField
        name={`${words.kinds.plural} : ${kind.label}`}
        value={kind.plural}
        isReadOnly={isReadOnly}
        onKeep={(plural) => set({ plural })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.shape} : ${kind.label}`}
        value={kind.shape}
        choices={shapes}
        onChoose={(shape) => set({ shape: shape as ElementKind['shape'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.icon} : ${kind.label}`}
        value={kind.icon}
        choices={icons}
        onChoose={(icon) => set({ icon: icon as ElementKind['icon'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.colour} : ${kind.label}`}
        value={kind.colour}
        choices={useColours()}
        onChoose={(colour) => set({ colour: colour as ElementKind['colour'] })}
      />
      <RowEnd of="element" kind={kind} uses={uses} />
    </li>
  )
}

function RelationKinds() {
  const { session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const uses = usesOf(atlas.relations.values())
  return (
    <>
      <ul className="rows">
        {relationKindsToChoose(atlas).map((kind) => (
          <RelationKindRow key={kind.key} kind={kind} uses={uses.get(kind.key) ?? 0} />
        ))}
      </ul>
      {session.mayEdit && (
        <AddKind
          taken={atlas.relationKinds}
          onAdd={(key, label, rank) =>
            wish((now, context) =>
              setRelationKind(now, context, { kind: { ...inferredRelationKind(key, rank), label } }),
            ).ok
          }
        />
      )}
    </>
  )
}

function RelationKindRow({ kind, uses }: { readonly kind: RelationKind; readonly uses: number }) {
  const { words, session } = usePage()
  const wish = useWish()
  const isReadOnly = !session.mayEdit
  const set = (part: Partial<RelationKind>) =>
    wish((now, context) => setRelationKind(now, context, { kind: { ...kind, ...part } }))
  const lines = relationLines.map((value) => ({
    value,
    label: words.domain.lines[value],
    mark: <LineMark kind={{ line: value, colour: kind.colour }} />,
  }))
  const common = { isLabelHidden: true, isDisabled: isReadOnly } as const
  return (
    <li className="row row-kind">
      <LineMark kind={kind} />
      <WordField
        name={`${words.kinds.label} : ${kind.label}`}
        value={kind.label}
        isReadOnly={isReadOnly}
        onKeep={(label) => set({ label })}
      />
      <WordField
        name={`${words.kinds.inverse} : ${kind.label}`}
        value={kind.inverse}
        isReadOnly={isReadOnly}
        onKeep={(inverse) => set({ inverse })}
      />
      <Checkbox
        className="check"
        isSelected={kind.directed}
        isDisabled={isReadOnly}
        onChange={(directed) => set({ directed })}
      >
        <span className="check-box">
          <Icon name="check" size={14} />
        </span>
        {words.kinds.directed}
      </Checkbox>
      <ChoiceField
        {...common}
        label={`${words.kinds.line} : ${kind.label}`}
        value={kind.line}
        choices={lines}
        onChoose={(line) => set({ line: line as RelationKind['line'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.colour} : ${kind.label}`}
        value={kind.colour}
        choices={useColours()}
        onChoose={(colour) => set({ colour: colour as RelationKind['colour'] })}
      />
      <RowEnd of="relation" kind={kind} uses={uses} />
    </li>
  )
}

function RowEnd({
  of,
  kind,
  uses,
}: {
  readonly of: 'element' | 'relation'
  readonly kind: { readonly key: KindKey; readonly label: string }
  readonly uses: number
}) {
  const { words, session } = usePage()
  const wish = useWish()
  return (
    <>
      <span className="row-uses">{words.kinds.uses(uses)}</span>
      {session.mayEdit && (
        <IconButton
          icon="bin"
          name={words.kinds.remove(kind.label)}
          onPress={() => wish((now, context) => removeKind(now, context, { of, key: kind.key }))}
        />
      )}
    </>
  )
}

type AddProps = {
  readonly taken: ReadonlyMap<KindKey, { readonly rank: number }>
  readonly onAdd: (key: KindKey, label: string, rank: number) => boolean
}

function AddKind({ taken, onAdd }: AddProps) {
  const { words } = usePage()
  const [label, setLabel] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    const rank = Math.max(0, ...[...taken.values()].map((kind) => kind.rank)) + 1
    if (onAdd(freeKey(label, taken), label.trim(), rank)) setLabel('')
  }
  return (
    <Form className="add-row" onSubmit={add} aria-label={words.kinds.add}>
      <TextField className="field" value={label} onChange={setLabel} maxLength={120}>
        <Label className="label">{words.kinds.newLabel}</Label>
        <Input className="input" />
      </TextField>
      <ActionButton type="submit" icon="plus">
        {words.kinds.addButton}
      </ActionButton>
    </Form>
  )
}

/** A key made from the words, so that files stay readable; numbered when it is taken. */
export function freeKey(label: string, taken: ReadonlyMap<KindKey, unknown>): KindKey {
  const base =
    foldText(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'nature'
  let key = kindKey(base)
  for (let count = 2; taken.has(key); count += 1) key = kindKey(`${base}-${count}`)
  return key
}

function usesOf(things: Iterable<{ readonly kind: KindKey }>): ReadonlyMap<KindKey, number> {
  const uses = new Map<KindKey, number>()
  for (const { kind } of things) uses.set(kind, (uses.get(kind) ?? 0) + 1)
  return uses
}
