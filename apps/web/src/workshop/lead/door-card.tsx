import { nameOfPlace } from '@maillage/atlas'
import type { DoorChange, DoorInfo } from '@maillage/wire'
import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { copyText } from '../../app/copy-text.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { QrCode } from '../../controls/qr-code.tsx'
import { accessTo } from '../../session/access.ts'
import { useWorkshop } from '../use-workshop.ts'
import { fromLocalTime, toLocalTime } from './local-time.ts'
import { Sure } from './sure.tsx'
import { useLeadPage } from './use-lead-page.ts'

type Props = {
  readonly door: DoorInfo
  readonly address: string
  readonly onChange: (part: DoorChange) => Promise<void>
}

/** One way in: its code to be said, its link, how many came by it, and what can be done with it. */
export function DoorCard({ door, address, onChange }: Props) {
  const { words, say, language, session } = useLeadPage()
  const { doors } = words.leadTools
  const { places } = useWorkshop()
  const [isOpen, setOpen] = useState(false)
  const role = words.domain.roles[door.role]
  const name = [role, door.site && nameOfPlace(places, door.site)].filter(Boolean).join(', ')
  const link = door.token === null ? null : `${address.replace(/\/+$/, '')}/entrer#${door.token}`
  const copy = async () => say(link && (await copyText(link)) ? doors.copied : doors.notCopied)
  const isEnded = door.until !== null && door.until <= session.assembly.now()
  const day = (at: number) => new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <li className="lead-door" data-locked={door.isLocked || isEnded || undefined}>
      <div className="lead-door-head">
        <strong>{role}</strong>
        {door.label && door.label !== nameOfPlace(places, door.site) && <span className="hint">{door.label}</span>}
        <span className="hint">{doors.people(door.people)}</span>
        {door.isLocked && <span className="badge lead-gone">{doors.locked}</span>}
        {door.until !== null && (
          <span className="badge">{isEnded ? doors.ended(day(door.until)) : doors.until(day(door.until))}</span>
        )}
      </div>
      {door.code && (
        <p className="lead-code">
          <span className="hint">{doors.code}</span> <strong>{door.code}</strong>
        </p>
      )}
      {link === null && <p className="hint">{doors.secret}</p>}
      <div className="buttons">
        {link && (
          <ActionButton aria-label={doors.copyOf(name)} onPress={() => void copy()}>
            {doors.copy}
          </ActionButton>
        )}
        <ActionButton
          icon="lock"
          aria-label={door.isLocked ? doors.unlockOf(name) : doors.lockOf(name)}
          onPress={() => void onChange({ isLocked: !door.isLocked })}
        >
          {door.isLocked ? doors.unlock : doors.lock}
        </ActionButton>
        <ActionButton
          tone="quiet"
          aria-label={doors.moreOf(name)}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {doors.more}
        </ActionButton>
      </div>
      {isOpen && <DoorMore door={door} link={link} name={name} onChange={onChange} />}
    </li>
  )
}

type MoreProps = Pick<Props, 'door' | 'onChange'> & { readonly link: string | null; readonly name: string }

/** The QR code and the link to be read, when it closes by itself, and taking it back. */
function DoorMore({ door, link, name, onChange }: MoreProps) {
  const { words, session } = useLeadPage()
  const { doors } = words.leadTools
  const isOwn = door.token !== null && door.token === accessTo(session.atlasId)
  const [isAsked, setAsked] = useState(false)
  return (
    <div className="lead-door-more">
      {link && (
        <>
          <QrCode text={link} name={doors.qrOf(name)} />
          <TextField className="field" isReadOnly value={link}>
            <Label className="label">{doors.link}</Label>
            <Input className="input" onFocus={(event) => event.currentTarget.select()} />
          </TextField>
        </>
      )}
      <DoorEnd door={door} name={name} onChange={onChange} />
      {isOwn ? (
        <p className="hint">{doors.own}</p>
      ) : isAsked ? (
        <Sure
          say={doors.revokeSure(door.people)}
          yes={doors.revokeYes}
          onYes={() => void onChange({ isRevoked: true })}
          onNo={() => setAsked(false)}
        />
      ) : (
        <ActionButton tone="danger" icon="bin" aria-label={doors.revokeOf(name)} onPress={() => setAsked(true)}>
          {doors.revoke}
        </ActionButton>
      )}
    </div>
  )
}

/** When it closes by itself: changed by a press, never while a date is half typed. */
function DoorEnd({ door, name, onChange }: Pick<MoreProps, 'door' | 'name' | 'onChange'>) {
  const { words } = useLeadPage()
  const { doors } = words.leadTools
  const [text, setText] = useState<string | null>(null)
  const now = door.until === null ? '' : toLocalTime(door.until)
  const keep = async (until: number | null) => {
    await onChange({ until })
    setText(null)
  }
  return (
    <div className="lead-door-end">
      <TextField className="field" aria-label={doors.endsOf(name)} value={text ?? now} onChange={setText}>
        <Label className="label" aria-hidden="true">
          {doors.ends}
        </Label>
        <Input className="input" type="datetime-local" />
      </TextField>
      {text !== null && text !== now && fromLocalTime(text) !== null && (
        <ActionButton tone="strong" onPress={() => void keep(fromLocalTime(text))}>
          {doors.endKeep}
        </ActionButton>
      )}
      {door.until !== null && (
        <ActionButton aria-label={doors.endNoneOf(name)} onPress={() => void keep(null)}>
          {doors.endNone}
        </ActionButton>
      )}
    </div>
  )
}
