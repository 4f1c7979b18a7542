import type { EndId } from '@maillage/atlas'
import { type Box, middleOf, type Point } from '@maillage/scene'
import type { Presence } from '@maillage/wire'
import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'
import type { Field } from './field.ts'
import { LabelField } from './label-field.tsx'
import { NameField } from './name-field.tsx'
import { TargetField } from './target-field.tsx'

/** The one field that is open, where the thing it names stands; kept inside the screen. */
export function OpenField() {
  const drawing = useDrawing()
  const field = useValue('field', () => drawing.field.get(), [drawing])
  const placeNow = useValue('field place', () => placeOf(drawing), [drawing])
  // When somebody removes the thing meanwhile, the field stays where it was, with what was written in it: no word is lost,
  // and no key of it reaches the drawing.
  const last = useRef<{ readonly field: Field; readonly place: Point } | null>(null)
  if (field && placeNow) last.current = { field, place: placeNow }
  const place = placeNow ?? (last.current?.field === field ? last.current?.place : null)
  useEffect(() => {
    drawing.session.show({ editing: field && editingOf(field) })
  }, [field, drawing])
  if (!field || !place) return null
  return (
    <div className="dv-field" style={{ left: place[0], top: place[1] }}>
      <FieldFor key={keyOf(field)} field={field} />
    </div>
  )
}

function FieldFor({ field }: { readonly field: Field }) {
  switch (field.type) {
    case 'new-element':
    case 'rename-element':
      return <LabelField field={field} />
    case 'name-relation':
    case 'rename-relation':
      return <NameField field={field} />
    case 'target':
      return <TargetField from={field.from} />
  }
}

/** What the others see me write. */
function editingOf(field: Field): Presence['editing'] {
  if (field.type === 'rename-element') return { id: field.id, field: 'label' }
  return field.type === 'rename-relation' ? { id: field.id, field: 'name' } : null
}

function keyOf(field: Field): string {
  switch (field.type) {
    case 'new-element':
      return `new ${field.at}`
    case 'rename-element':
    case 'rename-relation':
      return field.id
    case 'name-relation':
      return `name ${field.from} ${field.to.type === 'thing' ? field.to.id : ''}`
    case 'target':
      return `target ${field.from}`
  }
}

const half = { w: 170, top: 70, bottom: 250 } as const

function placeOf(drawing: Drawing): Point | null {
  const { editor, field } = drawing
  drawing.revision.get()
  editor.getCamera()
  const open = field.get()
  const point = open && pointOf(drawing, open)
  if (!point) return null
  const { x, y } = editor.pageToViewport({ x: point[0], y: point[1] })
  const { w, h } = editor.getViewportScreenBounds()
  const side = Math.min(half.w, w / 2)
  return [Math.max(side, Math.min(w - side, x)), Math.max(half.top, Math.min(h - Math.min(half.bottom, h / 2), y))]
}

function pointOf(drawing: Drawing, field: Field): Point | null {
  const { scene } = drawing
  const middle = (id: EndId): Point | null => {
    const box = scene.boxOf(id)
    return box && middleOf(box)
  }
  switch (field.type) {
    case 'new-element':
      return field.at
    case 'rename-element':
    case 'rename-relation':
      return middle(field.id)
    case 'target': {
      const box = scene.boxOf(field.from)
      return box && under(box)
    }
    case 'name-relation': {
      const from = middle(field.from)
      const to = field.to.type === 'thing' ? middle(field.to.id) : field.to.at
      return from && to && [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    }
  }
}

const under = (box: Box): Point => [box.x + box.w / 2, box.y + box.h + 40]
