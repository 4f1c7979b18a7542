import { useMemo, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { encode } from 'uqr'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { copyText } from './copy-text.ts'
import { usePage } from './page-context.tsx'

/** My own link, to pass on: people only hold links of their own role. */
export function ShareDialog({ onClose, token }: { readonly onClose: () => void; readonly token: string | null }) {
  const { words, session } = usePage()
  const [said, setSaid] = useState('')
  const link = token === null ? null : `${window.location.origin}/entrer#${token}`
  const isLocal = /^(localhost|127\.|\[::1\])/.test(window.location.hostname)
  return (
    <DialogFrame title={words.share.title} closeWord={words.close} onClose={onClose}>
      {link === null ? (
        <p>{words.share.lost}</p>
      ) : (
        <div className="share">
          <p>{words.share.own(words.domain.roles[session.role])}</p>
          {isLocal && <p className="notice">{words.share.local}</p>}
          <QrCode text={link} name={words.share.qr} />
          <TextField className="field" isReadOnly value={link}>
            <Label className="label">{words.share.link}</Label>
            <Input className="input share-link" onFocus={(event) => event.currentTarget.select()} />
          </TextField>
          <ActionButton
            tone="strong"
            onPress={async () => setSaid((await copyText(link)) ? words.share.copied : words.share.notCopied)}
          >
            {words.share.copy}
          </ActionButton>
          <p role="status" className="hint">
            {said || words.share.careful}
          </p>
        </div>
      )}
    </DialogFrame>
  )
}

function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { border: 2 })
    const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size, path: dark.join('') }
  }, [text])
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#0b1a2a" />
    </svg>
  )
}
