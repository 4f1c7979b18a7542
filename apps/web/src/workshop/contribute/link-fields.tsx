import {
  type Atlas,
  type AtlasElement,
  elementKindOf,
  offerEnds,
  offerVerbs,
  relationKindOf,
  type WrittenParts,
} from '@maillage/atlas'
import { type RefObject, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { sayRefusal } from '../../messages/say-refusal.ts'
import {
  elementOf,
  isSame,
  type LinkReading,
  longestPart,
  nextPart,
  type PartName,
  partNames,
  takeApart,
  writePart,
} from './link-draft.ts'
import { type Offer, OfferField } from './offer-field.tsx'

const most = 6

type Props = {
  readonly parts: WrittenParts
  readonly onWrite: (parts: WrittenParts) => void
  readonly reading: LinkReading
  readonly fields: Readonly<Record<PartName, RefObject<HTMLInputElement | null>>>
  /** Before anything is typed, nothing that was brought from this device is shown. (V78) */
  readonly isStreet?: boolean
  /** Is everything told that stands against sending? Once somebody asked for it. */
  readonly isTold: boolean
}

/**
 * A sentence in three short fields that flow into one another: who, does what, to whom. A choice, Enter, or a sign that
 * parts (a dash, an arrow) goes on to the next; a whole sentence written or pasted into the first fills all three. (V76)
 */
export function LinkFields({ parts, onWrite, reading, fields, isTold, isStreet = false }: Props) {
  const { words, session } = usePage()
  const isLeftOut = ({ id }: AtlasElement) => isStreet && session.isMine(id)
  const atlas = useAtlas()
  const [focused, setFocused] = useState<PartName | null>(null)
  const { link } = words.contribute
  const goOn = (next: WrittenParts) => {
    onWrite(next)
    fields[nextPart(next) ?? 'object'].current?.focus()
  }
  const write = (name: PartName, value: string) => {
    const next = writePart(atlas, parts, name, value)
    if (next[name] === value) onWrite(next)
    else goOn(next)
  }
  const apart = (text: string): boolean => {
    const next = takeApart(atlas, parts, text)
    if (next) goOn(next)
    return next !== null
  }
  return partNames.map((name) => (
    <OfferField
      key={name}
      field={fields[name]}
      label={link.parts[name]}
      example={link.examples[name]}
      value={parts[name]}
      onWrite={(value) => write(name, value)}
      offers={offersFor(atlas, parts, { name, isLeftOut })}
      offersName={link.offers[name]}
      offersCount={link.offersCount}
      onTake={(taken) => goOn({ ...parts, [name]: taken })}
      onFocused={(isFocused) => setFocused((before) => (isFocused ? name : before === name ? null : before))}
      {...(name === 'object'
        ? {}
        : {
            onNext: () => {
              if (name !== 'subject' || !apart(parts.subject)) goOn(parts)
            },
          })}
      {...(name === 'subject' ? { onPasted: apart } : {})}
      problem={problemOf(name)}
      note={noteOf(name)}
    />
  ))

  function problemOf(name: PartName): string | null {
    const fault = reading.faults[name]
    if (!fault || (fault.is === 'missing' && !isTold)) return null
    // While it is being written, the rest of the name may still come.
    if (focused === name && !isTold) return null
    if (fault.is === 'missing') return link.missing[name]
    if (fault.is === 'not-now') return link.notNow(fault.label)
    if (fault.is === 'too-long') {
      return sayRefusal(words, { code: 'text-too-long', field: 'label', length: fault.length, max: longestPart })
    }
    return fault.is === 'parting' ? link.parting : link.onlyElements
  }

  function noteOf(name: PartName): string | null {
    if (name === 'verb') return null
    const fate = reading.fates[name]
    if (fate.is === 'several') return link.several
    return fate.is === 'new' && fate.isNow ? link.willBe(fate.kind) : null
  }
}

type Wish = { readonly name: PartName; readonly isLeftOut: (element: AtlasElement) => boolean }

function offersFor(atlas: Atlas, parts: WrittenParts, { name, isLeftOut }: Wish): readonly Offer[] {
  const typed = parts[name].trim()
  const [from, to] = [elementOf(atlas, parts.subject), elementOf(atlas, parts.object)]
  if (name === 'verb') {
    return offerVerbs(atlas, { typed, from: from?.id ?? null, to: to?.id ?? null, most })
      .filter((offer) => !isSame(offer.words, typed))
      .map(({ words, kind }) => ({ key: words, words, mark: <LineMark kind={relationKindOf(atlas, { kind })} /> }))
  }
  const besides = (name === 'subject' ? to : from)?.id ?? null
  return offerEnds(atlas, { typed, besides, most, isLeftOut })
    .filter(({ label }) => !isSame(label, typed))
    .map((element) => ({
      key: element.id,
      words: element.label,
      mark: <KindMark kind={elementKindOf(atlas, element)} />,
    }))
}
