import { anAtlas } from '@maillage/atlas/testing'
import { describe, expect, test } from 'vitest'
import { groupsOf, placeUnplaced, projectScene, settleNames, writeSvg } from './index.ts'

describe('the example of the README', () => {
  test('[S19] draws an atlas that has no positions yet', () => {
    const atlas = anAtlas({ elements: ['Mairie', 'Jardin'], relations: [['r1', 'Mairie', 'porte', 'Jardin']] })
    const places = new Map([...atlas.positions, ...placeUnplaced(atlas, atlas.positions)])
    const scene = settleNames(projectScene(atlas, places))
    const svg = writeSvg(scene, { title: 'Le quartier', groups: groupsOf(atlas, places) })
    expect(svg).toContain('>porte<')
  })
})
