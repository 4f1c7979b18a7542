import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ActionButton } from '../../controls/action-button.tsx'
import { NoticeWords } from '../prepare/notice-fields.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** What people read before they write, changed while the workshop goes on. */
export function NoticeEditor() {
  const { words } = useLeadPage()
  const { notice: now } = useWorkshop()
  const { noticePurpose, noticeKept } = words.prepare
  const [notice, setNotice] = useState(now ?? { controller: '', purpose: noticePurpose, kept: noticeKept, contact: '' })
  const { run, isBusy } = useLead()
  const named = words.leadTools.notice
  return (
    <details className="lead-more">
      <summary>{named.edit}</summary>
      <Form
        className="lead-editor"
        onSubmit={(event) => {
          event.preventDefault()
          void run('set-notice', { notice }, named.saved)
        }}
      >
        <NoticeWords notice={notice} words={words} onChange={(part) => setNotice({ ...notice, ...part })} />
        <ActionButton type="submit" tone="strong" isDisabled={isBusy}>
          {named.save}
        </ActionButton>
      </Form>
    </details>
  )
}
