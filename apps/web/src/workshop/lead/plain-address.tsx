import { canReopenOffline } from '../../offline/keep-the-page.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Tells who leads what the address of the room can't do: without https no page opens again without the network. (V130) */
export function PlainAddress() {
  const { words } = useLeadPage()
  return canReopenOffline() ? null : <p className="lead-plain-address">{words.lead.plainAddress}</p>
}
