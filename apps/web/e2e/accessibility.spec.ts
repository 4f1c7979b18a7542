import type { Page } from '@playwright/test'
import { expectNoFault } from './support/no-fault.ts'
import { expect, paste, rowOf, test } from './support/people.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  const look = { colorScheme, reducedMotion: 'reduce' } as const

  test(`[V24] welcome and a wrong link have no fault an automat finds, ${colorScheme}`, async ({ house, browser }) => {
    const door = await (await browser.newContext(look)).newPage()
    await door.goto(house.address)
    await expect(door.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoFault(door)
    await door.goto(`${house.address}/entrer#faux-lien-12345`)
    await expect(door.getByRole('alert')).toBeVisible()
    await expectNoFault(door)
    await door.context().close()
  })

  test(`[V111] the statement and the page that is easy to read are found from the door, and have no fault, ${colorScheme}`, async ({
    house,
    browser,
  }) => {
    const door = await (await browser.newContext({ ...look, viewport: { width: 320, height: 640 } })).newPage()
    await door.goto(house.address)
    await door.getByRole('link', { name: 'Facile à lire' }).click()
    await expect(door.getByRole('heading', { name: 'Comment participer' })).toBeVisible()
    await expectNoFault(door)
    await door.getByRole('link', { name: 'Accessibilité' }).click()
    await expect(door.getByRole('heading', { name: 'Déclaration d’accessibilité' })).toBeVisible()
    await expectNoFault(door)
    await door.context().close()
  })

  test(`[V24] outline, its rows in every state, and the panel have no fault an automat finds, ${colorScheme}`, async ({
    letIn,
  }) => {
    const ada = await letIn('Ada', 'technician', look)
    await fewRows(ada)
    await expectNoFault(ada)
    await rowOf(ada, 'Brest Métropole').click()
    await ada.keyboard.press('ArrowRight')
    await ada.keyboard.press('ArrowDown')
    await ada.keyboard.press('ArrowRight')
    await ada.keyboard.press('p')
    await expectNoFault(ada)
    await ada.keyboard.press('.')
    await expect(ada.getByRole('menu')).toBeVisible()
    await expectNoFault(ada)
    await ada.keyboard.press('Escape')
    await expect(ada.locator('[data-row]:focus')).toHaveCount(1)
    for (const key of ['e', 'F2']) {
      await ada.keyboard.press(key)
      await expect(ada.getByRole('main').getByRole('textbox', { name: /^Nom/ }).first()).toBeFocused()
      await expectNoFault(ada)
      await ada.keyboard.press('Escape')
      await expect(ada.locator('[data-row]:focus')).toHaveCount(1)
    }
    await ada.getByRole('complementary').getByRole('button', { name: 'Ajouter une relation' }).click()
    await expectNoFault(ada)
  })

  test(`[V24] the windows of the menu have no fault an automat finds, ${colorScheme}`, async ({ letIn }) => {
    const ada = await letIn('Ada', 'technician', look)
    await fewRows(ada)
    for (const name of ['Mon panier', 'Trame', 'Natures', 'Importer ou exporter', 'Clavier et gestes', 'Partager']) {
      await ada.getByRole('button', { name: 'Menu' }).click()
      await ada.getByRole('menuitem', { name }).click()
      await closedWithoutFault(ada)
    }
  })

  test(`[V24] filters, merging and sentences have no fault an automat finds, ${colorScheme}`, async ({ letIn }) => {
    const ada = await letIn('Ada', 'technician', look)
    await fewRows(ada)
    await ada.getByRole('button', { name: /^Filtres/ }).click()
    await ada
      .getByRole('dialog')
      .getByRole('button', { name: /^Nature/ })
      .first()
      .click()
    await closedWithoutFault(ada)
    await rowOf(ada, 'Brest Métropole').focus()
    await ada.keyboard.press('Space')
    await ada.keyboard.press('ArrowDown')
    await ada.keyboard.press('Space')
    await ada.keyboard.press('m')
    await expect(ada.getByRole('dialog').getByRole('radio')).toHaveCount(2)
    await closedWithoutFault(ada)
    await rowOf(ada, 'Brest Métropole').focus()
    await ada.keyboard.press('s')
    await expect(ada.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await ada.keyboard.type('Brest')
    await expectNoFault(ada)
    await paste(ada, 'Brest Métropole *rêve de* Lac\nBrest Métropole *voit* État\nrien')
    await expect(ada.getByRole('table')).toBeVisible()
    await closedWithoutFault(ada)
  })

  test(`[V24, V51] the focus map has no fault an automat finds, ${colorScheme}`, async ({ letIn }) => {
    const ada = await letIn('Ada', 'technician', look)
    await ada.getByRole('radio', { name: 'Autour' }).click()
    const centre = ada.getByRole('button', { name: /^Contrat de réciprocité ville–campagne, Dispositif/ })
    await expect(centre).toBeVisible()
    await expectNoFault(ada)
    await centre.press('Enter')
    await expect(ada.getByRole('complementary').getByRole('textbox', { name: 'Intitulé' })).toBeVisible()
    await expectNoFault(ada)
  })

  test(`[V24, V57] the matrix and the table, their cells open, have no fault an automat finds, ${colorScheme}`, async ({
    letIn,
  }) => {
    const ada = await letIn('Ada', 'technician', look)
    await fewRows(ada)
    await ada.getByRole('radio', { name: 'Matrice' }).click()
    await expectNoFault(ada)
    await ada.locator('[data-cell]').first().press('Enter')
    await closedWithoutFault(ada)
    await ada.goto(`${ada.url()}&croiser=elements&colonnes=dispositif`)
    await ada.locator('[data-cell]').first().press('Enter')
    await closedWithoutFault(ada)
    await ada.getByRole('radio', { name: 'Tableau' }).click()
    await expectNoFault(ada)
    await ada.locator('tbody .table-check').first().press('Space')
    await expect(ada.getByRole('main').getByRole('group', { name: '1 chose choisie' })).toBeVisible()
    await expectNoFault(ada)
    await ada.locator('tbody th').first().press('F2')
    await expectNoFault(ada)
  })
}

/** The automat looks at every row: some are as good as all. */
async function fewRows(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Chercher dans le plan' }).fill('brest')
  await expect(rowOf(page, 'Aurillac')).toBeHidden()
}

async function closedWithoutFault(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoFault(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('[V24] at 320 pixels nothing is cut and nothing scrolls sideways', async ({ letIn }) => {
  const page = await letIn('Ada', 'citizen', { viewport: { width: 320, height: 640 } })
  const expectNoOverflow = async () => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  }
  await fewRows(page)
  await expectNoOverflow()
  await rowOf(page, 'Brest Métropole').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Description' })).toBeVisible()
  await expectNoOverflow()
  await expectNoFault(page)
  await page.keyboard.press('Escape')
  await rowOf(page, 'Brest Métropole').click()
  await expect(page.getByRole('complementary', { name: 'Détails' })).toBeVisible()
  await expectNoOverflow()
  await expectNoFault(page)
  for (const name of ['Autour', 'Matrice', 'Tableau']) {
    await page.getByRole('button', { name: /^Vue/ }).click()
    await expectNoFault(page)
    await page.getByRole('menuitemradio', { name }).click()
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) })).toBeVisible()
    await expectNoOverflow()
    await expectNoFault(page)
  }
  await page.getByRole('button', { name: /^Vue/ }).click()
  await page.getByRole('menuitemradio', { name: 'Plan' }).click()
  for (const key of ['s', 'b', 'm', '/', '?']) {
    await rowOf(page, 'Brest Métropole').focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoOverflow()
    await expectNoFault(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})
