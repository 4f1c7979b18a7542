import { type RefObject, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { AddThing } from './add-thing.tsx'
import { kindsNow } from './room-lists.ts'
import { WriteLink } from './write-link.tsx'

export type Composer = {
  readonly tab: 'add' | 'link'
  readonly choose: (tab: 'add' | 'link') => void
  readonly line: string
  readonly setLine: (line: string) => void
  readonly field: RefObject<HTMLInputElement | null>
  /** Begins a sentence with this thing. */
  readonly relate: (label: string) => void
}

/** What is being written: it stays when the other form is looked at. */
export function useComposer(): Composer {
  const [tab, choose] = useState<'add' | 'link'>('add')
  const [line, setLine] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const relate = (label: string) => {
    setLine(`${label} — `)
    choose('link')
    // The field is shown with the next drawing of the page.
    window.requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.scrollIntoView({ block: 'center' })
    })
  }
  return { tab, choose, line, setLine, field, relate }
}

type Props = { readonly composer: Composer; readonly onBrought: () => void; readonly isStreet: boolean }

/** The two ways to bring something, as far as the phase takes them. */
export function ComposerCard({ composer, onBrought, isStreet }: Props) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { phase } = atlas.workshop
  const [last, setLast] = useState<string | null>(null)
  const kinds = kindsNow(atlas, phase)
  const ways = [
    ...(kinds.length > 0 ? (['add'] as const) : []),
    ...(phase?.relationKinds?.length === 0 ? [] : (['link'] as const)),
  ]
  if (!session.may('add') || ways.length === 0) return null
  const shown = ways.find((way) => way === composer.tab) ?? ways[0]
  return (
    <section className="give-card" aria-label={words.contribute.title}>
      {ways.length > 1 && (
        <div className="give-tabs">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              className="give-tab"
              aria-pressed={way === shown}
              onClick={() => composer.choose(way)}
            >
              <Icon name={way === 'add' ? 'plus' : 'sentence'} size={18} /> {words.contribute[way].tab}
            </button>
          ))}
        </div>
      )}
      {/* Both stay: what is half written in one is not lost by looking at the other. */}
      <div hidden={shown !== 'add'}>
        {ways.includes('add') && (
          <AddThing
            {...{ kinds, isStreet }}
            onBrought={(label) => {
              setLast(label)
              onBrought()
            }}
          />
        )}
        {last !== null && !isStreet && ways.includes('link') && (
          <p className="give-last">
            <span>{words.contribute.add.last(last)}</span>
            <button type="button" className="button" onClick={() => composer.relate(last)}>
              <Icon name="link" size={18} /> {words.contribute.add.relateLast}
            </button>
          </p>
        )}
      </div>
      <div hidden={shown !== 'link'}>
        {ways.includes('link') && (
          <WriteLink
            {...{ isStreet, onBrought }}
            line={composer.line}
            onLine={composer.setLine}
            field={composer.field}
          />
        )}
      </div>
    </section>
  )
}
