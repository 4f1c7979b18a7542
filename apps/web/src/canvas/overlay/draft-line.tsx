import type { EndId } from '@maillage/atlas'
import { type Box, middleOf, type Point } from '@maillage/scene'
import { useEffect, useState } from 'react'
import { useValue } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'

type Line = { readonly from: Point; readonly to: Point; readonly colour: string }

/** The relation I am drawing, and those the others are drawing, each in their colour. */
export function DraftLine() {
  const drawing = useDrawing()
  const peers = usePeers(drawing)
  const lines = useValue('draft lines', () => {
    drawing.revision.get()
    drawing.editor.getCamera()
    const draft = drawing.draft.get()
    const mine = draft ? lineOf(drawing, draft.from, draft.to, draft.aimed, '#1d4ed8') : null
    const others = peers.map(({ gesture, colour }) =>
      gesture?.type === 'relating' ? lineOf(drawing, gesture.from as EndId, gesture.to, null, colour) : null,
    ) // reason: unknown names have no box and draw nothing
    return [mine, ...others].filter((line) => line !== null)
  }, [drawing, peers])
  if (lines.length === 0) return null
  return (
    <svg className="dv-lines" aria-hidden="true">
      {lines.map(({ from, to, colour }) => (
        <g key={`${colour} ${from}`}>
          <line
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
            stroke="#fbfaf7"
            strokeWidth={6}
            strokeLinecap="round"
          />
          <line
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
            stroke={colour}
            strokeWidth={2.5}
            strokeLinecap="round"
            strokeDasharray="7 6"
          />
          <circle cx={to[0]} cy={to[1]} r={5} fill={colour} />
        </g>
      ))}
    </svg>
  )
}

function usePeers(drawing: Drawing) {
  const [peers, setPeers] = useState(drawing.session.peers())
  useEffect(() => drawing.session.subscribePeers(() => setPeers(drawing.session.peers())), [drawing])
  return peers
}

function lineOf(drawing: Drawing, from: EndId, to: Point, aimed: EndId | null, colour: string): Line | null {
  const start = drawing.scene.boxOf(from)
  if (!start) return null
  const target = aimed ? drawing.scene.boxOf(aimed) : null
  const end = target && aimed !== from ? borderPoint(target, middleOf(start)) : to
  const { editor } = drawing
  const a = editor.pageToViewport(asVector(borderPoint(start, end)))
  const b = editor.pageToViewport(asVector(end))
  return { from: [a.x, a.y], to: [b.x, b.y], colour }
}

const asVector = ([x, y]: Point) => ({ x, y })

/** Where the line from the middle of a box to a point leaves the box. */
export function borderPoint(box: Box, [px, py]: Point): Point {
  const [x, y] = middleOf(box)
  const dx = px - x
  const dy = py - y
  const reach = Math.max(Math.abs(dx) / (box.w / 2), Math.abs(dy) / (box.h / 2))
  return reach <= 1 ? [px, py] : [x + dx / reach, y + dy / reach]
}
