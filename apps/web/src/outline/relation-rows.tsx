import { type EndId, labelOf, type Relation } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { ChangeHere } from './change-here.tsx'
import { InPlaceName } from './in-place-name.tsx'
import { type RowPath, useHands } from './outline-context.ts'
import { useOutline } from './outline-store.ts'
import { RelationLabel } from './relation-label.tsx'
import { Fold, MoreButton, Provenance } from './row-bits.tsx'
import { type RelationRowProps, useRelationRow } from './use-relation-row.ts'

type ListProps = {
  readonly of: EndId
  readonly path: RowPath
  /** The things from the element down to here: none of them is unfolded again below itself. */
  readonly above: readonly EndId[]
  /** The relation that led here, which is not told again. */
  readonly via: EndId | null
  readonly name: string
}

/** The relations of a thing, each as it reads from there; unfolded, those of its other end, and so on. (V12, V30) */
export function RelationRows({ of, path, above, via, name }: ListProps) {
  const { atlas } = useFilteredAtlas()
  const relations = relationsOf(atlas, of).filter(({ id }) => id !== via)
  if (relations.length === 0) return null
  return (
    <ul className="sentences" aria-label={name}>
      {relations.map((relation) => (
        <RelationRow key={relation.id} {...{ relation, of, above }} path={`${path}/${relation.id}`} />
      ))}
    </ul>
  )
}

function RelationRow({ relation, of, path, above }: RelationRowProps) {
  const { words } = usePage()
  const hands = useHands()
  const row = useRelationRow({ relation, of, path, above })
  const what = useOutline(({ doing }) => (doing?.path === path ? doing.what : null))
  const isUnfolded = useOutline(({ open }) => open.has(path))
  const isOpen = row.canUnfold && isUnfolded
  const isNaming = what === 'renaming' || what === 'name-back'
  return (
    <li className={`sentence-item ${row.isSelected ? 'is-selected' : ''}`} data-item={path} data-label={row.sentence}>
      <div className="outline-line">
        <Fold
          label={row.otherLabel}
          canUnfold={row.canUnfold}
          isOpen={isOpen}
          onPress={() => hands.fold(path, !isOpen)}
        />
        {isNaming ? (
          <NameHere relation={relation} path={path} sentence={row.sentence} isBack={what === 'name-back'} />
        ) : (
          <RelationLabel {...{ relation, of, path, row, isOpen }} />
        )}
        <MoreButton
          name={words.outline.actionsOf(row.sentence)}
          onPress={(at) => hands.showMenu(at, { path, id: relation.id, of })}
        />
      </div>
      {relation.description && <p className="sentence-more">{relation.description}</p>}
      <Provenance thing={relation} />
      {what && !isNaming && <ChangeHere path={path} id={relation.id} what={what} regrouping={null} />}
      {isOpen && <Below relation={relation} path={path} above={above} row={row} />}
    </li>
  )
}

type NameProps = {
  readonly relation: Relation
  readonly path: RowPath
  readonly sentence: string
  readonly isBack: boolean
}

function NameHere({ relation, path, sentence, isBack }: NameProps) {
  const { words } = usePage()
  const hands = useHands()
  return (
    <InPlaceName
      thing={relation}
      field={isBack ? 'inverseName' : 'name'}
      name={isBack ? words.outline.nameBackWhat(sentence) : words.outline.nameWhat(sentence)}
      onDone={(isLeft) => hands.end(path, isLeft)}
    />
  )
}

type BelowProps = Omit<RelationRowProps, 'of'> & { readonly row: ReturnType<typeof useRelationRow> }

/** What is said about a relation, then where it leads. */
function Below({ relation, path, above, row }: BelowProps) {
  const { words } = usePage()
  const { atlas } = useFilteredAtlas()
  return (
    <div className="below">
      {row.isSpokenOf && (
        <>
          <p className="below-title">{words.outline.about}</p>
          <RelationRows
            of={relation.id}
            path={path}
            above={[...above, relation.id]}
            via={null}
            name={words.outline.relationsOf(row.sentence)}
          />
        </>
      )}
      {row.hasMore && (
        <RelationRows
          of={row.other}
          path={path}
          above={[...above, row.other]}
          via={relation.id}
          name={words.outline.relationsOf(labelOf(atlas, row.other))}
        />
      )}
    </div>
  )
}
