import type { Page } from '@playwright/test'
import type { House } from './house.ts'
import { aPhase, brestAndCarhaix, type Leader, leaderOf } from './leader.ts'
import { expect } from './people.ts'

export const phone = { viewport: { width: 360, height: 640 }, hasTouch: true } as const
/** Comes in by a phone, and stays on the page of contributions. */
export const inRoom = { room: 'contribute', ...phone } as const

export const savingHere = (page: Page) => page.getByRole('banner').getByRole('status')
export const write = (page: Page) => page.getByRole('textbox', { name: 'En quelques mots' })
export const form = (page: Page, name: 'Ajouter' | 'Relier') => page.getByRole('form', { name })
/** A field of the sentence that links two things. */
export const part = (page: Page, name: 'Qui ?' | 'Fait quoi ?' | 'À qui, à quoi ?') =>
  form(page, 'Relier').getByRole('combobox', { name, exact: true })
export const scope = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'Montrer' }).getByRole('button', { name })
export const row = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

/** Adds a thing on the page of contributions. */
export async function add(page: Page, label: string): Promise<void> {
  await write(page).fill(label)
  await form(page, 'Ajouter').getByRole('button', { name: 'Ajouter' }).click()
  await expect(write(page)).toHaveValue('')
}

/** Brest with a table, and Carhaix, each with the citizens' door. */
export async function twoSites(lead: Leader) {
  await lead.command('set-places', { places: brestAndCarhaix })
  return {
    table: await lead.makeDoor('citizen', 'brest-t1', 'Brest, table 1'),
    carhaix: await lead.makeDoor('citizen', 'carhaix', 'Carhaix'),
  }
}

/** Brest and Carhaix in a phase that is under way: in the usual one everything is direct. */
export async function openRoom(house: House, part: Parameters<typeof aPhase>[0] = {}) {
  const lead = await leaderOf(house)
  const doors = await twoSites(lead)
  await lead.command('set-phase', { phase: aPhase(part) })
  return { lead, ...doors }
}
