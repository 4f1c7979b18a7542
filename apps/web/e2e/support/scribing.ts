import { type Browser, expect, type Page } from '@playwright/test'
import { aPhase } from './leader.ts'
import type { TwoRooms } from './two-rooms.ts'

export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de la carte' })
export const cardsIn = (page: Page) => page.getByRole('region', { name: 'Dernières cartes' }).getByRole('listitem')

export const fieldOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
export const offer = (page: Page, name: string) => page.getByRole('option', { name, exact: true })
export const facilitator = ['facilitator', ''] as const

/** What is on the map before the cards come. */
const actors = ['L’hôpital de Carhaix', 'Gare de Carhaix', 'Le car 36', 'Agence régionale de santé', 'Hopscotch']

/** Puts them there, and opens a phase that takes these kinds; answers the id of the last one, « Hopscotch ». */
export async function openWith(rooms: TwoRooms, kinds: readonly string[] | null): Promise<string> {
  let last = ''
  for (const label of actors) last = await rooms.bring(facilitator, { type: 'element', kind: 'acteur', label })
  await rooms.ask(facilitator, 'set-phase', { phase: { ...aPhase(), kinds } })
  return last
}

/** Every relation of the atlas as a sentence, and the labels of its actors, as somebody else sees them. */
export async function seenBy(browser: Browser, rooms: TwoRooms, words: string): Promise<readonly string[]> {
  const atlas = await rooms.open(browser, ['citizen', 'carhaix'], { at: '' })
  await atlas.getByRole('button', { name: 'Chercher' }).click()
  await atlas.getByRole('dialog').getByRole('searchbox').fill(words)
  await expect(atlas.getByRole('option').first()).toBeVisible()
  const found = await atlas.getByRole('option').allInnerTexts()
  await atlas.context().close()
  return found.map((each) => each.replace(/\s+/g, ' ').trim())
}
