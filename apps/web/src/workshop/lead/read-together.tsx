import { useDeferredValue, useMemo, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { type Reading, type ReadingName, type ReadingStep, readingsOf } from './readings.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import './reading.css'

/** Readings of the map, each gone through with everyone, one thing after the other. (V156) */
export function ReadTogether() {
  const { words } = useLeadPage()
  const say = words.leadRead.together
  // Late by a frame or two while many write: a reading need not be of this very moment.
  const atlas = useDeferredValue(useAtlas())
  const readings = useMemo(() => readingsOf(atlas, say), [atlas, say])
  const [chosen, setChosen] = useState<ReadingName | null>(null)
  const reading = readings.find(({ name }) => name === chosen)
  return (
    <section className="lead-together">
      <h2>{say.title}</h2>
      <p className="hint">{say.why}</p>
      {readings.length === 0 && <p>{say.nothing}</p>}
      <div className="lead-readings">
        {readings.map(({ name, steps }) => (
          <button
            key={name}
            type="button"
            className="button lead-reading"
            aria-pressed={name === chosen}
            onClick={() => setChosen(name === chosen ? null : name)}
          >
            {say.listOf(say.lists[name], steps.length)}
          </button>
        ))}
      </div>
      {reading && <Steps key={reading.name} reading={reading} />}
    </section>
  )
}

/** Where one is in a reading: the one that is talked about stays, though others come and go around it. */
function Steps({ reading: { name, steps } }: { readonly reading: Reading }) {
  const { words } = useLeadPage()
  const say = words.leadRead.together
  const { spotlight } = useAtlas().workshop
  const { run, isBusy } = useLead()
  const [talked, setTalked] = useState({ at: 0, key: '' })
  const stands = steps.findIndex(({ ids }) => keyOf(ids) === talked.key)
  // What was talked about may have left the list, being named or linked now: the next one stands in its place.
  const here = stands >= 0 ? stands : Math.min(talked.at, steps.length - 1)
  const step = steps[here]
  if (!step) return null
  const isShown = keyOf(step.ids) === keyOf(spotlight?.ids ?? [])
  const isReading = steps.some(({ ids }) => keyOf(ids) === keyOf(spotlight?.ids ?? []))
  const show = (next: ReadingStep) => run('spotlight', { ids: next.ids, words: next.why }, say.showing(next.words))
  // Once one of them is shown, everyone goes along.
  const goTo = (next: number) => {
    const there = steps[next]
    if (!there) return
    setTalked({ at: next, key: keyOf(there.ids) })
    if (isReading) void show(there)
  }
  return (
    <section className="lead-step" aria-label={say.lists[name]}>
      <p className="lead-step-head">
        <span className="hint">{say.at(here + 1, steps.length)}</span>
        {isShown && <span className="badge">{say.shown}</span>}
      </p>
      <p className="lead-step-words" role="status">
        {step.words}
      </p>
      <div className="buttons">
        <ActionButton icon="back" isDisabled={isBusy || here === 0} onPress={() => goTo(here - 1)}>
          {say.before}
        </ActionButton>
        {isShown ? (
          <ActionButton
            isDisabled={isBusy}
            onPress={() => void run('spotlight', { ids: [] }, words.leadTools.show.stopped)}
          >
            {say.stop}
          </ActionButton>
        ) : (
          <ActionButton tone="strong" icon="eye" isDisabled={isBusy} onPress={() => void show(step)}>
            {say.show}
          </ActionButton>
        )}
        <ActionButton
          tone={isShown ? 'strong' : 'plain'}
          isDisabled={isBusy || here === steps.length - 1}
          onPress={() => goTo(here + 1)}
        >
          {isReading ? say.showNext : say.after}
        </ActionButton>
      </div>
    </section>
  )
}

const keyOf = (ids: readonly string[]): string => ids.join(' ')
