import { enPicture } from './en-picture.ts'
import { frPicture } from './fr-picture.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

/** Sentences of the map as a picture, in a chunk of their own: only who asks for it loads them. (V112) */
export const pictureWords: Readonly<Record<Language, typeof frPicture>> = { fr: typesetAll(frPicture), en: enPicture }
