import {
  type Axis,
  colourOfRank,
  fieldOfAxis,
  isId,
  type PaletteColour,
  paletteColours,
  removeTrameEntry,
  setTrameEntry,
  type TrameEntry,
  trameCode,
} from '@maillage/atlas'
import { type FormEvent, useState } from 'react'
import { Form, Input, Label, Tab, TabList, TabPanel, Tabs, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { ColourMark } from '../controls/kind-mark.tsx'
import { WordField } from './word-field.tsx'

const axes = ['components', 'angles', 'scales'] as const satisfies readonly Axis[]

/** The trame of the atlas: its components, angles and scales. What is in use can't be removed. */
export function TrameEditor({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  return (
    <DialogFrame title={words.trame.title} closeWord={words.close} onClose={onClose} size="large">
      <p>{words.trame.why}</p>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={words.trame.title}>
          {axes.map((axis) => (
            <Tab key={axis} id={axis} className="tab">
              {words.domain.axes[axis].title}
            </Tab>
          ))}
        </TabList>
        {axes.map((axis) => (
          <TabPanel key={axis} id={axis}>
            <AxisTable axis={axis} />
          </TabPanel>
        ))}
      </Tabs>
    </DialogFrame>
  )
}

function AxisTable({ axis }: { readonly axis: Axis }) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const entries = [...atlas.trame[axis].values()]
  const counts = new Map<string, number>()
  for (const element of atlas.elements.values()) {
    const code = element[fieldOfAxis[axis]]
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return (
    <>
      {entries.length === 0 && <p className="hint">{words.trame.empty}</p>}
      <ul className="rows">
        {entries.map((entry, at) => (
          <EntryRow
            key={entry.code}
            axis={axis}
            entry={entry}
            before={entries[at - 1] ?? null}
            uses={counts.get(entry.code) ?? 0}
          />
        ))}
      </ul>
      {session.may('edit-tables') && <AddEntry axis={axis} rank={(entries.at(-1)?.rank ?? -1) + 1} />}
    </>
  )
}

type RowProps = {
  readonly axis: Axis
  readonly entry: TrameEntry
  readonly before: TrameEntry | null
  readonly uses: number
}

function EntryRow({ axis, entry, before, uses }: RowProps) {
  const { words, session } = usePage()
  const wish = useWish()
  const set = (part: Partial<TrameEntry>) =>
    wish((now, context) => setTrameEntry(now, context, { axis, entry: { ...entry, ...part } }))
  return (
    <li className="row">
      <code className="row-code">{entry.code}</code>
      <WordField
        name={`${words.trame.label} ${entry.code}`}
        value={entry.label}
        isReadOnly={!session.may('edit-tables')}
        onKeep={(label) => set({ label })}
      />
      <ChoiceField
        label={`${words.trame.colour} ${entry.code}`}
        isLabelHidden
        isDisabled={!session.may('edit-tables')}
        value={entry.colour}
        choices={useColours()}
        onChoose={(colour) => set({ colour: colour as PaletteColour })}
      />
      <span className="row-uses">{words.trame.uses(uses)}</span>
      {session.may('edit-tables') && (
        <span className="row-buttons">
          <IconButton
            icon="up"
            name={words.trame.up(entry.label)}
            isDisabled={before === null}
            onPress={() => before && set({ rank: before.rank - 0.5 })}
          />
          <IconButton
            icon="bin"
            name={words.trame.remove(entry.label)}
            onPress={() => wish((now, context) => removeTrameEntry(now, context, { axis, code: entry.code }))}
          />
        </span>
      )}
    </li>
  )
}

/** The palette as choices. */
export function useColours() {
  const { words } = usePage()
  return paletteColours.map((colour) => ({
    value: colour,
    label: words.domain.colours[colour],
    mark: <ColourMark colour={colour} />,
  }))
}

function AddEntry({ axis, rank }: { readonly axis: Axis; readonly rank: number }) {
  const { words } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('')
  const [problem, setProblem] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const wanted = code.trim()
    if (!isId(wanted)) return setProblem(words.trame.badCode)
    if (atlas.trame[axis].has(trameCode(wanted))) return setProblem(words.trame.codeTaken)
    const entry = { code: trameCode(wanted), label: label.trim() || wanted, colour: colourOfRank(rank), rank }
    if (!wish((now, context) => setTrameEntry(now, context, { axis, entry })).ok) return
    setCode('')
    setLabel('')
    setProblem('')
  }
  return (
    <Form className="add-row" onSubmit={add} aria-label={words.trame.add(words.domain.axes[axis].entry)}>
      <TextField className="field field-code" value={code} onChange={setCode} maxLength={64}>
        <Label className="label">{words.trame.code}</Label>
        <Input className="input" />
      </TextField>
      <TextField className="field" value={label} onChange={setLabel} maxLength={120}>
        <Label className="label">{words.trame.label}</Label>
        <Input className="input" />
      </TextField>
      <ActionButton type="submit" icon="plus">
        {words.trame.addButton}
      </ActionButton>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </Form>
  )
}
