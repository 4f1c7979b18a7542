import type { ElementId } from '@maillage/atlas'
import { detailOf, type ElementFigure, elementText, outlineOf } from '@maillage/scene'
import { memo } from 'react'
import { useEditor, useValue } from 'tldraw'
import { drawingOf } from '../drawing.ts'
import { distantLabel, heightFor, wallLabel } from './distant-label.ts'
import type { Marks } from './marks.ts'

/** One element: shape, icon and word of its kind, its whole label. No overflow, clip, opacity or filter. (C9) */
export function ElementView({ id }: { readonly id: ElementId }) {
  const drawing = drawingOf(useEditor())
  const marks = useValue('marks', () => drawing.marks.of(id), [drawing, id])
  const figure = drawing.scene.elements.get(id)
  if (!figure) return null
  return (
    <>
      {marks && <MarkOutline figure={figure} marks={marks} />}
      <ElementPicture figure={figure} isOnWall={drawing.isCalm} />
    </>
  )
}

type PictureProps = { readonly figure: ElementFigure; readonly isOnWall: boolean }

const ElementPicture = memo(function ElementPicture({ figure, isOnWall }: PictureProps) {
  const { box, style, label } = figure
  const ink = style.ink.light
  const detail = detailOf(style.shape, box.w, box.h)
  return (
    <svg className="dv-element" width={box.w} height={box.h} role="img" aria-label={`${style.word} : ${label}`}>
      <path d={outlineOf(style.shape, box.w, box.h)} fill={ink.fill} stroke={ink.stroke} strokeWidth={1.5} />
      {detail !== '' && (
        <path
          className="dv-detail"
          d={detail}
          fill="none"
          stroke={ink.stroke}
          strokeWidth={style.shape === 'card' ? 3 : 1.5}
          strokeLinecap="round"
        />
      )}
      <ElementWords figure={figure} />
      <DistantWords figure={figure} isOnWall={isOnWall} />
    </svg>
  )
})

function ElementWords({ figure }: { readonly figure: ElementFigure }) {
  const { box, content, style, lines, badges } = figure
  const ink = style.ink.light
  const { label, word, icon, iconGap, badge } = elementText
  const x = content.x - box.x
  const y = content.y - box.y
  return (
    <g className="dv-words" fill={ink.text}>
      <path
        d={style.iconPath}
        fill={ink.accent}
        fillRule="evenodd"
        transform={`translate(${x} ${y + 1}) scale(${icon / 24})`}
      />
      <text x={x + icon + iconGap} y={y + 13} fontSize={word.size} fill={ink.accent} className="dv-word">
        {style.word}
      </text>
      {badges.map((mark, at) => (
        <Badge
          key={mark.axis}
          x={x + content.w - (badges.length - at) * (badge + 3) + 3}
          y={y - 1}
          code={mark.code}
          ink={ink.accent}
          label={mark.label}
        />
      ))}
      <Lines lines={lines} x={x} top={y + word.lineHeight + 16} height={label.lineHeight} size={label.size} />
    </g>
  )
}

/** The beginning of the label in large letters, for when the whole map is seen: by CSS, no React render. (C9) */
function DistantWords({ figure, isOnWall }: PictureProps) {
  const { box, style } = figure
  const { lines, size } = isOnWall ? wallLabel(figure) : distantLabel(figure)
  const top = (heightFor(figure) - lines.length * size * 1.07) / 2 + size * 0.84
  return (
    <g className="dv-distant" textAnchor="middle" fill={style.ink.light.text}>
      <Lines lines={lines} x={box.w / 2} top={top} height={size * 1.07} size={size} />
    </g>
  )
}

type LinesProps = {
  readonly lines: readonly string[]
  readonly x: number
  readonly top: number
  readonly height: number
  readonly size: number
}

/** Lines of text, each at its own height, which tells them apart. */
function Lines({ lines, x, top, height, size }: LinesProps) {
  const placed = lines.map((line, at) => ({ line, y: top + at * height }))
  return placed.map(({ line, y }) => (
    <text key={y} x={x} y={y} fontSize={size}>
      {line}
    </text>
  ))
}

function Badge(props: {
  readonly x: number
  readonly y: number
  readonly code: string
  readonly label: string
  readonly ink: string
}) {
  const size = elementText.badge
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <title>{props.label}</title>
      <rect width={size} height={size - 1} rx={4} fill="none" stroke={props.ink} strokeWidth={1} />
      <text x={size / 2} y={12.5} fontSize={11} textAnchor="middle" fill={props.ink} className="dv-word">
        {props.code}
      </text>
    </g>
  )
}

/** Round the element: mine when selected or aimed at, the others' in their colour with their initial. */
function MarkOutline({ figure, marks }: { readonly figure: ElementFigure; readonly marks: Marks }) {
  const { box, style } = figure
  const path = outlineOf(style.shape, box.w, box.h)
  return (
    <svg className="dv-element dv-marks" width={box.w} height={box.h} aria-hidden="true">
      {marks.peers.map((peer, at) => (
        <g key={peer.clientId}>
          <path d={path} fill="none" stroke={peer.colour} strokeWidth={11 + at * 5} strokeLinejoin="round" />
          <g className="dv-initial">
            <circle cx={box.w - 4 - at * 22} cy={-8} r={10} fill={peer.colour} />
            <text x={box.w - 4 - at * 22} y={-4} fontSize={12} textAnchor="middle" fill="#fff" className="dv-word">
              {peer.initial}
            </text>
          </g>
        </g>
      ))}
      {marks.mine !== 'none' && (
        <path d={path} className={`dv-mine dv-mine-${marks.mine}`} fill="none" strokeLinejoin="round" />
      )}
    </svg>
  )
}
