import {
  type Atlas,
  directionOf,
  type EndId,
  isNamed,
  labelOf,
  type Relation,
  relationKindOf,
  sentenceOf,
} from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { IconButton } from '../controls/action-button.tsx'
import { LineMark } from '../controls/kind-mark.tsx'

type Props = { readonly of: EndId; readonly relations: readonly Relation[]; readonly name: string }

/** The relations of a thing, each as it reads from there. Pressing opens it; the arrow goes to the other end. (V12) */
export function RelationSentences({ of, relations, name }: Props) {
  const { workbench, words } = usePage()
  const atlas = useAtlas()
  return (
    <ul className="sentences" aria-label={name}>
      {relations.map((relation) => {
        const { before, verb, after, other } = readFrom(atlas, relation, of)
        const label = labelOf(atlas, other)
        return (
          <li key={relation.id} className="sentence">
            <button type="button" className="sentence-words" onClick={() => workbench.reveal(relation.id)}>
              <LineMark kind={relationKindOf(atlas, relation)} />
              <span>
                {before && <strong>{before} </strong>}
                <em>{verb}</em> {before ? after : <strong>{after}</strong>}
                {!isNamed(relation) && <span className="to-name">{words.panel.toBeNamed}</span>}
              </span>
            </button>
            <IconButton icon="chevron" name={words.panel.goTo(label)} onPress={() => workbench.reveal(other)} />
          </li>
        )
      })}
    </ul>
  )
}

/** A relation as it reads from one of its ends: what stands before the verb (nothing when it is the end itself), and after. */
export type ReadFrom = { readonly before: string; readonly verb: string; readonly after: string; readonly other: EndId }

/**
 * Reads a relation from one of its ends. A name that somebody chose is never replaced by the words of the kind: without
 * a name for the other direction, the sentence is said whole, from its own beginning. (V12)
 */
export function readFrom(atlas: Atlas, relation: Relation, of: EndId): ReadFrom {
  const isForward = relation.ends.from === of
  const isSaidWhole =
    !isForward && isNamed(relation) && relation.inverseName === '' && directionOf(atlas, relation) === 'forward'
  const { subject, verb, object } = sentenceOf(atlas, relation, isForward || isSaidWhole ? 'from' : 'to')
  if (isSaidWhole) return { before: labelOf(atlas, subject), verb, after: labelOf(atlas, object), other: subject }
  return { before: '', verb, after: labelOf(atlas, object), other: object }
}
