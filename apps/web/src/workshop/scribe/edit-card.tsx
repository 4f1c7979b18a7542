import { type FormEvent, useRef, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { LinkFields } from './link-fields.tsx'
import { SayEnd } from './say-end.tsx'
import { linkOf, typedOf } from './typed-link.ts'
import type { Scribe } from './use-scribe.ts'
import type { ShownCard } from './use-typed-cards.ts'

type Props = { readonly card: ShownCard; readonly scribe: Scribe; readonly onEnd: () => void }

/** A card in its row, all of it: what was typed stays until the correction is made. (V96) */
export function EditCard({ card, scribe, onEnd }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  const to = useRef<HTMLInputElement>(null)
  const [label, setLabel] = useState(card.words.label)
  const [number, setNumber] = useState(card.words.card)
  const [kind, setKind] = useState<string>(card.words.kind)
  const [link, setLink] = useState(typedOf(card.words.link))
  // The kind that it has may be none of this phase.
  const own = atlas.elementKinds.get(card.words.kind)
  const kinds = own && !scribe.kinds.some(({ key }) => key === own.key) ? [...scribe.kinds, own] : scribe.kinds
  const part = {
    ...{ label: label.trim(), card: number.trim(), link: linkOf(atlas, link) },
    kind: kinds.find((each) => each.key === kind)?.key ?? card.words.kind,
  }
  const end = scribe.endOf({ ...card.words, ...part })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (end.is === 'not-taken') return to.current?.focus()
    if (part.label !== '' && (await scribe.cards.correct(card, part))) onEnd()
  }
  return (
    <form
      className="typed-edit"
      aria-label={say.edit}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <div className="typed-edit-row">
        <input
          className="input typed-number"
          aria-label={say.number}
          value={number}
          maxLength={20}
          onChange={(event) => setNumber(event.target.value)}
        />
        <select className="input" aria-label={say.kind} value={kind} onChange={(event) => setKind(event.target.value)}>
          {kinds.map((each) => (
            <option key={each.key} value={each.key}>
              {each.label}
            </option>
          ))}
        </select>
        <input
          className="input"
          aria-label={say.text}
          value={label}
          maxLength={300}
          // biome-ignore lint/a11y/noAutofocus: reason: it was asked for by a key or a button just now.
          autoFocus
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <LinkFields
        link={link}
        set={(changed) => setLink((before) => ({ ...before, ...changed }))}
        coming={scribe.coming}
        to={to}
      />
      <p className="card-doubt" role="status">
        <SayEnd end={end} />
      </p>
      <div className="buttons">
        <ActionButton type="submit" tone="strong">
          {say.save}
        </ActionButton>
        <ActionButton onPress={onEnd}>{words.cancel}</ActionButton>
      </div>
    </form>
  )
}
