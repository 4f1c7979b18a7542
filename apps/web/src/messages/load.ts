import type { Messages } from './fr.ts'
import type { Language } from './languages.ts'

const loading = new Map<Language, Promise<Messages>>()

/** The words of one language: a page loads those it speaks, and no other. Rejects when they can't be had. (V20, V112) */
export function loadMessages(language: Language): Promise<Messages> {
  const asked = loading.get(language) ?? (language === 'fr' ? loadFrench() : loadEnglish())
  loading.set(language, asked)
  asked.catch(() => loading.delete(language)) // the next one who asks tries again
  return asked
}

async function loadFrench(): Promise<Messages> {
  return (await import('./fr.ts')).fr
}

async function loadEnglish(): Promise<Messages> {
  return (await import('./en.ts')).en
}
