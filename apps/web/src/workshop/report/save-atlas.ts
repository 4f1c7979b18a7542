import type { Atlas } from '@maillage/atlas'
import { writeAtlasFile } from '@maillage/interchange'
import { downloadText, fileNameOf } from '../../panels/download-text.ts'

/** Hands the whole atlas to the browser as a file that any atlas reads. */
export function saveAtlas(atlas: Atlas): void {
  downloadText(fileNameOf(atlas.about.title), writeAtlasFile(atlas), 'application/json')
}
