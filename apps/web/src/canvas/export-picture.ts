import { projectScene, settleNames, writeSvg } from '@maillage/scene'
import houseFontFile from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
import type { Drawing } from './drawing.ts'

const widestPng = 8000

/** Saves the whole map as a vector picture, written from the atlas: what is out of sight is in it too. */
export async function exportSvg(drawing: Drawing): Promise<void> {
  save(new Blob([await svgOf(drawing)], { type: 'image/svg+xml' }), `${fileName(drawing)}.svg`)
}

/** Saves the whole map as an image, at most 8,000 pixels wide. */
export async function exportPng(drawing: Drawing): Promise<void> {
  const address = URL.createObjectURL(new Blob([await svgOf(drawing)], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = address
  await image.decode()
  const scale = Math.min(2, widestPng / Math.max(image.naturalWidth, image.naturalHeight, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(address)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) save(blob, `${fileName(drawing)}.png`)
}

async function svgOf(drawing: Drawing): Promise<string> {
  const atlas = drawing.session.atlas()
  return writeSvg(settleNames(projectScene(atlas, drawing.places)), {
    fontHref: await fontInside(),
    title: atlas.about.title || drawing.words.stage,
    groups: drawing.groups,
    groupTitle: (hub) => (hub === null ? drawing.words.unlinked : drawing.words.around(hub)),
  })
}

/** The house font as part of the picture, which must look the same on any machine and ask nobody. */
async function fontInside(): Promise<string> {
  const bytes = await (await fetch(houseFontFile)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () =>
      reject(new Error('The house font could not be read into the picture.', { cause: reader.error }))
    reader.readAsDataURL(bytes)
  })
}

function fileName(drawing: Drawing): string {
  const title = drawing.session.atlas().about.title.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'atlas'
  )
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
