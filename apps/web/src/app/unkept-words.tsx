import { useState } from 'react'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { copyText } from './copy-text.ts'
import { type UnkeptWords, usePage } from './page-context.tsx'

/** What was typed and could not be written, until its author has taken it or let it go. (V17) */
export function UnkeptWordsNotice({
  all,
  onLetGo,
}: {
  readonly all: readonly UnkeptWords[]
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
            <IconButton icon="close" name={words.unkept.letGo} onPress={() => onLetGo(one)} />
          </div>
        </section>
      ))}
    </div>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { words } = usePage()
  const [isCopied, setCopied] = useState(false)
  return (
    <ActionButton onPress={async () => setCopied(await copyText(text))}>
      {isCopied ? words.unkept.copied : words.unkept.copy}
    </ActionButton>
  )
}
