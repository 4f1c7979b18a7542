import type { Browser, Page } from '@playwright/test'
import { comeIn } from './support/guest.ts'
import { expect, passWelcome, test, voiceOf } from './support/people.ts'
import { linkOfDoor, openTab, prepareWorkshop, tokenIn } from './support/workshop.ts'

async function pageAt(browser: Browser, address: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address)
  return page
}

/** The line of the journal that says this, newest first. */
const lineOf = (page: Page, said: RegExp) => page.locator('.lead-list > li').filter({ hasText: said }).first()

test('[V87] what is done to a way in stands in the journal, and is taken back from there', async ({
  house,
  browser,
}) => {
  const lea = await pageAt(browser, house.prepareLink)
  const atlasId = await prepareWorkshop(lea, house)
  const link = await linkOfDoor(lea, 'Habitant·e, Carhaix')
  const mayComeIn = async () => (await comeIn(house.address, atlasId, tokenIn(link))) !== null
  const ada = await pageAt(browser, `${house.address}/entrer#${tokenIn(link)}`)
  await passWelcome(ada, null)
  await ada.goto(`${house.address}/atlas/${atlasId}?vue=plan`)
  await expect(ada.getByRole('heading', { name: 'Plan de l’atlas' })).toBeVisible()

  await lea.getByRole('button', { name: 'Fermer : Habitant·e, Carhaix' }).click()
  await expect(lea.getByRole('button', { name: 'Rouvrir : Habitant·e, Carhaix' })).toBeVisible()
  expect(await mayComeIn()).toBe(false)
  await openTab(lea, 'Journal')
  await lea.getByRole('button', { name: /^Annuler : A fermé aux nouveaux.: Habitant·e, Carhaix/ }).click()
  await expect(lineOf(lea, /A fermé aux nouveaux/)).toContainText('Annulé à')
  await expect(lineOf(lea, /A rouvert/)).toContainText('Habitant·e, Carhaix')
  expect(await mayComeIn()).toBe(true)

  // An end is set by a press, not by each figure that is typed.
  await linkOfDoor(lea, 'Habitant·e, Carhaix')
  const card = lea.locator('.lead-door').filter({ has: lea.getByRole('textbox', { name: 'Lien' }) })
  await card.locator('input[type=datetime-local]').fill('2020-01-01T10:00')
  expect(await mayComeIn()).toBe(true)
  await card.getByRole('button', { name: 'Fixer' }).click()
  await expect(card.getByText(/^Finie depuis le/)).toBeVisible()
  expect(await mayComeIn()).toBe(false)
  await openTab(lea, 'Journal')
  await lea.getByRole('button', { name: /^Annuler : Se ferme le/ }).click()
  await expect(lineOf(lea, /Ne se ferme plus seul/)).toBeVisible()
  expect(await mayComeIn()).toBe(true)

  await linkOfDoor(lea, 'Habitant·e, Carhaix')
  await lea.getByRole('button', { name: 'Retirer : Habitant·e, Carhaix' }).click()
  await lea.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(ada.getByRole('alert').first()).toContainText('n’est plus valable')
  await openTab(lea, 'Journal')
  await lea.getByRole('button', { name: /^Annuler : A retiré l’accès/ }).click()
  await expect(lea.getByRole('alert')).toContainText('Le même lien et le même code ouvriront de nouveau')
  expect(await mayComeIn()).toBe(false)
  await lea.getByRole('button', { name: 'Oui, redonner' }).click()
  await expect(voiceOf(lea)).toContainText('C’est annulé')
  expect(await mayComeIn()).toBe(true)
  await ada.reload()
  await expect(ada.getByRole('heading', { name: 'Plan de l’atlas' })).toBeVisible()

  await openTab(lea, 'Accès')
  await lea.getByRole('button', { name: 'Fermer la porte aux citoyens' }).click()
  await expect(voiceOf(lea)).toContainText('personne de nouveau n’entre')
  await openTab(lea, 'Journal')
  await expect(lineOf(lea, /A fermé aux nouveaux/)).toBeVisible()
  await lea.getByRole('button', { name: /^Annuler : A fermé aux nouveaux/ }).click()
  await expect(voiceOf(lea)).toContainText('C’est annulé')
  expect(await mayComeIn()).toBe(true)
})
