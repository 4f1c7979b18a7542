import {
  elementAt,
  elementKindOf,
  labelOf,
  nameOfPlace,
  readAuthor,
  relationKindOf,
  sentenceText,
} from '@maillage/atlas'
import { type ReactNode, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { relationsOf } from '../../panels/relations-of.ts'
import { MyStance } from '../ballots/ballots-here.tsx'
import type { Sender } from '../ballots/use-sending.ts'
import { SaidLine } from '../results/said-line.tsx'
import type { Thing } from './room-lists.ts'

type Props = {
  readonly thing: Thing
  readonly sender: Sender
  /** What stands beside it: where it is, when it is mine. */
  readonly state?: ReactNode
  /** What I may do with it, when it is mine. */
  readonly own?: ReactNode
  readonly onRelate: (label: string) => void
}

const mostRelations = 8

/** One thing in a list: a press opens what it says, what is related to it, and what I think of it. (V75) */
export function ThingRow({ thing, sender, state, own, onRelate }: Props) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const [isOpen, setOpen] = useState(false)
  const element = elementAt(atlas, thing.id)
  const { site } = readAuthor(thing.by)
  const minutes = Math.max(0, Math.floor((session.assembly.now() - thing.at) / 60_000))
  const facts = [
    element ? elementKindOf(atlas, element).label : words.contribute.reader.relation,
    site === '' ? '' : nameOfPlace(atlas.workshop.places, site),
    words.contribute.reader.ago(minutes),
  ]
  return (
    <li className="give-row">
      <button type="button" className="give-row-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {element ? <KindMark kind={elementKindOf(atlas, element)} /> : <LineMark kind={relationKindOf(atlas, thing)} />}
        <span className="give-row-words">
          {'ends' in thing ? sentenceText(atlas, thing) : thing.label}
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
      </button>
      {state}
      <SaidLine id={thing.id} />
      {isOpen && (
        <div className="give-row-open">
          {thing.description && <p className="give-instruction">{thing.description}</p>}
          {element && <Relations thing={thing} />}
          {own}
          {element && session.may('add') && (
            <button type="button" className="button" onClick={() => onRelate(labelOf(atlas, thing.id))}>
              {words.contribute.reader.relate}
            </button>
          )}
          {session.may('vote') && <MyStance id={thing.id} sender={sender} />}
        </div>
      )}
    </li>
  )
}

function Relations({ thing }: { readonly thing: Thing }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const relations = relationsOf(atlas, thing.id)
  if (relations.length === 0) return <p className="hint">{words.contribute.reader.noRelation}</p>
  return (
    <ul className="give-sentences" aria-label={words.contribute.reader.itsRelations}>
      {relations.slice(0, mostRelations).map((relation) => (
        <li key={relation.id}>{sentenceText(atlas, relation, relation.ends.from === thing.id ? 'from' : 'to')}</li>
      ))}
    </ul>
  )
}
