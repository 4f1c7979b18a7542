import type { Contribution } from '@maillage/atlas'
import { titleOfContribution } from '@maillage/atlas'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { PlainArea } from '../../controls/plain-field.tsx'
import { draftOf, noThing } from './compose-draft.ts'
import { noParts, readLink } from './link-draft.ts'
import { LinkFields } from './link-fields.tsx'
import { thingOf } from './thing-of.ts'
import { ReadsAs } from './write-link.tsx'

type Props = {
  readonly contribution: Contribution
  /** The sentence says so already: that is no reason against keeping it. */
  readonly onKeep: (contribution: Contribution) => Promise<boolean>
  readonly onClose: () => void
}

/** Words of mine, to be put right where they stand. They stay in the fields until they are kept. (V152) */
export function CorrectForm({ contribution, onKeep, onClose }: Props) {
  const { words, session } = usePage()
  const { add, mine } = words.contribute
  const atlas = useAtlas()
  const { phase } = atlas.workshop
  const [draft, setDraft] = useState({ add: noThing, link: noParts, ...draftOf(contribution) })
  const [isTold, setTold] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const subject = useRef<HTMLInputElement>(null)
  const verb = useRef<HTMLInputElement>(null)
  const object = useRef<HTMLInputElement>(null)
  const fields = { subject, verb, object }
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), [])
  const thing = thingOf(atlas, draft.add.kind, draft.add)
  const link = readLink(atlas, session.may('override') ? null : phase, draft.link)
  const isLink = contribution.type === 'sentence'
  const corrected = isLink ? link.contribution : thing.contribution && { ...contribution, ...thing.contribution }
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (isLink && link.isThere) return onClose()
    if (!corrected) {
      setTold(true)
      const first = isLink ? fields[link.firstFault ?? 'object'].current : form.current?.querySelector('textarea')
      return first?.focus()
    }
    setBusy(true)
    if (await onKeep(corrected)) return onClose()
    setBusy(false)
  }
  const setThing = (part: Partial<typeof draft.add>) => setDraft({ ...draft, add: { ...draft.add, ...part } })
  return (
    <form
      ref={form}
      className="give-form give-correct"
      onSubmit={(event) => void keep(event)}
      aria-label={mine.correcting(titleOfContribution(contribution))}
      noValidate
    >
      {isLink ? (
        <>
          <LinkFields
            parts={draft.link}
            onWrite={(next) => setDraft({ ...draft, link: next })}
            {...{ fields, isTold }}
            reading={link}
          />
          <ReadsAs reading={link} />
        </>
      ) : (
        <>
          <PlainArea
            label={add.label}
            problem={isTold && thing.fault ? add.faults[thing.fault] : null}
            value={draft.add.label}
            onWrite={(label) => setThing({ label })}
            maxLength={300}
            rows={2}
          />
          <PlainArea
            label={add.description}
            value={draft.add.description}
            onWrite={(description) => setThing({ description })}
            maxLength={4000}
            rows={3}
          />
        </>
      )}
      <div className="buttons">
        <button type="submit" className="button button-strong" disabled={isBusy}>
          {mine.keep}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {mine.cancel}
        </button>
      </div>
    </form>
  )
}
