import { type ReportWords, sessionLimits } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useCommand } from '../../app/use-command.ts'
import { PlainArea } from '../../controls/plain-field.tsx'
import type { ReportMessages } from '../../messages/reporting.ts'
import { useWorkshop } from '../use-workshop.ts'

/** What those who lead add: why this session, and what comes next. (V146) */
export function ReportWordsForm({ say }: { readonly say: ReportMessages }) {
  const { say: tell } = usePage()
  const { report } = useWorkshop()
  const { ask, isBusy } = useCommand()
  // Until something is typed here, what another facilitator writes is followed.
  const [draft, setDraft] = useState<ReportWords | null>(null)
  const { intro, next } = draft ?? report ?? { intro: '', next: '' }
  const { edit } = say
  const save = async () => {
    if (!(await ask('set-report', { report: { intro, next } }))) return
    setDraft(null)
    tell(edit.saved)
  }
  return (
    <details className="report-edit" open={report === null}>
      <summary>{edit.title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <PlainArea
          label={edit.intro}
          hint={edit.introHint}
          value={intro}
          onWrite={(words) => setDraft({ intro: words, next })}
          maxLength={sessionLimits.words}
          rows={4}
        />
        <PlainArea
          label={edit.next}
          hint={edit.nextHint}
          value={next}
          onWrite={(words) => setDraft({ intro, next: words })}
          maxLength={sessionLimits.words}
          rows={4}
        />
        <button type="submit" className="button button-strong" disabled={isBusy}>
          {edit.save}
        </button>
      </form>
    </details>
  )
}
