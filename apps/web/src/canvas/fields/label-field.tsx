import { elementKindsToChoose, type KindKey } from '@maillage/atlas'
import { elementInks, iconPaths } from '@maillage/scene'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useDrawing } from '../drawing-context.ts'
import { keepNewElement } from '../gestures/add-element.ts'
import { renameElement } from '../gestures/rename-element.ts'
import type { Field } from './field.ts'

type LabelFieldProps = { readonly field: Extract<Field, { type: 'new-element' | 'rename-element' }> }

/** The label of an element, new or not, and its kind. Enter keeps, Escape gives up, leaving keeps what was written. */
export function LabelField({ field }: LabelFieldProps) {
  const drawing = useDrawing()
  const { words, session } = drawing
  const element = field.type === 'rename-element' ? session.atlas().elements.get(field.id) : undefined
  const [text, setText] = useState(element?.label ?? (field.type === 'new-element' ? field.text : ''))
  const [kind, setKind] = useState<KindKey>(
    element?.kind ?? (field.type === 'new-element' ? field.kind : null) ?? drawing.lastKind.get(),
  )
  const box = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)

  const close = (keep: boolean) => {
    if (done.current) return
    done.current = true
    drawing.field.set(null)
    if (keep) keepLabel()
    else drawing.draft.set(null)
    drawing.editor.getContainer().focus()
  }
  const keepLabel = () => {
    if (field.type === 'rename-element') renameElement(drawing, field.id, text, kind === element?.kind ? null : kind)
    else if (field.from === null) keepNewElement(drawing, { kind, label: text, at: field.at })
    else if (text.trim() === '') drawing.draft.set(null)
    else {
      drawing.lastKind.set(kind)
      drawing.field.set({
        type: 'name-relation',
        from: field.from,
        to: { type: 'new', kind, label: text.trim(), at: field.at },
      })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') close(true)
    else if (event.key === 'Escape') close(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="dv-card"
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => leaves(event) && close(true)}
    >
      <textarea
        ref={box}
        // biome-ignore lint/a11y/noAutofocus: reason: the field opens because the person asked to write here
        autoFocus
        className="dv-input"
        rows={Math.min(5, 1 + Math.floor(text.length / 28))}
        maxLength={300}
        value={text}
        placeholder={words.newElementPlaceholder}
        aria-label={field.type === 'new-element' ? words.newElement : words.renameElement}
        onFocus={(event) =>
          field.type === 'rename-element'
            ? event.target.select()
            : event.target.setSelectionRange(text.length, text.length)
        }
        onChange={(event) => setText(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        onKeyDown={onKeyDown}
      />
      <KindStrip
        chosen={kind}
        onChoose={(key) => {
          setKind(key)
          box.current?.focus()
        }}
        onKeyDown={onKeyDown}
      />
    </form>
  )
}

function leaves(event: React.FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget)
}

type KindStripProps = {
  readonly chosen: KindKey
  readonly onChoose: (key: KindKey) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The kinds an element may have: icon and word. */
function KindStrip({ chosen, onChoose, onKeyDown }: KindStripProps) {
  const { words, session } = useDrawing()
  return (
    <fieldset className="dv-kinds" aria-label={words.kindOf} onKeyDown={onKeyDown}>
      {elementKindsToChoose(session.atlas()).map(({ key, label, icon, colour }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === chosen}
          className="dv-kind"
          style={
            {
              '--ink': elementInks[colour].light.accent,
              '--fill': elementInks[colour].light.fill,
            } as React.CSSProperties
          }
          onClick={() => onChoose(key)}
        >
          <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
            <path d={iconPaths[icon]} fillRule="evenodd" fill="currentColor" />
          </svg>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
