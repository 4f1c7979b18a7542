import {
  type Atlas,
  type Edit,
  type ElementField,
  elementAt,
  labelOf,
  type Relation,
  type RelationField,
  relationAt,
  sentenceText,
} from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

type Naming = { readonly atlas: Atlas; readonly names: Readonly<Record<string, string>> }

/** What these edits say, each as one line: for a person who wants their words back. (V26) */
export function sayEdits(words: Messages, edits: readonly Edit[], naming: Naming): readonly string[] {
  const own = new Map(
    edits.flatMap((edit) => (edit.type === 'element-added' ? [[edit.element.id as string, edit.element.label]] : [])),
  )
  return edits.flatMap((edit) => sayEdit(words, edit, (id) => own.get(id) ?? nameOf(naming, id)))
}

function sayEdit(words: Messages, edit: Edit, name: (id: string) => string): readonly string[] {
  const { drafts, domain } = words
  switch (edit.type) {
    case 'element-added':
    case 'element-restored':
      return [drafts.element(edit.element.label), ...texts(edit.element.description)]
    case 'relation-added':
    case 'relation-restored':
      return [sayRelation(edit.relation, name), ...texts(edit.relation.description)]
    case 'element-changed':
      return [
        drafts.field(name(edit.id), lower(domain.elementFields[edit.field as ElementField]), valueText(edit.value)),
      ]
    case 'relation-changed':
      return [
        drafts.field(name(edit.id), lower(domain.relationFields[edit.field as RelationField]), valueText(edit.value)),
      ]
    case 'about-changed':
      return [drafts.field(words.bar.about, lower(domain.aboutFields[edit.field]), valueText(edit.value))]
    case 'element-removed':
    case 'relation-removed':
      return [drafts.removed(name(edit.id))]
    case 'annotation-set':
      return [drafts.annotation]
    case 'trame-entry-set':
      return [drafts.table(words.bar.trame, edit.entry?.label ?? edit.code)]
    case 'element-kind-set':
    case 'relation-kind-set':
      return [drafts.table(words.bar.kinds, edit.kind?.label ?? edit.key)]
    default:
      return []
  }
}

function sayRelation({ ends, name: verb }: Relation, name: (id: string) => string): string {
  return `${name(ends.from)} — ${verb || '…'} → ${name(ends.to)}`
}

function texts(description: string): readonly string[] {
  return description.trim() === '' ? [] : [description]
}

function lower(word: string): string {
  return word.toLocaleLowerCase()
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What a thing is called now; failing that, what it was called when the words were put aside. */
function nameOf({ atlas, names }: Naming, id: string): string {
  const relation = relationAt(atlas, id as never) // reason: whatever it is, it is only looked up
  if (relation) return sentenceText(atlas, relation)
  return elementAt(atlas, id as never) ? labelOf(atlas, id as never) : (names[id] ?? '…') // reason: likewise
}
