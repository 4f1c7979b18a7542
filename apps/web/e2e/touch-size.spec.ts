import type { Page } from '@playwright/test'
import { aPhase, leaderOf } from './support/leader.ts'
import { tooSmall } from './support/measure.ts'
import { addElement, expect, relate, rowOf, test, voiceOf } from './support/people.ts'
import { add, part, phone, row, scope, twoSites, write } from './support/room.ts'

async function isLargeEnough(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
  expect.soft(await tooSmall(page), where).toEqual([])
}

test('[V70] with a finger, at 360 pixels: all text has 16 px and each target 44, from the door to the menu', async ({
  house,
  browser,
}) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  const notice = { controller: 'Le Pays', purpose: 'Préparer.', kept: 'Deux ans', contact: 'a@exemple.fr' }
  await lead.command('set-notice', { notice })
  await lead.command('set-phase', { phase: aPhase() })
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(house.address)
  await expect(page.getByRole('textbox', { name: 'Code donné dans la salle' })).toBeVisible()
  await isLargeEnough(page, 'home')
  await page.goto(`${house.address}/facile-a-lire`)
  await expect(page.getByRole('heading', { name: 'Maillage, facile à lire' })).toBeVisible()
  await isLargeEnough(page, 'easy')
  await page.goto(table.link)
  await page.getByText('Lire toute l’information').click()
  await isLargeEnough(page, 'door')
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await add(page, 'Le car ne passe plus')
  await page.getByText('Préciser (facultatif)').click()
  const on = [await lead.idOf('Brest Métropole')]
  await lead.command('open-vote', { title: 'Que faire ?', on, dots: 3, who: null, shows: 'live' })
  await lead.command('call', { to: '', words: 'On se retrouve dans cinq minutes' })
  await expect(page.getByRole('button', { name: 'Entendu' })).toBeVisible()
  await row(page, 'Le car ne passe plus')
    .getByRole('button', { name: /Le car/ })
    .click()
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await expect(page.getByText('1 d’accord')).toBeVisible()
  await isLargeEnough(page, 'contribute')
  await scope(page, /Mes apports/).click()
  await isLargeEnough(page, 'my own')
  await page.getByRole('button', { name: 'Le relier à autre chose' }).click()
  await part(page, 'Qui ?').fill('bre')
  await expect(page.getByRole('option').first()).toBeVisible()
  await isLargeEnough(page, 'relating')
  await page.getByRole('button', { name: 'Menu' }).click()
  await isLargeEnough(page, 'menu')
  await page.getByRole('button', { name: 'Mode rue' }).click()
  await expect(write(page)).toBeVisible()
  await isLargeEnough(page, 'street')
  await page.context().close()
})

test('[V70] on the outline of a phone as well, its rows, its menus and what is unfolded', async ({ letIn }) => {
  const page = await letIn('Ada', 'facilitator', phone)
  await addElement(page, 'Car du soir')
  await addElement(page, 'Vélos prêtés')
  await relate(page, 'Car du soir', 'concurrence', 'Vélos prêtés')
  await expect(page.getByRole('button', { name: /^(Replier|Déplier).*Car du soir/ })).toBeVisible()
  await isLargeEnough(page, 'outline')
  await page.getByRole('button', { name: /^(Replier|Déplier).*Vélos prêtés/ }).click()
  await expect(rowOf(page, 'Vélos prêtés')).toHaveAttribute('aria-expanded', 'true')
  await isLargeEnough(page, 'unfolded')
  await page.getByRole('button', { name: 'Actions pour Car du soir' }).first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(page.getByRole('menu').getByText('F2')).toBeHidden()
  await isLargeEnough(page, 'menu of a row')
})

test('[V32] [V14] on a phone, another’s card is not offered to be removed, and undoing says what it undid', async ({
  letIn,
}) => {
  const lin = await letIn('Lin', 'citizen', phone)
  await addElement(lin, 'Écrit par Lin')
  const ada = await letIn('Ada', 'citizen', phone)
  const menu = ada.getByRole('menu')
  await expect(rowOf(ada, 'Écrit par Lin')).toBeVisible()
  await ada.getByRole('button', { name: 'Actions pour Écrit par Lin' }).click()
  await expect(menu.getByRole('menuitem', { name: 'Voir les détails' })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: /Supprimer|Fusionner/ })).toHaveCount(0)
  await ada.keyboard.press('Escape')
  await addElement(ada, 'Écrit par Ada')
  await ada.getByRole('button', { name: 'Actions pour Écrit par Ada' }).click()
  await expect(menu.getByRole('menuitem', { name: /Supprimer/ })).toBeVisible()
  await ada.keyboard.press('Escape')
  await ada.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  await expect(voiceOf(ada)).toContainText('Annulé : élément « Écrit par Ada »')
})
