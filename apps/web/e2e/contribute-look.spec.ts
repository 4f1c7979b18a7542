import { kindKey } from '@maillage/atlas'
import type { Page } from '@playwright/test'
import { aPhase } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { expect, test } from './support/people.ts'
import { add, form, inRoom, openRoom, part, row, scope, write } from './support/room.ts'
import { cutBy } from './support/workshop.ts'

test('[V70] from the page to the map and back, without leaving the session', async ({ house, letIn }) => {
  const { table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await add(ada, 'Vu d’ici')
  await ada.getByRole('link', { name: 'Voir l’atlas' }).click()
  await expect(ada.getByText('Un atelier est en cours : Constats')).toBeVisible()
  await ada.getByRole('link', { name: 'Contribuer' }).click()
  await expect(row(ada, 'Vu d’ici')).toBeVisible()
  await ada.goBack()
  await expect(ada.getByText('Un atelier est en cours : Constats')).toBeVisible()
  const bob = await letIn(null, 'visitor', inRoom)
  await expect(bob.getByText('Vous lisez : votre lien ne permet pas d’écrire.')).toBeVisible()
  await expect(bob.getByRole('form')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[V70] at 320 pixels nothing is cut, and no fault an automat finds, ${colorScheme}`, async ({
    house,
    letIn,
  }) => {
    const { lead, table } = await openRoom(house, { kinds: [kindKey('constat'), kindKey('questionnement')] })
    const look = { viewport: { width: 320, height: 640 }, colorScheme, reducedMotion: 'reduce' } as const
    const page = await letIn('Ada', 'citizen', { ...look, room: 'contribute', link: table.link })
    await fits(page)
    await add(page, 'Un constat assez long pour passer à la ligne sur un petit écran')
    await row(page, 'Un constat assez long')
      .getByRole('button', { name: /Un constat/ })
      .click()
    await page.getByRole('button', { name: 'Je ne sais pas' }).click()
    await page.getByText('Préciser (facultatif)').click()
    await lead.command('spotlight', { ids: [await lead.idOf('Brest Métropole')] })
    await lead.command('call', { to: '', words: 'On se retrouve dans cinq minutes' })
    const on = [await lead.idOf('Brest Métropole')]
    await lead.command('open-vote', { title: 'Que faire ?', on, dots: 3, who: null, shows: 'live' })
    await expect(page.getByRole('region', { name: 'Vote : Que faire ?' })).toBeVisible()
    await fits(page)
    await page.getByRole('button', { name: 'Le relier à autre chose' }).click()
    await part(page, 'Fait quoi ?').fill('fi')
    await expect(page.getByRole('option').first()).toBeVisible()
    await lead.command('set-phase', { phase: aPhase({ key: 'b', way: 'sealed', isAnonymous: true }) })
    await expect(page.getByText('tout le monde le découvrira')).toBeVisible()
    await fits(page)
    await scope(page, /Mes apports/).click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await fits(page)
    await page.getByRole('button', { name: 'Mode rue' }).click()
    await write(page).fill('Dit dans la rue')
    await form(page, 'Ajouter').getByRole('button', { name: 'Ajouter' }).click()
    await expect(page.getByRole('heading', { name: 'Merci !' })).toBeVisible()
    await fits(page)
    await page.goto(house.address)
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await fits(page)
    await page.evaluate(() => localStorage.clear())
    await page.goto(table.link)
    await expect(page.getByRole('button', { name: 'Entrer', exact: true })).toBeVisible()
    await page.getByText('Lire toute l’information').click()
    await fits(page)
  })
}

async function fits(page: Page): Promise<void> {
  expect(await cutBy(page)).toBe(0)
  await expectNoFault(page)
}
