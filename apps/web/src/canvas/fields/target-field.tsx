import { type EndId, elementKindOf, foldText, labelOf } from '@maillage/atlas'
import { middleOf } from '@maillage/scene'
import { useMemo, useState } from 'react'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'
import { Completion } from './completion.tsx'
import type { Target } from './field.ts'

const most = 8

/** Where the relation goes, by name: the way to relate without dragging. Clicking on the other end does the same. */
export function TargetField({ from }: { readonly from: EndId }) {
  const drawing = useDrawing()
  const { words } = drawing
  const [text, setText] = useState('')
  const found = useMemo(() => targetsFor(drawing, from, text), [drawing, from, text])
  const label = text.trim()
  const options = found.map(({ id, label: name, hint }) => ({ key: id as string, label: name, hint }))
  const offered =
    label === '' ? options : [...options, { key: 'new', label: words.newTarget(label), hint: words.newElement }]

  const keep = (at: number | null) => {
    const chosen = at === null ? found[0] : found[at]
    if (at === null && !chosen && label === '') return
    drawing.editor.setCurrentTool('select.idle')
    if (chosen) nameNext(drawing, from, { type: 'thing', id: chosen.id })
    else if (label !== '')
      nameNext(drawing, from, { type: 'new', kind: drawing.lastKind.get(), label, at: beside(drawing, from) })
  }
  return (
    <div className="dv-card dv-name">
      <p className="dv-ends">{labelOf(drawing.session.atlas(), from)} → …</p>
      <Completion
        label={words.target}
        listLabel={words.target}
        placeholder={words.targetPlaceholder}
        text={text}
        onText={setText}
        options={offered}
        strict
        onKeep={keep}
        onCancel={() =>
          drawing.editor.isIn('select.relating') &&
          document.activeElement?.closest('.dv-field') !== null &&
          drawing.editor.cancel()
        }
      />
      <p className="dv-help">{words.targetHelp}</p>
    </div>
  )
}

/** Draws the line to the chosen end and asks for its name. */
function nameNext(drawing: Drawing, from: EndId, to: Target): void {
  const box = to.type === 'thing' ? drawing.scene.boxOf(to.id) : null
  const at = to.type === 'thing' ? box && middleOf(box) : to.at
  if (at) drawing.draft.set({ from, to: at, aimed: to.type === 'thing' ? to.id : null })
  drawing.field.set({ type: 'name-relation', from, to })
}

function targetsFor({ session }: Drawing, from: EndId, text: string) {
  const atlas = session.atlas()
  const wanted = foldText(text.trim())
  if (wanted === '') return []
  const found = []
  for (const element of atlas.elements.values()) {
    const folded = foldText(element.label)
    const at = folded.indexOf(wanted)
    if (element.id !== from && at >= 0)
      found.push({ id: element.id as EndId, label: element.label, hint: elementKindOf(atlas, element).label, at })
  }
  return found.sort((a, b) => a.at - b.at || a.label.localeCompare(b.label, 'fr')).slice(0, most)
}

function beside(drawing: Drawing, from: EndId): readonly [number, number] {
  const box = drawing.scene.boxOf(from)
  return box ? [Math.round(box.x + box.w + 260), Math.round(box.y + box.h / 2)] : [0, 0]
}
