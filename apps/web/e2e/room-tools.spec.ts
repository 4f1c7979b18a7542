import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'

const toolsOf = (page: Page) => page.getByRole('navigation', { name: 'Pour la salle' })
const wide = { viewport: { width: 1366, height: 768 } }
const narrow = { viewport: { width: 360, height: 740 } }

test('[V125] whoever hosts a room finds wall, cards and printing on the participants’ page, and each leads back', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'participer', options: wide })
  await toolsOf(page).getByRole('link', { name: 'Saisir des cartes' }).click()
  await expect(page.getByRole('heading', { name: 'Saisir des cartes', level: 1 })).toBeVisible()
  await expect(toolsOf(page).getByRole('link', { name: 'Saisir des cartes' })).toHaveAttribute('aria-current', 'page')
  await toolsOf(page).getByRole('link', { name: 'Imprimer' }).click()
  await expect(page.getByRole('heading', { name: 'Imprimer', level: 1 })).toBeVisible()
  await toolsOf(page).getByRole('link', { name: 'Écran projeté' }).click()
  await page.waitForURL(/\/projeter$/)
  await toolsOf(page).getByRole('link', { name: 'Contribuer' }).click()
  await page.waitForURL(/\/participer$/)
  await expect(toolsOf(page).getByRole('link')).toHaveText(['Écran projeté', 'Saisir des cartes', 'Imprimer'])
  // In the street the device is in strangers' hands.
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: /^Mode rue/ }).click()
  await expect(toolsOf(page)).toHaveCount(0)
  await page.context().close()
})

test('[V125] on a phone they are in the menu, and nobody else is shown them', async ({ house, browser }) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'participer', options: narrow })
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible()
  await expect(toolsOf(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Menu' }).click()
  await toolsOf(page).getByRole('link', { name: 'Imprimer' }).click()
  await expect(page.getByRole('heading', { name: 'Imprimer', level: 1 })).toBeVisible()
  await page.context().close()
  const citizen = await rooms.open(browser, ['citizen', 'brest'], { at: 'participer', options: wide })
  await citizen.getByRole('button', { name: 'Menu' }).click()
  await expect(citizen.getByRole('button', { name: /^Mode rue/ })).toBeVisible()
  await expect(toolsOf(citizen)).toHaveCount(0)
  await citizen.context().close()
})
