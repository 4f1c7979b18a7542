import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { AddThing } from './add-thing.tsx'
import { type Done, DoneRow } from './done-row.tsx'
import { kindsNow } from './room-lists.ts'
import type { Composer, Way } from './use-composer.ts'
import { useInSight } from './use-in-sight.ts'
import { WriteLink } from './write-link.tsx'

type Props = {
  readonly composer: Composer
  readonly onBrought: () => void
  /** Somebody begins to write here. */
  readonly onWriting: () => void
  readonly isStreet: boolean
}

/** The two ways to bring something, as far as the phase takes them. */
export function ComposerCard({ composer, onBrought, onWriting, isStreet }: Props) {
  const { words, session } = usePage()
  const bringInSight = useInSight(onWriting)
  const atlas = useAtlas()
  const { phase } = atlas.workshop
  const [last, setLast] = useState<Done | null>(null)
  const kinds = kindsNow(atlas, phase)
  const ways: readonly Way[] = [
    ...(kinds.length > 0 ? (['add'] as const) : []),
    ...(phase?.relationKinds?.length === 0 ? [] : (['link'] as const)),
  ]
  if (!session.may('add') || ways.length === 0) return null
  const shown = ways.find((way) => way === composer.tab) ?? ways[0]
  const brought = (done: Done) => {
    setLast(done)
    onBrought()
  }
  const after = last !== null && !isStreet && (
    <DoneRow
      key={last.id}
      done={last}
      onTakenBack={(contribution) => {
        setLast(null)
        composer.writeAgain(contribution)
      }}
      onRelate={ways.includes('link') ? composer.relate : null}
    />
  )
  return (
    <section className="give-card give-compose" aria-label={words.contribute.title} onFocus={bringInSight}>
      {ways.length > 1 && (
        <div className="give-tabs">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              className="give-tab"
              aria-pressed={way === shown}
              onClick={() => {
                composer.choose(way)
                if (way === 'link') composer.focusPart('subject')
              }}
            >
              <Icon name={way === 'add' ? 'plus' : 'sentence'} size={18} /> {words.contribute[way].tab}
            </button>
          ))}
        </div>
      )}
      {/* Both stay: what is half written in one is not lost by looking at the other. */}
      <div hidden={shown !== 'add'}>
        {ways.includes('add') && (
          <AddThing {...{ kinds, isStreet, composer }} after={shown === 'add' && after} onBrought={brought} />
        )}
      </div>
      <div hidden={shown !== 'link'}>
        {ways.includes('link') && (
          <WriteLink {...{ isStreet, composer }} after={shown === 'link' && after} onBrought={brought} />
        )}
      </div>
    </section>
  )
}
