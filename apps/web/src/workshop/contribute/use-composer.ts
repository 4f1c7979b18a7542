import type { Contribution, WrittenParts } from '@maillage/atlas'
import { type RefObject, useEffect, useRef } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { type AddDraft, draftOf, isBlank, useComposeDraft } from './compose-draft.ts'
import { nextPart, type PartName } from './link-draft.ts'

export type Way = 'add' | 'link'

export type Composer = {
  /** The form that is open: the one that was chosen, else the one that the phase is about. */
  readonly tab: Way
  readonly choose: (tab: Way) => void
  readonly add: AddDraft
  readonly setAdd: (part: Partial<AddDraft>) => void
  readonly link: WrittenParts
  readonly setLink: (link: WrittenParts) => void
  readonly label: RefObject<HTMLTextAreaElement | null>
  /** Goes to the field where one writes next. */
  readonly write: () => void
  readonly fields: Readonly<Record<PartName, RefObject<HTMLInputElement | null>>>
  /** Brings the focus to a part of the sentence, once it is drawn. */
  readonly focusPart: (part: PartName) => void
  /** Puts back into the fields what was taken back, where nothing else is being written. */
  readonly writeAgain: (contribution: Contribution) => void
  /** Begins a sentence with this thing. */
  readonly relate: (label: string) => void
}

/** What is being written: it stays when the other form is looked at, and on this device until it is sent. */
export function useComposer(isStreet: boolean): Composer {
  const [draft, change] = useComposeDraft(isStreet)
  const { phase } = useAtlas().workshop
  const label = useRef<HTMLTextAreaElement>(null)
  const subject = useRef<HTMLInputElement>(null)
  const verb = useRef<HTMLInputElement>(null)
  const object = useRef<HTMLInputElement>(null)
  const fields = { subject, verb, object }
  const { tab, add, link } = draft
  // A new phase opens its own form, unless something is half written.
  const [key, before] = [phase?.key ?? null, useRef(phase?.key ?? null)]
  useEffect(() => {
    if (key === before.current) return
    before.current = key
    if (isBlank({ add, link })) change({ tab: null })
  })
  const focusPart = (part: PartName) => {
    // The field is shown with the next drawing of the page.
    window.requestAnimationFrame(() => fields[part].current?.focus())
  }
  const shown = tab ?? (phase?.begins === 'relations' ? 'link' : 'add')
  return {
    tab: shown,
    label,
    write() {
      // Only one of the two forms is drawn where the phase takes only one.
      const next = shown === 'add' ? label.current : null
      const other = fields[nextPart(link) ?? 'object'].current
      ;(next ?? other ?? label.current)?.focus()
    },
    choose: (next) => change({ tab: next }),
    add,
    // Who writes in a form has chosen it, whatever phase comes next.
    setAdd: (part) => change((before) => ({ tab: 'add', add: { ...before.add, ...part } })),
    link,
    setLink: (next) => change({ tab: 'link', link: next }),
    fields,
    focusPart,
    writeAgain: (contribution) => change((before) => (isBlank(before) ? draftOf(contribution) : {})),
    relate(label) {
      const next = { ...link, subject: label }
      change({ link: next, tab: 'link' })
      focusPart(nextPart(next) ?? 'object')
    },
  }
}
