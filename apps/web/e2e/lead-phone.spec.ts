import type { Page } from '@playwright/test'
import { comeIn } from './support/guest.ts'
import { expect, passWelcome, test, voiceOf } from './support/people.ts'
import { linkOfDoor, openTab, prepareWorkshop, tokenIn } from './support/workshop.ts'

const phone = { width: 360, height: 740 }

/** What is said stands wholly below what scrolls: nothing there is under it. The focus is where it was. */
async function expectUncovered(page: Page): Promise<void> {
  const toast = page.locator('.toast').last()
  await expect(toast).toBeVisible()
  const [said, view] = [await toast.boundingBox(), await page.locator('.room-view').boundingBox()]
  if (!said || !view) throw new Error('Both are seen.')
  expect(said.y).toBeGreaterThanOrEqual(view.y + view.height)
  expect(said.y + said.height).toBeLessThanOrEqual(phone.height)
  expect(await page.locator('.toasts :focus').count()).toBe(0)
  // The page scrolls above what is said, and the document not at all.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  await expect(voiceOf(page)).toHaveAttribute('aria-live', 'polite')
}

test('[V113, V114] on a phone the console keeps phase, time, sites and next step in sight; what it says covers nothing', async ({
  house,
  browser,
}) => {
  const lea = await (await browser.newContext()).newPage()
  const atlasId = await prepareWorkshop(lea, house)
  const link = await linkOfDoor(lea, 'Habitant·e, Brest')
  await lea.setViewportSize(phone)
  await lea.getByRole('button', { name: 'Commencer : Arrivée' }).click()
  const brief = lea.locator('.lead-brief')
  const inSight = async () => {
    await expect(brief.getByRole('heading', { name: 'Arrivée' })).toBeInViewport()
    await expect(brief.locator('.lead-time')).toBeInViewport()
    await expect(brief.getByRole('listitem').filter({ hasText: 'Carhaix' })).toBeInViewport()
    await expect(lea.getByRole('button', { name: /^Étape suivante/ })).toBeInViewport({ ratio: 1 })
  }
  await inSight()
  for (const name of ['Accès', 'Votes', 'Journal', 'Conducteur']) {
    await openTab(lea, name)
    await expect(lea.getByRole('tab', { name })).toBeInViewport()
    await lea.locator('.lead-panel:not([data-inert]) > :last-child').scrollIntoViewIfNeeded()
    await inSight()
  }

  await openTab(lea, 'Accès')
  const shut = lea.getByRole('button', { name: 'Fermer la porte aux citoyens' })
  await shut.focus()
  await lea.keyboard.press('Enter')
  await expect(voiceOf(lea)).toContainText('personne de nouveau n’entre')
  await expectUncovered(lea)
  await lea.getByRole('button', { name: /^Fermer le message.: La porte est fermée/ }).click()
  await expect(lea.locator('.toast').filter({ hasText: 'La porte est fermée' })).toHaveCount(0)
  expect(await comeIn(house.address, atlasId, tokenIn(link))).toBe(null)
  await lea.getByRole('button', { name: 'Rouvrir la porte aux citoyens' }).click()
  await expect(voiceOf(lea)).toContainText('rouverte')

  const ada = await (await browser.newContext({ viewport: phone })).newPage()
  await ada.goto(`${house.address}/entrer#${tokenIn(link)}`)
  await passWelcome(ada, null)
  await ada.goto(`${house.address}/atlas/${atlasId}/participer`)
  await ada.getByRole('textbox', { name: 'En quelques mots' }).fill('Jardin partagé')
  await ada.getByRole('button', { name: 'Ajouter', exact: true }).last().click()
  await expect(ada.getByText('Jardin partagé').first()).toBeVisible()
  expect(await ada.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
})
