import { type KindKey, labelOf, type NameSuggestion, relationKindsToChoose, suggestNames } from '@maillage/atlas'
import { useId, useMemo, useState } from 'react'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'
import { keepRelation, renameRelation } from '../gestures/relate.ts'
import { Completion } from './completion.tsx'
import type { Field } from './field.ts'

type NameFieldProps = { readonly field: Extract<Field, { type: 'name-relation' | 'rename-relation' }> }

/**
 * The name of a relation, with the names and kinds in use offered as it is written. Enter keeps, even when empty: the
 * relation is then « à nommer ». Escape gives a new relation up. (C10)
 */
export function NameField({ field }: NameFieldProps) {
  const drawing = useDrawing()
  const { words, session } = drawing
  const relation = field.type === 'rename-relation' ? session.atlas().relations.get(field.id) : undefined
  const [text, setText] = useState(relation?.name ?? '')
  const help = useId()
  const suggestions = useMemo(
    () => suggestionsFor(drawing, field, text === relation?.name ? '' : text),
    [drawing, field, text, relation?.name],
  )
  const kinds = useMemo(
    () => new Map(relationKindsToChoose(session.atlas()).map((kind) => [kind.key, kind.label])),
    [session],
  )

  const close = (keep: boolean, name: string, kind: KindKey | null) => {
    drawing.field.set(null)
    drawing.draft.set(null)
    if (keep && field.type === 'rename-relation') renameRelation(drawing, field.id, name, kind)
    else if (keep && field.type === 'name-relation')
      keepRelation(drawing, { from: field.from, to: field.to, name, kind })
    drawing.editor.getContainer().focus()
  }
  return (
    <div className="dv-card dv-name">
      <p className="dv-ends">{endsOf(drawing, field)}</p>
      <Completion
        label={words.nameRelation}
        placeholder={words.namePlaceholder}
        describedBy={help}
        text={text}
        onText={setText}
        options={suggestions.map(({ name, kind }) => ({
          key: `${kind} ${name}`,
          label: name,
          hint: kinds.get(kind) ?? kind,
        }))}
        listLabel={words.suggestions}
        onKeep={(at) => {
          const chosen = at === null ? exactly(suggestions, text) : suggestions[at]
          close(true, chosen?.name ?? text, chosen?.kind ?? null)
        }}
        onCancel={() => close(false, '', null)}
      />
      <p id={help} className="dv-help">
        {words.nameHelp}
      </p>
    </div>
  )
}

/** A name written in full that is already in use takes the kind that goes with it. */
function exactly(suggestions: readonly NameSuggestion[], text: string): NameSuggestion | undefined {
  const wanted = text.trim().toLocaleLowerCase('fr')
  return wanted === '' ? undefined : suggestions.find(({ name }) => name.toLocaleLowerCase('fr') === wanted)
}

function suggestionsFor({ session }: Drawing, field: NameFieldProps['field'], text: string): readonly NameSuggestion[] {
  const atlas = session.atlas()
  if (field.type === 'name-relation') {
    return suggestNames(atlas, { text, from: field.from, to: field.to.type === 'thing' ? field.to.id : null })
  }
  const ends = atlas.relations.get(field.id)?.ends
  return ends ? suggestNames(atlas, { text, from: ends.from, to: ends.to }) : []
}

function endsOf({ session }: Drawing, field: NameFieldProps['field']): string {
  const atlas = session.atlas()
  const ends = field.type === 'rename-relation' ? atlas.relations.get(field.id)?.ends : null
  const from = field.type === 'name-relation' ? field.from : ends?.from
  const to =
    field.type === 'name-relation'
      ? field.to.type === 'thing'
        ? labelOf(atlas, field.to.id)
        : field.to.label
      : ends && labelOf(atlas, ends.to)
  return `${from ? labelOf(atlas, from) : ''} → … → ${to ?? ''}`
}
