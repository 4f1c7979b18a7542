import { type EndId, labelOf, relationAt, sentenceText, workshopLimits } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import { ThingPicker } from '../../panels/thing-picker.tsx'
import { HideThings } from './hide-things.tsx'
import { ReadTogether } from './read-together.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Chooses things and shows them to everyone; hides what must not be seen. (V87) */
export function ShowTab() {
  return (
    <>
      <ReadTogether />
      <Spotlight />
      <Arrange />
      <HideThings />
    </>
  )
}

/** Lays the map out anew, in every room at once. (V103) */
function Arrange() {
  const { words } = useLeadPage()
  const { run, isBusy } = useLead()
  const { show } = words.leadTools
  return (
    <section>
      <h2>{show.arrangeTitle}</h2>
      <p className="hint">{show.arrangeWhy}</p>
      <ActionButton isDisabled={isBusy} onPress={() => void run('arrange', {}, show.arranged)}>
        {show.arrange}
      </ActionButton>
    </section>
  )
}

function Spotlight() {
  const { words } = useLeadPage()
  const { spotlight } = useAtlas().workshop
  const [chosen, setChosen] = useState<readonly EndId[]>([])
  const { run, isBusy } = useLead()
  const { show } = words.leadTools
  const send = async () => {
    if (await run('spotlight', { ids: chosen }, show.sent(chosen.length))) setChosen([])
  }
  return (
    <section>
      <h2>{show.title}</h2>
      <p className="hint">{show.why}</p>
      <ThingPicker
        key={chosen.join()}
        label={show.pick}
        hint={show.pickHint}
        except={chosen}
        isFocused={false}
        isStrict="any"
        onPick={(picked) => {
          if (picked?.is === 'thing' && chosen.length < workshopLimits.spotlight) setChosen([...chosen, picked.id])
        }}
      />
      {chosen.length > 0 && (
        <>
          <h3>{show.chosen}</h3>
          <Things ids={chosen} action={show.takeOut} onAct={(id) => setChosen(chosen.filter((each) => each !== id))} />
          <ActionButton tone="strong" icon="eye" isDisabled={isBusy} onPress={() => void send()}>
            {show.send}
          </ActionButton>
        </>
      )}
      <h3>{show.now}</h3>
      {spotlight ? (
        <>
          <Things ids={spotlight.ids} />
          <ActionButton isDisabled={isBusy} onPress={() => void run('spotlight', { ids: [] }, show.stopped)}>
            {show.stop}
          </ActionButton>
        </>
      ) : (
        <p className="hint">{show.none}</p>
      )}
    </section>
  )
}

type ThingsProps = {
  readonly ids: readonly EndId[]
  readonly action?: (label: string) => string
  readonly onAct?: (id: EndId) => void
}

/** Things by their words: an element's label, a relation's sentence. */
function Things({ ids, action, onAct }: ThingsProps) {
  const atlas = useAtlas()
  return (
    <ul className="lead-list">
      {ids.map((id) => {
        const relation = relationAt(atlas, id as never) // reason: whatever it is, it is only looked up
        const label = relation ? sentenceText(atlas, relation) : labelOf(atlas, id)
        return (
          <li key={id} className="lead-row">
            <span className="lead-words">{label}</span>
            {action && onAct && <IconButton icon="close" name={action(label)} onPress={() => onAct(id)} />}
          </li>
        )
      })}
    </ul>
  )
}
