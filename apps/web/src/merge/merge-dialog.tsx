import {
  type AtlasElement,
  type Edit,
  type ElementId,
  elementAt,
  elementKindOf,
  mergeElements,
  type Outcome,
  refused,
  relationAt,
  sentenceText,
} from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, useSelection } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { sayRefusal } from '../messages/say-refusal.ts'
import { relationsOf } from '../panels/relations-of.ts'
import { ThingPicker } from '../panels/thing-picker.tsx'

/** Makes one element of those that are selected: which wording stays, what becomes of the rest, then once. (V34) */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  const merge = useMerge(onClose)
  return (
    <DialogFrame title={words.merge.title} closeWord={words.close} onClose={onClose}>
      <p>{words.merge.why}</p>
      {merge.elements.length > 0 && <Wordings merge={merge} />}
      <AddAnother merge={merge} />
      {merge.elements.length > 1 && <Effect merge={merge} />}
      <div className="buttons">
        <ActionButton tone="strong" isDisabled={merge.elements.length < 2 || !merge.outcome.ok} onPress={merge.confirm}>
          {words.merge.confirm(merge.elements.length)}
        </ActionButton>
        <ActionButton onPress={onClose}>{words.cancel}</ActionButton>
      </div>
    </DialogFrame>
  )
}

type Merge = ReturnType<typeof useMerge>

function useMerge(onClose: () => void) {
  const { words, session, workbench, say } = usePage()
  const [isBusy, setBusy] = useState(false)
  const atlas = useAtlas()
  const selection = useSelection()
  const elements = useMemo(() => selection.flatMap((id) => elementAt(atlas, id) ?? []), [atlas, selection])
  const [chosen, setChosen] = useState<ElementId | null>(null)
  const kept = elements.find(({ id }) => id === chosen) ?? mostRelated(elements, (id) => relationsOf(atlas, id).length)
  const others = elements.filter((element) => element !== kept)
  // The very command, against the atlas as it is: what is shown is what will be done.
  const isMine = elements.every(({ id }) => session.isMine(id))
  const may = session.may('merge') || (session.may('change-own') && isMine)
  const outcome: Outcome<readonly Edit[]> = useMemo(
    () =>
      !may
        ? refused({ code: 'not-your-right', right: 'merge' })
        : kept
          ? mergeElements(
              atlas,
              { by: '', now: 0, newId: () => '' },
              { keep: kept.id, others: others.map(({ id }) => id) },
            )
          : { ok: true, value: [] },
    [atlas, kept, others, may],
  )
  const confirm = async () => {
    if (!kept || isBusy) return
    const request = { keep: kept.id, others: others.map(({ id }) => id) }
    setBusy(true)
    const done = await session.performByCommand({
      name: 'merge',
      args: request,
      wish: (now, context) => mergeElements(now, context, request),
    })
    setBusy(false)
    if (!done.ok) return say(sayRefusal(words, done.refusal))
    onClose()
    say(words.merge.done(others.map(({ label }) => label).join(' · '), kept.label))
    // Once the window has given the focus back: to the element that everything is in now.
    requestAnimationFrame(() => requestAnimationFrame(() => workbench.reveal(kept.id)))
  }
  return { elements, kept, others, outcome, confirm, setChosen, atlas, session, workbench }
}

function mostRelated(elements: readonly AtlasElement[], count: (id: ElementId) => number): AtlasElement | undefined {
  return elements.toSorted((a, b) => count(b.id) - count(a.id))[0]
}

function Wordings({ merge }: { readonly merge: Merge }) {
  const { words } = usePage()
  const { elements, kept, setChosen } = merge
  return (
    <RadioGroup
      className="field wordings"
      value={kept?.id ?? ''}
      onChange={(id) => setChosen(elements.find((element) => element.id === id)?.id ?? null)}
    >
      <Label className="label">{words.merge.which}</Label>
      {elements.map((element) => (
        <Wording key={element.id} element={element} merge={merge} />
      ))}
    </RadioGroup>
  )
}

function Wording({ element, merge }: { readonly element: AtlasElement; readonly merge: Merge }) {
  const { words } = usePage()
  const { atlas, workbench, elements } = merge
  const kind = elementKindOf(atlas, element)
  const leave = () => workbench.select(elements.filter(({ id }) => id !== element.id).map(({ id }) => id))
  return (
    <div className="wording">
      <Radio value={element.id} className="wording-choice">
        <span className="radio-mark" />
        <KindMark kind={kind} />
        <span className="wording-words">
          <strong>{element.label}</strong>
          <small>
            {kind.label} · {words.panel.relations(relationsOf(atlas, element.id).length)}
          </small>
          {element.description && <span>{element.description}</span>}
          {element.source && <small>{words.outline.source(element.source)}</small>}
        </span>
      </Radio>
      <IconButton icon="close" name={words.merge.leaveOut(element.label)} onPress={leave} />
    </div>
  )
}

/** Another element to fold in, found by its words. */
function AddAnother({ merge: { elements, workbench } }: { readonly merge: Merge }) {
  const { words } = usePage()
  const ids = elements.map(({ id }) => id)
  return (
    <ThingPicker
      key={ids.join()}
      label={elements.length < 2 ? words.merge.withWhich : words.merge.another}
      hint={words.relate.otherHint}
      except={ids}
      isStrict
      isFocused={elements.length < 2}
      onPick={(picked) => picked?.is === 'thing' && workbench.select([...ids, picked.id])}
    />
  )
}

/** What will be done, in sentences. */
function Effect({ merge: { atlas, outcome, kept } }: { readonly merge: Merge }) {
  const { words } = usePage()
  if (!kept) return null
  if (!outcome.ok) {
    return (
      <p className="notice" role="alert">
        {sayRefusal(words, outcome.refusal)}
      </p>
    )
  }
  const moved = outcome.value.filter(({ type }) => type === 'relation-changed').length
  const gone = outcome.value.flatMap((edit) => (edit.type === 'relation-removed' ? [relationAt(atlas, edit.id)] : []))
  return (
    <div className="effect">
      <p>{words.merge.moved(moved, kept.label)}</p>
      <p>{words.merge.wordings}</p>
      {gone.length > 0 && (
        <>
          <p>{words.merge.gone(gone.length)}</p>
          <ul className="several">
            {gone.map((relation) => relation && <li key={relation.id}>{sentenceText(atlas, relation)}</li>)}
          </ul>
        </>
      )}
    </div>
  )
}
