import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { QrCode } from '../controls/qr-code.tsx'
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
