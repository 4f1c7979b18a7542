import { en } from './en.ts'
import { fr, type Messages } from './fr.ts'

export type { Messages }

/** Languages of the interface; what people write stays in their own. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Every sentence of the interface, by language. (V20) */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
