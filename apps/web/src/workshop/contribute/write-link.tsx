import { elementAt, elementKindOf, relationKindOf, type SentenceOffer } from '@maillage/atlas'
import { type FormEvent, type RefObject, useMemo } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { type LineReading, readLine } from './line-of-sentence.ts'
import { OfferField } from './offer-field.tsx'
import { useBring } from './use-bring.ts'

type Props = {
  readonly line: string
  readonly onLine: (line: string) => void
  readonly field: RefObject<HTMLInputElement | null>
  readonly isStreet: boolean
  readonly onBrought: () => void
}

/** Links two things by writing the sentence: who, verb, whom, each offered as it is typed. (V76) */
export function WriteLink({ line, onLine, field, isStreet, onBrought }: Props) {
  const { words, say } = usePage()
  const atlas = useAtlas()
  const bring = useBring(isStreet)
  const { frozen, phase } = atlas.workshop
  const reading = useMemo(() => readLine(atlas, phase, line), [atlas, phase, line])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    const why = whyNot(reading)
    if (why !== null || !reading.contribution) return say(why ?? words.contribute.link.unreadable)
    bring(reading.contribution)
    onLine('')
    onBrought()
  }
  return (
    <form className="give-form" onSubmit={submit} aria-label={words.contribute.link.tab}>
      <OfferField
        field={field}
        label={words.contribute.link.line}
        hint={words.contribute.link.hint}
        value={line}
        onWrite={onLine}
        offersName={words.contribute.link.offers[reading.part]}
        offers={reading.offers
          .slice(0, 6)
          .map((offer) => ({ key: offer.line, words: offer.words, mark: <OfferMark offer={offer} /> }))}
        onTake={(next) => {
          onLine(next)
          field.current?.focus()
        }}
      />
      <Reading reading={reading} />
      <button type="submit" className="button button-strong button-large">
        {frozen ? words.contribute.add.keep : words.contribute.link.send}
      </button>
    </form>
  )

  function whyNot({ prepared, contribution, notNow }: LineReading): string | null {
    const { link } = words.contribute
    if (prepared.is === 'unreadable') return link.unreadable
    if (prepared.is === 'unclear') return link.unclear
    if (notNow !== null) return link.notNow(notNow)
    if (prepared.isThere) return link.there
    return contribution ? null : link.onlyElements
  }
}

/** How the line is understood, before it is brought. */
function Reading({ reading: { prepared, contribution, notNow } }: { readonly reading: LineReading }) {
  const { words } = usePage()
  const { link } = words.contribute
  if (prepared.is !== 'sentence') return null
  const note = (end: typeof prepared.subject) =>
    end.is === 'new' ? ` (${link.isNew})` : end.is === 'several' ? ` (${link.several})` : ''
  const problem = notNow !== null ? link.notNow(notNow) : prepared.isThere ? link.there : null
  return (
    <div className="give-reads" role="status">
      {contribution && (
        <p>
          <span className="label">{link.reads}</span> {contribution.from}
          <small>{note(prepared.subject)}</small> — <em>{contribution.verb}</em> — {contribution.to}
          <small>{note(prepared.object)}</small>
        </p>
      )}
      {problem && <p className="problem">{problem}</p>}
    </div>
  )
}

function OfferMark({ offer: { of } }: { readonly offer: SentenceOffer }) {
  const atlas = useAtlas()
  if (of.is === 'verb') return <LineMark kind={relationKindOf(atlas, of)} />
  const element = elementAt(atlas, of.id)
  return element && <KindMark kind={elementKindOf(atlas, element)} />
}
