import { type ElementKind, elementKindsToChoose, type RelationKind, relationKindsToChoose } from '@maillage/atlas'
import { detailOf, elementInks, iconPaths, outlineOf, relationInks } from '@maillage/scene'
import { useAtlas } from '../../app/use-session.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { Choices, Preview } from './choices.tsx'

/** The kinds with their shapes, the relations with their lines, and the words of both: read in black and white too. (V99) */
export function Legend() {
  const { words } = usePaperPage()
  const { print } = words.paper
  const atlas = useAtlas()
  const elementKinds = elementKindsToChoose(atlas)
  const relationKinds = relationKindsToChoose(atlas)
  return (
    <>
      <Choices isReady />
      <Preview>
        <div className="sheet sheet-a4 legend">
          <h2>{print.legendTitle}</h2>
          {atlas.about.question && <p className="legend-question">{atlas.about.question}</p>}
          <h3>{print.legendElements}</h3>
          <ul className="legend-elements">
            {elementKinds.map((kind) => (
              <li key={kind.key}>
                <ShapeOf kind={kind} />
                {kind.label}
              </li>
            ))}
          </ul>
          <h3>{print.legendRelations}</h3>
          <p>{print.legendRead}</p>
          <ul className="legend-relations">
            {relationKinds.map((kind) => (
              <li key={kind.key}>
                <LineOf kind={kind} />
                <span>
                  {kind.directed && kind.inverse && kind.inverse !== kind.label
                    ? print.directed(kind.label, kind.inverse)
                    : print.mutual(kind.label)}
                </span>
              </li>
            ))}
          </ul>
          <footer className="card-foot">{atlas.about.title}</footer>
        </div>
      </Preview>
    </>
  )
}

const [w, h] = [120, 58]

function ShapeOf({ kind: { shape, colour, icon } }: { readonly kind: ElementKind }) {
  const ink = elementInks[colour].light
  const detail = detailOf(shape, w, h)
  return (
    <svg className="legend-shape" viewBox={`-3 -3 ${w + 6} ${h + 16}`} aria-hidden="true" focusable="false">
      <path d={outlineOf(shape, w, h)} fill={ink.fill} stroke={ink.stroke} strokeWidth="2.5" />
      {detail !== '' && <path d={detail} fill="none" stroke={ink.stroke} strokeWidth="2.5" />}
      <g transform={`translate(${w / 2 - 14} ${h / 2 - 14}) scale(1.17)`}>
        <path d={iconPaths[icon]} fill={ink.accent} fillRule="evenodd" />
      </g>
    </svg>
  )
}

const dashes: Readonly<Record<RelationKind['line'], string>> = { solid: '', dashed: '9 6', dotted: '1 6', double: '' }

function LineOf({ kind: { line, colour, directed } }: { readonly kind: RelationKind }) {
  const { stroke } = relationInks[colour].light
  const path = line === 'double' ? 'M2 9H70M2 15H70' : 'M2 12H70'
  return (
    <svg className="legend-line" viewBox="0 0 84 24" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke={stroke}
        strokeWidth={line === 'double' ? 2.4 : 3.4}
        strokeDasharray={dashes[line]}
        strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
      />
      {directed && <path d="M66 3 82 12 66 21Z" fill={stroke} />}
    </svg>
  )
}
