import {
  type ElementKind,
  elementKindsToChoose,
  elementShapes,
  inferredElementKind,
  kindIcons,
  setElementKind,
} from '@maillage/atlas'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { AddKind, RowEnd, usesOf } from './add-kind.tsx'
import { useColours } from './trame-editor.tsx'
import { WordField } from './word-field.tsx'

/** The kinds of elements of this atlas, each in a row. */
export function ElementKinds() {
  const { session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const uses = usesOf(atlas.elements.values())
  return (
    <>
      <ul className="rows">
        {elementKindsToChoose(atlas).map((kind) => (
          <ElementKindRow key={kind.key} kind={kind} uses={uses.get(kind.key) ?? 0} />
        ))}
      </ul>
      {session.may('edit-tables') && (
        <AddKind
          taken={atlas.elementKinds}
          onAdd={(key, label, rank) =>
            wish((now, context) =>
              setElementKind(now, context, { kind: { ...inferredElementKind(key, rank), label, plural: label } }),
            ).ok
          }
        />
      )}
    </>
  )
}

function ElementKindRow({ kind, uses }: { readonly kind: ElementKind; readonly uses: number }) {
  const { words, session } = usePage()
  const wish = useWish()
  const isReadOnly = !session.may('edit-tables')
  // reason for the casts below: each choice comes from the closed list of its property.
  const set = (part: Partial<ElementKind>) =>
    wish((now, context) => setElementKind(now, context, { kind: { ...kind, ...part } }))
  const shapes = elementShapes.map((value) => ({ value, label: words.domain.shapes[value] }))
  const icons = kindIcons.map((value) => ({
    value,
    label: words.domain.icons[value],
    mark: <KindMark kind={{ icon: value, colour: kind.colour }} />,
  }))
  const common = { isLabelHidden: true, isDisabled: isReadOnly } as const
  return (
    <li className="row row-kind">
      <KindMark kind={kind} />
      <WordField
        name={`${words.kinds.label} : ${kind.label}`}
        value={kind.label}
        isReadOnly={isReadOnly}
        onKeep={(label) => set({ label })}
      />
      <WordField
        name={`${words.kinds.plural} : ${kind.label}`}
        value={kind.plural}
        isReadOnly={isReadOnly}
        onKeep={(plural) => set({ plural })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.shape} : ${kind.label}`}
        value={kind.shape}
        choices={shapes}
        onChoose={(shape) => set({ shape: shape as ElementKind['shape'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.icon} : ${kind.label}`}
        value={kind.icon}
        choices={icons}
        onChoose={(icon) => set({ icon: icon as ElementKind['icon'] })}
      />
      <ChoiceField
        {...common}
        label={`${words.kinds.colour} : ${kind.label}`}
        value={kind.colour}
        choices={useColours()}
        onChoose={(colour) => set({ colour: colour as ElementKind['colour'] })}
      />
      <RowEnd of="element" kind={kind} uses={uses} />
    </li>
  )
}
