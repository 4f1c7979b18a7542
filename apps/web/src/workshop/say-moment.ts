import type { Language } from '../messages/index.ts'

/** A day in words: `26 novembre 2026`. By the clock and the place of this device. */
export function sayDay(at: number, language: Language): string {
  return new Date(at).toLocaleDateString(localeOf(language), { dateStyle: 'long' })
}

/** A time of the day: `16 h 32`, `16:32`. */
export function sayTime(at: number, language: Language): string {
  const said = new Date(at).toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' })
  return language === 'fr' ? said.replace(':', '\u00a0h\u00a0') : said
}

/** A day and its time: `26 novembre 2026 à 16 h 32`. */
export function sayMoment(at: number, language: Language): string {
  return `${sayDay(at, language)}${language === 'fr' ? ' à ' : ' at '}${sayTime(at, language)}`
}

export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB'
}
