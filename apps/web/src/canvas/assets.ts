import { houseFont } from '@maillage/scene'
import sansBold from '@tldraw/assets/fonts/IBMPlexSans-Bold.woff2?url'
import sansMedium from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
import iconsOfTldraw from '@tldraw/assets/icons/icon/0_merged.svg?url'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

// tldraw asks for sixteen fonts. One family serves all of them: two files.
const plain = ['draw', 'sans', 'serif', 'mono'].flatMap((family) => [`tldraw_${family}`, `tldraw_${family}_italic`])
const bold = plain.map((name) => `${name}_bold`)

const imported = getAssetUrlsByImport()

/**
 * Every file tldraw may ask for, served by us: no request leaves the origin. Icons of embeds, which don't exist here, are
 * the sprite of the other icons, so that nothing more is loaded. (C16)
 */
export const tldrawAssets = {
  ...imported,
  fonts: Object.fromEntries([...plain.map((name) => [name, sansMedium]), ...bold.map((name) => [name, sansBold])]),
  embedIcons: Object.fromEntries(Object.keys(imported.embedIcons).map((name) => [name, iconsOfTldraw])),
}

/** Loads the house font, which every width was measured for. The drawing is shown without waiting for it. */
export async function loadHouseFont(): Promise<void> {
  const faces = [
    new FontFace(houseFont.family, `url(${sansMedium})`, { weight: '500' }),
    new FontFace(houseFont.family, `url(${sansBold})`, { weight: '700' }),
  ]
  for (const face of faces) document.fonts.add(face)
  await Promise.allSettled(faces.map((face) => face.load()))
}
