import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'
import { type Language, languages } from './languages.ts'

export { type Language, languages, type Messages }

/** Every sentence of the interface, by language; pages load one of them (`load.ts`). (V20) */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
