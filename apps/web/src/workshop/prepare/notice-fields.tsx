import { type Notice, workshopLimits } from '@maillage/atlas'
import type { LeadMessages } from '../../messages/leading.ts'
import { WordField } from './prepare-fields.tsx'
import type { Preparing } from './use-prepare-draft.ts'

type Props = {
  readonly preparing: Preparing
  readonly words: LeadMessages
  readonly faults: Readonly<Record<'controller' | 'contact', string | null>>
}

/** What people read before they write: mostly written, to be completed. */
export function NoticeFields({ preparing: { draft, change }, words, faults }: Props) {
  const { prepare } = words
  const set = (part: Partial<Notice>) => change({ notice: { ...draft.notice, ...part } })
  const max = workshopLimits.notice
  return (
    <fieldset>
      <legend>{prepare.notice}</legend>
      <p className="hint">{prepare.noticeWhy}</p>
      <WordField
        label={prepare.controller}
        value={draft.notice.controller}
        placeholder={prepare.controllerHint}
        max={max}
        fault={faults.controller}
        onChange={(controller) => set({ controller })}
      />
      <WordField
        label={prepare.purpose}
        value={draft.notice.purpose}
        max={max}
        isLong
        rows={3}
        onChange={(purpose) => set({ purpose })}
      />
      <WordField label={prepare.kept} value={draft.notice.kept} max={max} isLong onChange={(kept) => set({ kept })} />
      <WordField
        label={prepare.contact}
        value={draft.notice.contact}
        placeholder={prepare.contactHint}
        max={max}
        fault={faults.contact}
        onChange={(contact) => set({ contact })}
      />
    </fieldset>
  )
}
