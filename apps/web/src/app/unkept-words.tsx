import { type ReactNode, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import { copyText } from './copy-text.ts'
import { type UnkeptWords, usePage } from './page-context.tsx'

/** What was typed and could not be written, until its author has taken it or let it go. (V17) */
export function UnkeptWordsNotice({
  all,
  children,
  onLetGo,
}: {
  readonly all: readonly UnkeptWords[]
  /** What else came to nothing. */
  readonly children?: ReactNode
  readonly onLetGo: (one: UnkeptWords) => void
}) {
  const { words } = usePage()
  return (
    <div className="unkept" role="status">
      {all.map((one) => (
        <section key={`${one.field}${one.text}`} className="unkept-one" aria-label={words.unkept.title}>
          <p>
            <strong>{words.unkept.title}</strong> {words.unkept.why(one.field)}
          </p>
          <blockquote>{one.text}</blockquote>
          <div className="buttons">
            <CopyButton text={one.text} />
            <button
              type="button"
              className="button button-icon button-quiet"
              aria-label={words.unkept.letGo}
              title={words.unkept.letGo}
              onClick={() => onLetGo(one)}
            >
              <Icon name="close" />
            </button>
          </div>
        </section>
      ))}
      {children}
    </div>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { words } = usePage()
  const [isCopied, setCopied] = useState(false)
  return (
    <button type="button" className="button" onClick={async () => setCopied(await copyText(text))}>
      {isCopied ? words.unkept.copied : words.unkept.copy}
    </button>
  )
}
