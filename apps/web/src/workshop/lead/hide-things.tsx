import { type EndId, labelOf } from '@maillage/atlas'
import type { KeptAnswer } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { ThingPicker } from '../../panels/thing-picker.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Takes something out of everyone's sight, and brings back what was. */
export function HideThings() {
  const { words, session } = useLeadPage()
  const atlas = useAtlas()
  const { show } = words.leadTools
  const { run, isBusy } = useLead()
  const [chosen, setChosen] = useState<EndId | null>(null)
  const [kept, setKept] = useState<KeptAnswer | null>(null)
  const [round, setRound] = useState(0)
  const look = useCallback(async () => setKept(await session.kept()), [session])
  useEffect(() => {
    void look()
  }, [look])
  const hide = async () => {
    if (!chosen) return
    if (!(await run('hide', { ids: [chosen] }, show.hid(labelOf(atlas, chosen))))) return
    setChosen(null)
    setRound(round + 1)
    await look()
  }
  const restore = async (id: string, label: string) => {
    await run('restore', { hidden: id }, show.restored(label))
    await look()
  }
  return (
    <section>
      <h2>{show.hideTitle}</h2>
      <p className="hint">{show.hideWhy}</p>
      <ThingPicker
        key={round}
        label={show.hidePick}
        hint={show.pickHint}
        except={[]}
        isFocused={false}
        isStrict="any"
        onPick={(picked) => setChosen(picked?.is === 'thing' ? picked.id : null)}
      />
      <ActionButton tone="danger" isDisabled={isBusy || chosen === null} onPress={() => void hide()}>
        {show.hide}
      </ActionButton>
      {kept && kept.hidden.length > 0 && (
        <>
          <h3>{show.hidden}</h3>
          <ul className="lead-list">
            {kept.hidden.map(({ id, label }) => (
              <li key={id} className="lead-row">
                <span className="lead-words">{label}</span>
                <ActionButton
                  aria-label={show.restoreOf(label)}
                  isDisabled={isBusy}
                  onPress={() => void restore(id, label)}
                >
                  {show.restore}
                </ActionButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
