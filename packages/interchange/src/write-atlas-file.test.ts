import { type Atlas, applyEdits, buildEdits, defaultElementKinds, emptyAtlas, kindKey } from '@maillage/atlas'
import { anAtlas, arbitraryAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlasFile } from './read-atlas-file.ts'
import { arbitraryFile } from './testing/arbitrary-file.ts'
import { exampleFile, type FileRows, readWell, sorted } from './testing/example-file.ts'
import { secondAtlas } from './testing/second-atlas.ts'
import { writeAtlasFile } from './write-atlas-file.ts'

describe('writeAtlasFile', () => {
  test('[I11] what is written is read back as the same atlas, without an oddity that loses anything', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), (atlas) => {
        const { atlas: after, oddities } = readWell(writeAtlasFile(atlas))
        expect(inOrder(after)).toEqual(inOrder(atlas))
        expect(oddities.filter(({ effect }) => effect !== 'kept')).toEqual([])
      }),
    )
  })

  test('[I11] whatever a file held, what was taken from it is written and read the same ever after', () => {
    fc.assert(
      fc.property(arbitraryFile(), (file) => {
        const outcome = readAtlasFile(JSON.stringify(file))
        if (!outcome.ok) return
        const text = writeAtlasFile(outcome.value.atlas)
        expect(writeAtlasFile(readWell(text).atlas)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('[I11] what was read from a file can be built from nothing', () => {
    const { atlas } = readWell(secondAtlas())
    expect(inOrder(applyEdits(emptyAtlas(), buildEdits(atlas)))).toEqual(inOrder(atlas))
  })

  test('[I11] a kind that was taken out, changed or never listed stays so', () => {
    const elementKinds = new Map(defaultElementKinds)
    elementKinds.delete(kindKey('document'))
    elementKinds.delete(kindKey('acteur')) // in use by both elements
    const atlas = { ...anAtlas({ elements: ['a', 'b'] }), elementKinds }
    expect(inOrder(readWell(writeAtlasFile(atlas)).atlas)).toEqual(inOrder(atlas))
  })

  test('[I11] times and authors come back, even when the time is none', () => {
    for (const at of [0, 1, 1_900_000_000_000, -5, 0.5, 1e300]) {
      const atlas = anAtlas({ elements: ['a'] })
      const elements = new Map([...atlas.elements].map(([id, element]) => [id, { ...element, at, by: 'relais' }]))
      expect(readWell(writeAtlasFile({ ...atlas, elements })).atlas.elements).toEqual(elements)
    }
  })

  test('[I12] the demonstration file comes out as it went in', () => {
    const { atlas, oddities } = readWell(JSON.stringify(exampleFile))
    expect(oddities).toEqual([])
    expect([atlas.elements.size, atlas.relations.size]).toEqual([102, 136])
    expect(sorted(fileOf(atlas))).toEqual(sorted(exampleFile))
  })

  test('[I12] a file with its own kinds, places, extra words and relations about relations comes out as it went in', () => {
    const { atlas, oddities } = readWell(JSON.stringify(secondAtlas()))
    expect(oddities.filter(({ effect }) => effect !== 'kept')).toEqual([])
    expect(oddities.map(({ value }) => value)).toEqual([
      'collectif',
      'savoir_faire',
      'accueille',
      'transmet_a',
      'prolonge',
      'eclaire',
    ])
    expect([atlas.elements.size, atlas.relations.size, atlas.positions.size]).toEqual([100, 160, 25])
    expect(sorted(fileOf(atlas))).toEqual(sorted(secondAtlas()))
  })

  test('[I12] writes the same text for the same atlas, two spaces deep, a place on one line', () => {
    const text = writeAtlasFile(readWell(secondAtlas()).atlas)
    expect(writeAtlasFile(readWell(text).atlas)).toBe(text)
    expect(text).toContain('\n      "position": [-2000, 0]')
    expect(writeAtlasFile(emptyAtlas())).toBe('{\n  "elements": [],\n  "relations": []\n}\n')
  })

  test('[I5] extra words come back at the place where they stood', () => {
    const file = {
      versionDuFichier: 3,
      trame: { composantes: [{ code: '1', label: 'Un', glose: 'le premier' }], dates: ['2015'] },
      elements: [{ id: 'a', kind: 'acteur', label: 'A', debut: 'vers 1990', effectif: 12 }],
      relations: [{ id: 'r', from: 'a', to: 'a', kind: 'lien', sens: 'retour', force: 0.5 }],
    }
    expect(fileOf(readWell(file).atlas)).toEqual(file)
  })

  test('[I5] the words of a field win over what a file once held under the same name', () => {
    const { atlas } = readWell({ elements: [{ id: 'a', kind: 'acteur', label: 'A', debut: 'vers 1990' }] })
    const elements = new Map([...atlas.elements].map(([id, element]) => [id, { ...element, since: '1990' }]))
    expect(fileOf({ ...atlas, elements }).elements[0]?.debut).toBe('1990')
  })
})

function fileOf(atlas: Atlas): FileRows {
  return JSON.parse(writeAtlasFile(atlas))
}

// Maps are compared with their order: it is the order in which everyone reads.
function inOrder(atlas: Atlas) {
  const { about, trame, elementKinds, relationKinds, elements, relations, positions, annotations } = atlas
  const tables = [trame.components, trame.angles, trame.scales, elementKinds, relationKinds, elements, relations]
  return { about, positions, annotations, tables: tables.map((table) => [...table.entries()]) }
}
