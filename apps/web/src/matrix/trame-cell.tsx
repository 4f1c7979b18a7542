import {
  type AtlasElement,
  type Axis,
  addElement,
  changeElement,
  type EndId,
  elementAt,
  elementKindOf,
  elementKindsToChoose,
  fieldOfAxis,
  inOrder,
  kindKey,
  type Step,
} from '@maillage/atlas'
import { useState } from 'react'
import { Form, Input, Label, TextField } from 'react-aria-components'
import { useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { ThingFields } from '../panels/thing-fields.tsx'
import { ThingPicker } from '../panels/thing-picker.tsx'

/** Where a cell stands: a code on each axis, '' for none. */
export type CellPlaces = readonly { readonly axis: Axis; readonly code: string }[]

type Props = {
  readonly elements: readonly AtlasElement[]
  readonly places: CellPlaces
  readonly onLeave: () => void
}

/** A cell of the trame: its elements, each to be looked at or moved; adding there, and placing one that is there already. */
export function TrameCell({ elements, places, onLeave }: Props) {
  const { words, session } = useViewPage()
  return (
    <div className="cell-body">
      {elements.length === 0 && <p className="hint">{words.matrix.nothingHere}</p>}
      <ul className="cell-list">
        {elements.map((element) => (
          <Standing key={element.id} element={element} places={places} onLeave={onLeave} />
        ))}
      </ul>
      {session.may('add') && <AddHere places={places} />}
      {session.may('change-others') && <PlaceHere places={places} />}
    </div>
  )
}

function Standing({ element, places, onLeave }: Omit<Props, 'elements'> & { readonly element: AtlasElement }) {
  const { words, session, workbench } = useViewPage()
  const atlas = useAtlas()
  const [isMoving, setMoving] = useState(false)
  const open = () => {
    onLeave()
    workbench.select([element.id])
    focusPanel()
  }
  return (
    <li>
      <div className="cell-line">
        <button type="button" className="cell-thing" onClick={open}>
          <KindMark kind={elementKindOf(atlas, element)} />
          <span>{element.label}</span>
        </button>
        {session.mayEdit && (
          <IconButton
            icon="swap"
            name={words.matrix.move(element.label)}
            aria-expanded={isMoving}
            onPress={() => setMoving(!isMoving)}
          />
        )}
      </div>
      {isMoving && (
        <div className="cell-pair">
          <ThingFields of="element" thing={element} fields={places.map(({ axis }) => fieldOfAxis[axis])} />
        </div>
      )}
    </li>
  )
}

/** A new element in this cell. The field stays open, so that a list is typed line after line. */
function AddHere({ places }: { readonly places: CellPlaces }) {
  const { words, say } = useViewPage()
  const wish = useWish()
  const kinds = elementKindsToChoose(useAtlas())
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState('')
  const chosen = kinds.find(({ key }) => key === kind) ?? kinds[0]
  const add = () => {
    const typed = label.trim()
    if (typed === '' || !chosen) return
    const request = { ...valuesAt(places), kind: chosen.key, label: typed }
    if (!wish((now, context) => addElement(now, context, request)).ok) return
    say(words.outline.added(typed))
    setLabel('')
  }
  return (
    <Form
      className="cell-form"
      aria-label={words.matrix.addHere}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField className="field" value={label} onChange={setLabel} maxLength={300} autoFocus>
        <Label className="label">{words.outline.label}</Label>
        <Input className="input" autoComplete="off" />
      </TextField>
      <div className="cell-pair">
        <ChoiceField
          label={words.outline.kind}
          value={chosen?.key ?? ''}
          onChoose={(next) => setKind(kindKey(next))}
          choices={kinds.map((each) => ({ value: each.key, label: each.label, mark: <KindMark kind={each} /> }))}
        />
        <ActionButton type="submit" tone="strong" icon="plus">
          {words.outline.addButton}
        </ActionButton>
      </div>
    </Form>
  )
}

/** An element of the atlas, brought to this cell from wherever it stands. One undo step. */
function PlaceHere({ places }: { readonly places: CellPlaces }) {
  const { words, say, session } = useViewPage()
  const wish = useWish()
  const [count, setCount] = useState(0)
  const place = (id: EndId) => {
    const element = elementAt(session.atlas(), id)
    if (!element) return
    const steps = Object.entries(valuesAt(places)).map(
      ([field, value]): Step =>
        (now, context) => {
          // reason: the fields of the axes, and codes of their tables; the command checks them again.
          return changeElement(now, context, { id: element.id, field, value } as never)
        },
    )
    if (!wish((now, context) => inOrder(now, context, steps)).ok) return
    say(words.matrix.placed(element.label))
    setCount(count + 1)
  }
  return (
    <ThingPicker
      key={count}
      label={words.matrix.placeHere}
      hint={words.relate.otherHint}
      except={[]}
      isStrict
      isFocused={false}
      onPick={(picked) => picked?.is === 'thing' && place(picked.id)}
    />
  )
}

function valuesAt(places: CellPlaces): Readonly<Record<string, string>> {
  return Object.fromEntries(places.map(({ axis, code }) => [fieldOfAxis[axis], code]))
}
