import { enHouse } from './en-house.ts'
import { frHouse } from './fr-house.ts'
import { typesetAll } from './french-typography.ts'
import type { Language } from './index.ts'

export type HouseWords = typeof frHouse

/** Sentences for who signs in, in a chunk of their own: a phone that takes part loads none of them. (V112) */
export const houseWords: Readonly<Record<Language, HouseWords>> = { fr: typesetAll(frHouse), en: enHouse }
