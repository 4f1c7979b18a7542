import { type Notice, workshopLimits } from '@maillage/atlas'
import type { LeadMessages } from '../../messages/leading.ts'
import { WordField } from './prepare-fields.tsx'
import type { Preparing } from './use-prepare-draft.ts'

type Props = {
  readonly preparing: Preparing
  readonly words: LeadMessages
  readonly faults: NoticeFaults
}
type NoticeFaults = Readonly<Record<'controller' | 'contact', string | null>>

/** What people read before they write: mostly written, to be completed. */
export function NoticeFields({ preparing: { draft, change }, words, faults }: Props) {
  const { prepare } = words
  return (
    <fieldset>
      <legend>{prepare.notice}</legend>
      <p className="hint">{prepare.noticeWhy}</p>
      <NoticeWords
        notice={draft.notice}
        words={words}
        faults={faults}
        onChange={(part) => change({ notice: { ...draft.notice, ...part } })}
      />
    </fieldset>
  )
}

type WordsProps = {
  readonly notice: Notice
  readonly words: LeadMessages
  readonly faults?: NoticeFaults
  readonly onChange: (part: Partial<Notice>) => void
}

/** Its four fields. */
export function NoticeWords({ notice, words: { prepare }, faults, onChange }: WordsProps) {
  const max = workshopLimits.notice
  return (
    <>
      <WordField
        label={prepare.controller}
        value={notice.controller}
        placeholder={prepare.controllerHint}
        max={max}
        fault={faults?.controller ?? null}
        onChange={(controller) => onChange({ controller })}
      />
      <WordField
        label={prepare.purpose}
        value={notice.purpose}
        max={max}
        isLong
        rows={3}
        onChange={(purpose) => onChange({ purpose })}
      />
      <WordField label={prepare.kept} value={notice.kept} max={max} isLong onChange={(kept) => onChange({ kept })} />
      <WordField
        label={prepare.contact}
        value={notice.contact}
        placeholder={prepare.contactHint}
        max={max}
        fault={faults?.contact ?? null}
        onChange={(contact) => onChange({ contact })}
      />
    </>
  )
}
