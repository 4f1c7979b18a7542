import { emptyAtlas } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { planImport, readAtlasFile, writeAtlasFile } from './index.ts'

test('[I11] the example of the README', () => {
  const text = '{ "elements": [{ "id": "École", "kind": "acteur", "label": "École du bourg" }], "relations": [] }'
  const file = readAtlasFile(text)
  if (!file.ok) throw new Error('the file is an atlas')
  const { atlas, oddities } = file.value
  expect(oddities[0]).toMatchObject({ code: 'id-changed', place: 'elements[0].id', line: 1, became: 'Ecole' })
  expect(planImport(emptyAtlas(), atlas).elements.added.length).toBe(1)
  expect(writeAtlasFile(atlas)).toContain('"label": "École du bourg"')
})
