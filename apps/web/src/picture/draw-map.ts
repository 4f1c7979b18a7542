import type { Atlas } from '@maillage/atlas'
import { groupsOf, houseFont, placeUnplaced, projectScene, settleNames, writeSvg } from '@maillage/scene'
import { houseFontFile } from '../canvas/house-font.ts'
import { mostOnSheet } from './picture-size.ts'

/** The map as a picture, with the title over it. */
export type Drawn = { readonly title: string; readonly svg: string }

export type DrawWords = {
  readonly title: string
  readonly name: string
  readonly alone: string
  readonly language: string
}

/** Draws the whole map as a picture; null when it holds nothing, or more than `most` elements. Pure. (V143, V158) */
export function drawMap(atlas: Atlas, { title, name, alone, language }: DrawWords, most = mostOnSheet): Drawn | null {
  if (atlas.elements.size === 0 || atlas.elements.size > most) return null
  const places = new Map([...atlas.positions, ...placeUnplaced(atlas, atlas.positions)])
  const svg = writeSvg(settleNames(projectScene(atlas, places)), {
    ...{ title: name, language, groups: groupsOf(atlas, places) },
    groupTitle: (label) => label ?? alone,
  })
  return { title, svg }
}

/** Has the page know the font that the boxes were measured for: without it words would run out of them. */
export async function loadHouseFont(): Promise<void> {
  const font = new FontFace(houseFont.family, `url(${houseFontFile})`, { weight: '500' })
  // Without it the reader's own font serves: the map is still there.
  await font.load().then(
    () => document.fonts.add(font),
    () => null,
  )
}

/** The picture with its font in it, for a file that must need nothing else. */
export async function inFile(map: Drawn): Promise<Drawn> {
  const font = await fontInside().catch(() => null)
  const face = font && `<style>@font-face{font-family:'${houseFont.family}';font-weight:500;src:url("${font}")}</style>`
  return face ? { ...map, svg: map.svg.replace('</desc>', `</desc>${face}`) } : map
}

async function fontInside(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(houseFontFile)).arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(letters)}`
}
