import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'
import type { Language } from './load-messages.ts'

export { type Language, languages } from './load-messages.ts'
export type { Messages }

/** Every sentence of the interface, by language: for tests. The pages take one language (`load-messages.ts`). (V20) */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
