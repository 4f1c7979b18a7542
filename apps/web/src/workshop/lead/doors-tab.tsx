import { nameOfPlace, type Place } from '@maillage/atlas'
import type { DoorChange, DoorInfo, DoorsAnswer } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { reachableAddress } from '../doors/choose-door.ts'
import { useWorkshop } from '../use-workshop.ts'
import { DoorCard } from './door-card.tsx'
import { NewDoorForm } from './new-door-form.tsx'
import { NoticeEditor } from './notice-editor.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

const againMs = 15_000

/** The ways in, by place: link, code, QR, how many came; closed, ended, taken back, or made. (V87) */
export function DoorsTab() {
  const { words } = useLeadPage()
  const { places } = useWorkshop()
  const { answer, look, change, closeAll } = useDoorsToLead()
  const { doors } = words.leadTools
  if (!answer) return <p role="status">{words.loading}</p>
  const address = reachableAddress(window.location.origin, answer.addresses)
  const citizens = answer.doors.filter(({ role }) => role === 'citizen')
  const isClosed = citizens.length > 0 && citizens.every(({ isLocked }) => isLocked)
  return (
    <>
      <h2>{doors.title}</h2>
      <p className="hint">{doors.why}</p>
      {/^https?:\/\/(localhost|127\.|\[::1\])/.test(address) && <p className="notice">{doors.local}</p>}
      <div className="buttons">
        <ActionButton icon="lock" tone={isClosed ? 'strong' : 'plain'} onPress={() => void closeAll(!isClosed)}>
          {isClosed ? doors.openAll : doors.closeAll}
        </ActionButton>
      </div>
      {groupsOf(answer.doors, places).map(([site, all]) => (
        <section key={site} className="lead-doors">
          <h3>{site === '' ? doors.everywhere : nameOfPlace(places, site)}</h3>
          <ul className="lead-door-list">
            {all.map((door) => (
              <DoorCard key={door.id} door={door} address={address} onChange={(part) => change(door.id, part)} />
            ))}
          </ul>
        </section>
      ))}
      <NewDoorForm onMade={look} />
      <NoticeEditor />
    </>
  )
}

/** Places in their order, then doors of none; in each, citizens first. */
function groupsOf(
  doors: readonly DoorInfo[],
  places: readonly Place[],
): readonly (readonly [string, readonly DoorInfo[]])[] {
  const order = ['citizen', 'elected', 'technician', 'facilitator', 'administrator', 'visitor']
  const groups = Map.groupBy(doors, ({ site }) => site)
  const rank = (site: string) => {
    const at = places.findIndex(({ key }) => key === site)
    return site === '' ? Number.POSITIVE_INFINITY : at < 0 ? places.length : at
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([site, all]) => [site, all.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))] as const)
}

/** The doors, asked for now and then, and what is changed of them. */
function useDoorsToLead() {
  const { session, words } = useLeadPage()
  const { doors } = words.leadTools
  const { run } = useLead()
  const [answer, setAnswer] = useState<DoorsAnswer | null>(null)
  const look = useCallback(async () => {
    const heard = await session.assembly.doors()
    if (heard) setAnswer(heard)
  }, [session])
  useEffect(() => {
    void look()
    const timer = window.setInterval(() => void look(), againMs)
    return () => window.clearInterval(timer)
  }, [look])
  const change = async (id: string, part: DoorChange) => {
    await run('change-doors', { doors: [id], change: part }, doors.changed)
    await look()
  }
  const closeAll = async (isLocked: boolean) => {
    // One act, so that one press takes it back.
    const ids = (answer?.doors ?? []).filter(({ role }) => role === 'citizen').map(({ id }) => id)
    await run('change-doors', { doors: ids, change: { isLocked } }, isLocked ? doors.allClosed : doors.allOpened)
    await look()
  }
  return { answer, look, change, closeAll }
}
