import type { Messages } from './fr.ts'

/** Languages of the interface; what people write stays in their own. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The sentences of one language, a chunk of its own: a phone takes those it shows. Rejects without the network. (V20, V112) */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./fr.ts')).fr
}
