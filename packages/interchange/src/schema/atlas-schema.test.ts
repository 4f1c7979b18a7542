import { aboutFields, elementFields, relationFields } from '@maillage/atlas'
import { arbitraryAtlas } from '@maillage/atlas/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import written from '../atlas.schema.json' with { type: 'json' }
import { exampleFile } from '../testing/example-file.ts'
import { secondAtlas } from '../testing/second-atlas.ts'
import { writeAtlasFile } from '../write-atlas-file.ts'
import { atlasSchema } from './atlas-schema.ts'

const validate = new Ajv2020({ allErrors: true }).compile(written)

describe('the JSON Schema', () => {
  test('[I15] follows the field table; if not, run tools/write-schema.ts', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(atlasSchema())))
    const { element, relation } = written.$defs
    expect(Object.keys(element.properties)).toEqual(expect.arrayContaining(namesIn(elementFields)))
    expect(Object.keys(relation.properties)).toEqual(expect.arrayContaining(namesIn(relationFields)))
    expect(Object.keys(written.properties)).toEqual(expect.arrayContaining(namesIn(aboutFields)))
  })

  test('[I15] accepts the demonstration file, and one of another territory', () => {
    expect([validate(exampleFile), validate.errors]).toEqual([true, null])
    expect([validate(secondAtlas()), validate.errors]).toEqual([true, null])
  })

  test('[I15] accepts whatever is written', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (atlas) => {
        expect([validate(JSON.parse(writeAtlasFile(atlas))), validate.errors]).toEqual([true, null])
      }),
    )
  })

  test('[I15] refuses a file with a row without a name, a wrong date, or an unknown direction', () => {
    const [element, relation] = [
      { id: 'a', kind: 'acteur', label: 'A' },
      { id: 'r', from: 'a', to: 'a', kind: 'lien' },
    ]
    expect(validate({ elements: [element], relations: [relation] })).toBe(true)
    expect(validate({ elements: [{ kind: 'acteur', label: 'A' }], relations: [] })).toBe(false)
    expect(validate({ elements: [{ ...element, debut: 'hier' }], relations: [] })).toBe(false)
    expect(validate({ elements: [element], relations: [{ ...relation, sens: 'retour' }] })).toBe(false)
    expect(validate({ elements: [element] })).toBe(false)
  })
})

function namesIn(table: Readonly<Record<string, { readonly json: string }>>): string[] {
  return Object.values(table).flatMap(({ json }) => (json === '' ? [] : [json]))
}
