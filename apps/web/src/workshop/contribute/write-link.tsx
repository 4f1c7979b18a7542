import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import type { Done } from './done-row.tsx'
import { type LinkReading, noParts, readLink } from './link-draft.ts'
import { LinkFields } from './link-fields.tsx'
import { useBring } from './use-bring.ts'
import type { Composer } from './use-composer.ts'

type Props = {
  readonly composer: Composer
  readonly isStreet: boolean
  /** What is said of what was brought last, until something else is written. */
  readonly after: ReactNode
  readonly onBrought: (done: Done) => void
}

/** Links two things by a sentence in three fields: who, does what, to whom. (V76) */
export function WriteLink({ composer, isStreet, after, onBrought }: Props) {
  const { words } = usePage()
  const atlas = useAtlas()
  const bring = useBring(isStreet)
  const [told, setTold] = useState(0)
  const { frozen, phase } = atlas.workshop
  const { link: parts, fields } = composer
  const reading = useMemo(() => readLink(atlas, phase, parts), [atlas, phase, parts])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!reading.contribution) {
      setTold(told + 1)
      return fields[reading.firstFault ?? 'object'].current?.focus()
    }
    const done = bring(reading.contribution)
    composer.setLink(noParts)
    setTold(0)
    fields.subject.current?.focus()
    onBrought(done)
  }
  const isBlank = Object.values(parts).every((words) => words === '')
  return (
    <form className="give-form" onSubmit={submit} aria-label={words.contribute.link.tab} noValidate>
      <LinkFields
        {...{ parts, reading, fields, isStreet }}
        isTold={told > 0}
        onWrite={(next) => {
          composer.setLink(next)
          if (told > 0 && reading.firstFault === null) setTold(0)
        }}
      />
      <div className={isBlank ? 'give-send' : 'give-send give-send-near'}>
        {isBlank && after}
        <ReadsAs reading={reading} />
        {reading.isThere && (
          <p className="problem" role="alert" key={told}>
            {words.contribute.link.there}
          </p>
        )}
        <button type="submit" className="button button-strong button-large">
          {frozen ? words.contribute.add.keep : words.contribute.link.send}
        </button>
      </div>
    </form>
  )
}

/** How the sentence will be read, once it is whole. */
export function ReadsAs({ reading: { contribution, fates } }: { readonly reading: LinkReading }) {
  const { words } = usePage()
  const { link } = words.contribute
  const note = (end: 'subject' | 'object') =>
    fates[end].is === 'new' ? ` (${link.isNew})` : fates[end].is === 'several' ? ` (${link.first})` : ''
  return (
    <div role="status">
      {contribution && (
        <p className="give-reads">
          <span className="label">{link.reads}</span> {contribution.from}
          <small>{note('subject')}</small> — <em>{contribution.verb}</em> — {contribution.to}
          <small>{note('object')}</small>
        </p>
      )}
    </div>
  )
}
