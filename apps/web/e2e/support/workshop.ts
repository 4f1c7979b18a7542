import { expect, type Page } from '@playwright/test'
import type { House } from './house.ts'

/** Prepares a workshop as a facilitator does, in two places, and arrives at its console. */
export async function prepareWorkshop(page: Page, house: House): Promise<string> {
  await page.goto(house.prepareLink)
  await page.getByRole('textbox', { name: 'Titre de l’atelier' }).fill('Vivre à Ébène')
  await page.getByRole('textbox', { name: 'Lieu 1', exact: true }).fill('Brest')
  await page.getByRole('textbox', { name: 'Tables à Brest' }).fill('2')
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click()
  await page.getByRole('textbox', { name: 'Lieu 2', exact: true }).fill('Carhaix')
  await page.getByRole('textbox', { name: 'Qui organise' }).fill('Ville d’Ébène')
  await page.getByRole('textbox', { name: 'À qui écrire' }).fill('mairie@exemple.fr')
  await page.getByRole('button', { name: 'Créer l’atelier' }).click()
  await page.waitForURL(/\/atlas\/[^/]+\/animer$/)
  await expect(page.getByRole('heading', { name: 'La séance n’a pas commencé' })).toBeVisible()
  return /\/atlas\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

/** The link of a way in, as whoever leads reads it in the console. */
export async function linkOfDoor(page: Page, door: string): Promise<string> {
  await openTab(page, 'Accès')
  const more = page.getByRole('button', { name: `Plus : ${door}`, exact: true })
  if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click()
  const card = page.locator('.lead-door').filter({ has: more })
  return card.getByRole('textbox', { name: 'Lien' }).inputValue()
}

/** By how much a page is wider than its screen; a page of a workshop scrolls by itself. */
export function cutBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const over = ({ scrollWidth, clientWidth }: Element) => scrollWidth - clientWidth
    return Math.max(over(document.documentElement), ...[...document.querySelectorAll('.room-view')].map(over))
  })
}

/** The secret of a link. */
export const tokenIn = (link: string): string => link.split('#')[1] ?? ''
