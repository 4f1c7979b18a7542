import { elementId } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectScene } from '../figures/project-scene.ts'
import type { Point } from '../geometry.ts'
import { groupsOf } from '../layout/groups-of.ts'
import { arbitraryPlacedAtlas } from '../testing/placed-atlas.ts'
import { writeSvg } from './write-svg.ts'

const [a, b] = [elementId('mairie'), elementId('jardin')]
const atlas = anAtlas({ elements: [a, b], relations: [['r', a, 'porte & entretient', b]] })
const scene = projectScene(
  atlas,
  new Map<typeof a, Point>([
    [a, [0, 0]],
    [b, [500, 0]],
  ]),
)

/** Opened and closed in order, one root, nothing raw: enough of XML to notice a broken file. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml.replaceAll(
    /<(\/?)([a-z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)(\/?)>/g,
    (_all, close: string, tag: string, _inner, empty: string) => {
      if (close) return open.pop() === tag ? '' : '<'
      if (!empty) open.push(tag)
      return ''
    },
  )
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(rest)
}

describe('writeSvg', () => {
  test('[S19] holds title, description, every word, icon and name', () => {
    const svg = writeSvg(scene, { title: 'Mon atlas', description: 'Deux éléments', language: 'fr' })
    for (const part of [
      '<title id="title">Mon atlas</title>',
      'Deux éléments',
      'xml:lang="fr"',
      '>Acteur<',
      '>mairie<',
      '>jardin<',
      'porte &amp; entretient',
      '#i-people',
    ]) {
      expect(svg).toContain(part)
    }
  })

  test('[S20] is well formed whatever people wrote', () => {
    fc.assert(
      fc.property(arbitraryPlacedAtlas(), fc.string(), ({ atlas: any, places }, title) => {
        const groups = groupsOf(any, places)
        const svg = writeSvg(projectScene(any, places), {
          title,
          description: `<${title}>`,
          groups,
          fontHref: `/police.woff2?"${title}`,
        })
        expect(isWellFormed(svg)).toBe(true)
      }),
    )
  })

  test('[S20] asks nobody for anything: no script, no address but the font it is given', () => {
    const svg = writeSvg(scene, { title: 'Mon atlas' })
    expect(svg).not.toMatch(/<script|<style|url\(|href="(?!#)/)
    expect(writeSvg(scene, { title: 'x', fontHref: '/polices/plex.woff2' })).toContain('src:url("/polices/plex.woff2")')
  })

  test('[S19] an empty atlas is a picture too', () => {
    expect(isWellFormed(writeSvg({ elements: new Map(), relations: new Map() }, { title: 'Vide' }))).toBe(true)
  })

  test('[S19] dark paper for the dark theme', () => {
    expect(writeSvg(scene, { title: 'x', theme: 'dark' })).toContain('fill="#14181f"')
  })
})
