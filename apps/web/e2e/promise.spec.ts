import type { Page } from '@playwright/test'
import { withoutUpgrade } from './support/no-upgrade.ts'
import { addElement, expect, openOutline, relate, rowOf, savingOf, test } from './support/people.ts'

const menu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('[V26] [A27] what a pause does not let in is kept as a draft, and sent again later', async ({ house, letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'facilitator')
  await addElement(ada, 'Avant la pause')
  await expect(rowOf(lin, 'Avant la pause')).toBeVisible()
  await ada.context().setOffline(true)
  await expect(savingOf(ada)).toContainText('Hors ligne')
  await addElement(ada, 'Écrit pendant la pause')
  await menu(lin, 'Mettre en pause')
  await expect(lin.getByText('les participants ne peuvent rien écrire')).toBeVisible()

  await ada.context().setOffline(false)
  await expect(ada.getByText('l’animation a arrêté l’écriture')).toBeVisible({ timeout: 45_000 })
  await expect(rowOf(ada, 'Écrit pendant la pause')).toBeHidden()
  await ada.getByRole('button', { name: '1 brouillon' }).click()
  const dialog = ada.getByRole('dialog')
  await expect(dialog.getByText('Nouvel élément : Écrit pendant la pause')).toBeVisible()
  await dialog.getByRole('button', { name: 'Renvoyer' }).click()
  await expect(dialog.getByText('a demandé une pause')).toHaveCount(2)

  await menu(lin, 'Reprendre')
  await expect(ada.getByText('l’animation a arrêté l’écriture')).toBeHidden()
  await dialog.getByRole('button', { name: 'Renvoyer' }).click()
  await expect(rowOf(lin, 'Écrit pendant la pause')).toBeVisible()
  await expect(ada.getByRole('button', { name: /brouillon/ })).toBeHidden()
  await expect(savingOf(ada)).toHaveText('Enregistré')
  expect(house.address).not.toBe('')
})

test('[V29] behind a proxy that lets no WebSocket through, two people see each other’s words', async ({
  house,
  browser,
}) => {
  const proxy = await withoutUpgrade(house.address)
  const come = async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(house.linkOf('citizen').replace(house.address, proxy.address))
    await page.getByRole('button', { name: 'Continuer sans nom' }).click()
    await openOutline(page)
    return page
  }
  const [ada, lin] = [await come(), await come()]
  await expect(savingOf(ada)).toHaveText('Enregistré')
  await addElement(ada, 'Par le tuyau étroit')
  await expect(rowOf(lin, 'Par le tuyau étroit')).toBeVisible()
  await addElement(lin, 'Réponse')
  await relate(lin, 'Réponse', 'répond à', 'Par le tuyau étroit')
  await expect(ada.getByText('répond à').first()).toBeAttached()
  await expect(savingOf(lin)).toHaveText('Enregistré')
  expect(proxy.upgradesAsked()).toBeGreaterThan(0)
  for (const page of [ada, lin]) await page.context().close()
  await proxy.stop()
})
