import { applyEdits, atlasLimits, emptyAtlas, mergeAtlas, relationId } from '@maillage/atlas'
import { aContext, anAtlas, arbitraryAtlas, editsOf } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planImport } from './plan-import.ts'
import { exampleFile, readWell } from './testing/example-file.ts'

describe('planImport', () => {
  test('[I13] tells exactly what the merge will add', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), arbitraryAtlas(), (current, imported) => {
        const plan = planImport(current, imported)
        const edits = editsOf(mergeAtlas(current, aContext(), { from: imported }))
        const after = applyEdits(current, edits)
        expect(edits.filter(({ type }) => type === 'element-added')).toHaveLength(plan.elements.added.length)
        expect(edits.filter(({ type }) => type === 'relation-added')).toHaveLength(plan.relations.added.length)
        expect(after.elements.size - current.elements.size).toBe(plan.elements.added.length)
        expect(after.relations.size - current.relations.size).toBe(plan.relations.added.length)
      }),
    )
  })

  test('[I13] accounts for every thing of the file: new, the same, or with other words', () => {
    fc.assert(
      fc.property(arbitraryAtlas(), arbitraryAtlas(), (current, imported) => {
        const plan = planImport(current, imported)
        for (const part of ['elements', 'relations'] as const) {
          const { added, same, different } = plan[part]
          expect(added.length + same.length + different.length).toBe(imported[part].size)
        }
      }),
    )
  })

  test('[I13] the demonstration atlas into an empty one: all new, with its trame', () => {
    const { atlas } = readWell(exampleFile)
    const plan = planImport(emptyAtlas(), atlas)
    expect([plan.elements.added.length, plan.relations.added.length, plan.trame.length]).toEqual([102, 136, 16])
    expect(plan.about).toEqual(['title', 'description', 'language'])
    expect([plan.elementKinds, plan.relationKinds, plan.sameLabels]).toEqual([[], [], []])
  })

  test('[I13] a second time: nothing to add', () => {
    const { atlas } = readWell(exampleFile)
    const plan = planImport(atlas, atlas)
    expect([plan.elements.added, plan.relations.added, plan.trame, plan.about]).toEqual([[], [], [], []])
    expect([plan.elements.same.length, plan.relations.same.length]).toEqual([102, 136])
  })

  test('[I13] tells why it can’t be done when the atlas would be too large', () => {
    const many = anAtlas({ elements: ['a'] })
    const [element] = [...many.elements.values()]
    const names = Array.from({ length: atlasLimits.elements + 1 }, (_, index) => `e${index}`)
    const elements = names.map((id) => ({ ...element, id, kind: 'acteur', label: id }))
    const plan = planImport(emptyAtlas(), readWell({ elements }).atlas)
    expect(plan.refusal).toEqual({ code: 'atlas-full', count: atlasLimits.elements + 1, max: atlasLimits.elements })
  })

  test('[I14] lists things that are there with other words, field by field, and leaves them alone', () => {
    const current = anAtlas({ elements: ['mairie', 'r'], relations: [['lien', 'mairie', 'aide', 'r']] })
    const file = {
      elements: [{ id: 'mairie', kind: 'acteur', label: 'Mairie', description: 'La maison commune' }],
      relations: [
        { id: 'lien', from: 'mairie', to: 'mairie', kind: 'lien', name: 'aide' },
        { id: 'r', from: 'mairie', to: 'mairie', kind: 'lien' },
      ],
    }
    const plan = planImport(current, readWell(file).atlas)
    expect(plan.elements.different.map(({ thing, fields }) => [thing.id, fields])).toEqual([
      ['mairie', ['label', 'description']],
    ])
    expect(plan.relations.different.map(({ thing, fields }) => [thing.id, fields])).toEqual([
      ['lien', ['ends']],
      [relationId('r'), []],
    ])
    expect(plan.elements.added).toEqual([])
  })

  test('[I14] points out new elements that are called like another one of their kind, without acting on it', () => {
    const current = anAtlas({ elements: ['mairie'] })
    const labels = ['Mairie', 'Jardin', 'jardin ', 'Jardin']
    const elements = labels.map((label, index) => ({ id: `n${index}`, kind: index === 3 ? 'enjeu' : 'acteur', label }))
    const plan = planImport(current, readWell({ elements }).atlas)
    expect(plan.sameLabels.map(({ added, like, where }) => [added.id, like.id, where])).toEqual([
      ['n0', 'mairie', 'atlas'],
      ['n2', 'n1', 'file'],
    ])
    expect(plan.elements.added).toHaveLength(4)
  })
})
