import {
  inferredRelationKind,
  type RelationKind,
  relationKindsToChoose,
  relationLines,
  setRelationKind,
} from '@maillage/atlas'
import { Checkbox } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import { Icon } from '../controls/icon.tsx'
import { LineMark } from '../controls/kind-mark.tsx'
import { AddKind, RowEnd, usesOf } from './add-kind.tsx'
import { useColours } from './trame-editor.tsx'
import { WordField } from './word-field.tsx'

/** The kinds of relations of this atlas, each in a row. */
export function RelationKinds() {
  const { session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const uses = usesOf(atlas.relations.values())
  return (
    <>
      <ul className="rows">
        {relationKindsToChoose(atlas).map((kind) => (
          <RelationKindRow key={kind.key} kind={kind} uses={uses.get(kind.key) ?? 0} />
        ))}
      </ul>
      {session.may('edit-tables') && (
        <AddKind
          taken={atlas.relationKinds}
          onAdd={(key, label, rank) =>
            wish((now, context) =>
              setRelationKind(now, context, { kind: { ...inferredRelationKind(key, rank), label } }),
            ).ok
          }
        />
      )}
    </>
  )
}

function RelationKindRow({ kind, uses }: { readonly kind: RelationKind; readonly uses: number }) {
  const { words, session } = usePage()
  const wish = useWish()
  const isReadOnly = !session.may('edit-tables')
  const set = (part: Partial<RelationKind>) =>
    wish((now, context) => setRelationKind(now, context, { kind: { ...kind, ...part } }))
  const lines = relationLines.map((value) => ({
    value,
    label: words.domain.lines[value],
    mark: <LineMark kind={{ line: value, colour: kind.colour }} />,
  }))
  const common = { isLabelHidden: true, isDisabled: isReadOnly } as const
  return (
    <li className="row row-kind">
      <LineMark kind={kind} />
      <WordField
        name={`${words.kinds.label} : ${kind.label}`}
        value={kind.label}
        isReadOnly={isReadOnly}
        onKeep={(label) => set({ label })}
      />
      <WordField
        name={`${words.kinds.inverse} : ${kind.label}`}
        value={kind.inverse}
        isReadOnly={isReadOnly}
        onKeep={(inverse) => set({ inverse })}
      />
      <Checkbox
        className="check"
        isSelected={kind.directed}
        isDisabled={isReadOnly}
        onChange={(directed) => set({ directed })}
      >
        <span className="check-box">
          <Icon name="check" size={14} />
        </span>
        {words.kinds.directed}
      </Checkbox>
      <ChoiceField
        {...common}
        label={`${words.kinds.line} : ${kind.label}`}
        value={kind.line}
        choices={lines}
        onChoose={(line) => set({ line: line as RelationKind['line'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.colour} : ${kind.label}`}
        value={kind.colour}
        choices={useColours()}
        onChoose={(colour) => set({ colour: colour as RelationKind['colour'] })}
      />
      <RowEnd of="relation" kind={kind} uses={uses} />
    </li>
  )
}
