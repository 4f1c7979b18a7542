import { nameOfPlace, type Place } from '@maillage/atlas'
import { ActionButton } from '../../controls/action-button.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useInbox } from './use-inbox.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** What is under seal: how much, from where, and the button that shows it to everyone at once. (V85) */
export function SealedNow() {
  const { words, say } = useLeadPage()
  const { waiting, places, phase } = useWorkshop()
  const { run, isBusy } = useLead()
  const { answer } = useInbox()
  if (waiting.sealed === 0) return null
  const reveal = async () => {
    const outcome = await run('reveal', {})
    const shown = Number((outcome?.value as { readonly shown?: unknown } | null)?.shown ?? 0) // reason: the command's answer
    if (outcome) say(words.lead.revealed(shown))
  }
  return (
    <div className="lead-sealed">
      <p>
        <strong>{words.lead.sealed(waiting.sealed)}</strong>
      </p>
      {answer && Object.keys(answer.sealed).length > 0 && (
        <p className="hint">{words.lead.sealedBy(listBySite(answer.sealed, places, words.lead.places.elsewhere))}</p>
      )}
      <ActionButton tone="warn" icon="eye" isDisabled={isBusy} onPress={() => void reveal()}>
        {words.lead.reveal(waiting.sealed)}
      </ActionButton>
      {phase?.way === 'sealed' && <p className="hint">{words.lead.stillSealed}</p>}
    </div>
  )
}

function listBySite(sealed: Readonly<Record<string, number>>, places: readonly Place[], elsewhere: string): string {
  return Object.entries(sealed)
    .sort(([, a], [, b]) => b - a)
    .map(([site, count]) => `${site === '' ? elsewhere : nameOfPlace(places, site)} (${count})`)
    .join(' · ')
}
