import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import type { Scribe } from './use-scribe.ts'

/** What pasted lines were read as, before anything is written. (V95) */
export function PastedCards({ scribe }: { readonly scribe: Scribe }) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const { pasted, kinds, standing } = scribe
  if (pasted.length === 0) return null
  const kindOf = (key: string | null) => kinds.find((kind) => kind.key === (key ?? standing.kind))
  return (
    <section
      className="pasted"
      aria-label={say.many(pasted.length)}
      onKeyDown={(event) => event.key === 'Escape' && scribe.letGo()}
    >
      <h2>{say.many(pasted.length)}</h2>
      <ol>
        {pasted.map(({ number, kind, text }) => {
          const shown = kindOf(kind)
          return (
            <li key={`${number} ${text}`}>
              <strong className="typed-number">{number ?? '·'}</strong>
              {shown && <KindMark kind={shown} />} {shown?.label} · {text}
            </li>
          )
        })}
      </ol>
      <div className="buttons">
        <ActionButton tone="strong" autoFocus onPress={scribe.addPasted}>
          {say.addMany(pasted.length)}
        </ActionButton>
        <ActionButton onPress={scribe.letGo}>{words.cancel}</ActionButton>
      </div>
    </section>
  )
}
