import {
  type Atlas,
  type EndId,
  elementKindsToChoose,
  type KindKey,
  labelOf,
  type Role,
  roles,
  voteLimits,
} from '@maillage/atlas'
import { useState } from 'react'
import { Checkbox, Form, Input, Label, NumberField } from 'react-aria-components'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { Icon } from '../../controls/icon.tsx'
import { ThingPicker } from '../../panels/thing-picker.tsx'
import { WordField } from '../prepare/prepare-fields.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

const chosenByHand = '+'
const voting = roles.filter((role) => role !== 'visitor')

/** Opens a vote by dots: on all of a kind or on some things, for everyone or some roles. */
export function OpenVoteForm({ isFirst }: { readonly isFirst: boolean }) {
  const { words } = useLeadPage()
  const { votes } = words.leadTools
  const atlas = useAtlas()
  const form = useVoteForm(atlas)
  const { run, isBusy } = useLead()
  const open = async () => {
    const { title, on, dots, who, shows } = form
    if (await run('open-vote', { title: title.trim(), on, dots, who, shows }, votes.opened(title.trim()))) form.clear()
  }
  return (
    <details className="lead-more" open={isFirst}>
      <summary>{votes.fresh}</summary>
      <Form
        className="lead-editor"
        onSubmit={(event) => {
          event.preventDefault()
          if (form.isReady) void open()
        }}
      >
        <WordField
          label={votes.name}
          value={form.title}
          placeholder={votes.nameHint}
          max={voteLimits.title}
          onChange={form.setTitle}
        />
        <ChoiceField label={votes.what} value={form.what} choices={form.choices} onChoose={form.setWhat} />
        {form.what === chosenByHand && <ChosenThings atlas={atlas} form={form} />}
        <div className="lead-editor-row">
          <NumberField
            className="field"
            value={form.dots}
            minValue={1}
            maxValue={voteLimits.dots}
            onChange={(dots) => form.setDots(Number.isNaN(dots) ? 1 : dots)}
          >
            <Label className="label">{votes.dots}</Label>
            <Input className="input" />
          </NumberField>
          <ChoiceField
            label={votes.shows}
            value={form.shows}
            choices={[
              { value: 'at-close', label: votes.atClose },
              { value: 'live', label: votes.live },
            ]}
            onChoose={(value) => form.setShows(value === 'live' ? 'live' : 'at-close')}
          />
        </div>
        <WhoVotes form={form} />
        {!form.isReady && <p className="hint">{votes.needs}</p>}
        <ActionButton type="submit" tone="strong" isDisabled={isBusy || !form.isReady}>
          {votes.open}
        </ActionButton>
      </Form>
    </details>
  )
}

type VoteForm = ReturnType<typeof useVoteForm>

function useVoteForm(atlas: Atlas) {
  const { words } = useLeadPage()
  const { votes } = words.leadTools
  const [title, setTitle] = useState('')
  const [what, setWhat] = useState('scenario')
  const [chosen, setChosen] = useState<readonly EndId[]>([])
  const [dots, setDots] = useState(3)
  const [who, setWho] = useState<readonly Role[] | null>(null)
  const [shows, setShows] = useState<'live' | 'at-close'>('at-close')
  const ofKind = (kind: string) => [...atlas.elements.values()].filter((element) => element.kind === kind)
  const kinds = elementKindsToChoose(atlas)
    .map((kind) => ({ kind, count: ofKind(kind.key).length }))
    .filter(({ kind, count }) => count > 0 || kind.key === ('scenario' as KindKey)) // reason: the key of a default kind
  const choices = [
    ...kinds.map(({ kind, count }) => ({ value: kind.key as string, label: votes.whatKinds(kind.plural, count) })),
    { value: chosenByHand, label: votes.whatChosen },
  ]
  const on: readonly EndId[] = what === chosenByHand ? chosen : ofKind(what).map(({ id }) => id)
  return {
    ...{ title, setTitle, what, setWhat, chosen, setChosen, dots, setDots, who, setWho, shows, setShows, choices },
    on: on.slice(0, voteLimits.things),
    isReady: title.trim() !== '' && on.length > 0,
    clear() {
      setTitle('')
      setChosen([])
    },
  }
}

function ChosenThings({ atlas, form: { chosen, setChosen } }: { readonly atlas: Atlas; readonly form: VoteForm }) {
  const { words } = useLeadPage()
  const { votes, show } = words.leadTools
  return (
    <>
      <ThingPicker
        key={chosen.join()}
        label={votes.pick}
        hint={show.pickHint}
        except={chosen}
        isFocused={false}
        isStrict="any"
        onPick={(picked) => picked?.is === 'thing' && setChosen([...chosen, picked.id])}
      />
      <ul className="lead-list">
        {chosen.map((id) => (
          <li key={id} className="lead-row">
            <span className="lead-words">{labelOf(atlas, id)}</span>
            <IconButton
              icon="close"
              name={votes.takeOut(labelOf(atlas, id))}
              onPress={() => setChosen(chosen.filter((each) => each !== id))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Everyone, or some roles. */
function WhoVotes({ form: { who, setWho } }: { readonly form: VoteForm }) {
  const { words } = useLeadPage()
  const { votes } = words.leadTools
  return (
    <fieldset className="lead-who">
      <legend className="label">{votes.who}</legend>
      <Tick isOn={who === null} word={votes.everyone} onChange={(isOn) => setWho(isOn ? null : ['citizen'])} />
      {who !== null &&
        voting.map((role) => (
          <Tick
            key={role}
            isOn={who.includes(role)}
            word={words.domain.roles[role]}
            onChange={(isOn) => setWho(isOn ? [...who, role] : who.filter((each) => each !== role))}
          />
        ))}
    </fieldset>
  )
}

type TickProps = { readonly isOn: boolean; readonly word: string; readonly onChange: (isOn: boolean) => void }

function Tick({ isOn, word, onChange }: TickProps) {
  return (
    <Checkbox className="check" isSelected={isOn} onChange={onChange}>
      <span className="check-box">
        <Icon name="check" size={16} />
      </span>
      {word}
    </Checkbox>
  )
}
