import { addElement, applyEdits, changeElement, emptyAtlas, kindKey } from '@maillage/atlas'
import { aContext, editsOf } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { fieldsOf } from './thing-fields.tsx'

const context = aContext()
const add = (kind: string, words: { readonly address?: string } = {}) => {
  const atlas = applyEdits(
    emptyAtlas(),
    editsOf(addElement(emptyAtlas(), context, { kind: kindKey(kind), label: 'x', ...words })),
  )
  const [element] = atlas.elements.values()
  if (!element) throw new Error('Nothing was added.')
  return { atlas, element }
}

test('[V18] a field that belongs to some kinds is shown for those', () => {
  expect(fieldsOf('element', add('document').element)).toContain('address')
  expect(fieldsOf('element', add('acteur').element)).not.toContain('address')
})

test('[V18] a field that holds words stays in sight when the kind changes', () => {
  const { atlas, element } = add('document', { address: 'https://exemple.fr/' })
  const changed = applyEdits(
    atlas,
    editsOf(changeElement(atlas, context, { id: element.id, field: 'kind', value: kindKey('acteur') })),
  )
  expect(fieldsOf('element', [...changed.elements.values()][0] ?? element)).toContain('address')
})
