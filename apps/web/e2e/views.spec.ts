import type { Locator, Page } from '@playwright/test'
import { expect, relate, rowOf, tabTo, test, voiceOf } from './support/people.ts'

const contract = 'Contrat de réciprocité ville–campagne'

test('[V50, V52, V53, V54] the focus map by keyboard alone: walk, put a neighbour in the middle, come back, name a relation', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await ada.keyboard.press(key)
  }
  await tabTo(ada, ada.getByRole('radio', { name: 'Plan' }))
  await press('ArrowRight', 'Enter')
  await expect(ada.getByRole('heading', { name: `Autour de ${contract}` })).toBeVisible()
  await expect(ada).toHaveURL(/vue=voisinage/)
  const map = ada.getByRole('group', { name: `Autour de ${contract}` })
  const centre = map.getByRole('button', { name: `${contract}, Dispositif, 25 relations` })
  await tabTo(ada, centre)
  await press('ArrowDown')
  await expect(map.locator(':focus')).toHaveAccessibleName(/^CGET pilote l’expérimentation et outille Contrat/)
  await press('ArrowDown')
  await expect(map.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await press('Enter')
  const next = ada.getByRole('group', { name: 'Autour de CGET' })
  await expect(next.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await press('ArrowDown', 'ArrowDown')
  await expect(next.getByRole('button', { name: `${contract}, Dispositif, 25 relations` })).toBeFocused()
  await press('Home', 'Backspace')
  await expect(centre).toBeFocused()
  await press('Shift+Backspace')
  await expect(next.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await ada.getByRole('button', { name: 'Déjà vus' }).press('Enter')
  await expect(ada.getByRole('menuitem')).toHaveText([contract])
  await press('Enter')
  await expect(centre).toBeVisible()

  // The rows of the outline stand beside it: a relation is named in its row, and the map says so.
  const row = ada.getByRole('list', { name: `Relations de ${contract}` }).getByRole('button', { name: /CGET pilote/ })
  await row.focus()
  await press('F2')
  await ada.keyboard.type('anime')
  await press('Enter')
  await expect(map.getByRole('button', { name: `CGET anime ${contract}` })).toBeAttached()
})

test('[V52] what somebody else removes or relates is seen at once, and the focus stays on the map', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await ada.getByRole('radio', { name: 'Autour' }).click()
  const card = ada.getByRole('button', { name: 'CGET, Acteur, 1 relation' })
  await card.focus()
  await lin.getByRole('main').getByRole('button', { name: /^CGET/ }).focus()
  await lin.keyboard.press('Delete')
  await expect(card).toBeHidden()
  await expect(ada.getByRole('button', { name: `${contract}, Dispositif, 24 relations` })).toBeFocused()
  await relate(lin, 'Mobilité', 'se pense avec', contract)
  const map = ada.getByRole('group', { name: `Autour de ${contract}` })
  await expect(map.getByRole('button', { name: `Mobilité se pense avec ${contract}` })).toBeAttached()
  await lin
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${contract} \\d+`) })
    .focus()
  await lin.keyboard.press('Delete')
  await expect(voiceOf(ada)).toContainText(`« ${contract} » vient d’être supprimé`)
  await expect(ada.getByRole('main').getByRole('heading', { name: /^Autour de/ })).toBeVisible()
})

test('[V50] a view that can’t be had says so, and comes once the network is back', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen', { view: 'dessin' })
  await ada.route(/\/assets\/focus-/, (route) => route.abort())
  await ada.getByRole('radio', { name: 'Autour' }).click()
  await expect(ada.getByRole('alert')).toContainText('Cette vue n’a pas pu être chargée')
  await ada.unroute(/\/assets\/focus-/)
  await ada.getByRole('button', { name: 'Réessayer' }).click()
  await expect(ada.getByRole('heading', { name: `Autour de ${contract}` })).toBeVisible()
})

const presses =
  (page: Page) =>
  async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

/** Chooses from a list by keyboard alone. */
async function chooseByKeys(page: Page, list: Locator, typed: string): Promise<void> {
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}

test('[V55, V57] the trame crossed, by keyboard alone: empty cells are seen, one is filled in place, and undone', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  const press = presses(ada)
  await ada.getByRole('radio', { name: 'Matrice' }).press('Space')
  const grid = ada.getByRole('grid', { name: 'Composantes et Angles, croisés' })
  await expect(grid.getByRole('columnheader').first()).toBeVisible()
  await tabTo(ada, grid.locator('[tabindex="0"]'))
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp')
  const cell = grid.locator('[data-cell="1 B"]')
  await expect(cell).toBeFocused()
  await expect(cell).toHaveText('vide')
  await press('Enter')
  const window = ada.getByRole('dialog', { name: /^1 · Société et territoire × B/ })
  await expect(window.getByRole('textbox', { name: 'Intitulé du nouvel élément' })).toBeFocused()
  await ada.keyboard.type('Quartier des Tanneurs')
  await press('Enter')
  await expect(window.getByRole('button', { name: 'Quartier des Tanneurs', exact: true })).toBeVisible()
  await press('Escape')
  await expect(cell).toBeFocused()
  await expect(cell).toHaveText('Quartier des Tanneurs')
  await expect(rowOf(lin, 'Quartier des Tanneurs')).toBeVisible()
  await press('Control+z')
  await expect(cell).toHaveText('vide')
  await expect(cell).toBeFocused()
})

test('[V56, V57] elements crossed, by keyboard alone: a relation is named in a cell, and seen live in another browser', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  const press = presses(ada)
  for (const page of [ada, lin]) {
    await page.getByRole('radio', { name: 'Matrice' }).press('Space')
    await chooseByKeys(page, page.getByRole('button', { name: /^Croiser|la trame Croiser/ }), 'des')
    await chooseByKeys(page, page.getByRole('button', { name: /En colonnes/ }), 'Disp')
  }
  const cellOf = (page: Page) => page.locator('[data-cell="act-etat dis-lyon-aurillac"]')
  await expect(cellOf(ada)).toHaveText('aucune')
  await cellOf(ada).focus()
  await press('Enter')
  const form = ada.getByRole('dialog').getByRole('form', { name: 'Nouvelle relation' })
  await expect(form.getByRole('combobox', { name: 'Nom de la relation' })).toBeFocused()
  await ada.keyboard.type('garantit')
  await press('Tab')
  await tabTo(ada, form.getByRole('button', { name: 'Relier', exact: true }))
  await press('Enter')
  await expect(cellOf(ada)).toHaveText('garantit')
  await expect(cellOf(lin)).toHaveText('garantit')

  // Named, turned round and removed in the cell.
  const dialog = ada.getByRole('dialog')
  if (!(await dialog.isVisible())) await cellOf(ada).press('Enter')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill('surveille')
  await press('Tab')
  await expect(cellOf(lin)).toHaveText('surveille')
  await dialog.getByRole('button', { name: 'Inverser le sens' }).press('Enter')
  await expect(cellOf(lin)).toContainText('dit depuis la colonne')
  await dialog.getByRole('button', { name: 'Supprimer' }).press('Enter')
  await expect(cellOf(lin)).toHaveText('aucune')
  await press('Escape')
  await expect(cellOf(ada)).toBeFocused()
})

test('[V57, V58, V59] the table by keyboard alone: sort, choose several, change them together, and undo it in one step', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'technician')
  const lin = await letIn('Lin', 'citizen')
  const press = presses(ada)
  for (const page of [ada, lin]) await page.getByRole('radio', { name: 'Tableau' }).press('Space')
  const grid = ada.getByRole('grid', { name: 'Éléments' })
  const kindsOf = async (page: Page) => (await page.locator('tbody [data-column="kind"]').allTextContents()).slice(0, 3)
  await tabTo(ada, grid.locator('[tabindex="0"]'))
  await press('ArrowUp', 'ArrowRight', 'Enter')
  await expect(grid.getByRole('columnheader', { name: 'Intitulé' })).toHaveAttribute('aria-sort', 'descending')
  await press('Enter')
  await expect(ada).toHaveURL(/trier=intitule/)
  await expect(grid.getByRole('columnheader', { name: 'Intitulé' })).toHaveAttribute('aria-sort', 'ascending')
  const before = await kindsOf(ada)
  expect(before).toEqual(['Acteur', 'Descripteur', 'Acteur'])
  await press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3)
  await press('e')
  const bar = ada.getByRole('main').getByRole('group', { name: '3 choses choisies' })
  await expect(bar.getByRole('button', { name: /Nature, pour tous/ })).toBeFocused()
  await press('Enter')
  await expect(ada.getByRole('listbox')).toBeVisible()
  await ada.keyboard.type('Enj')
  await press('Enter')
  await expect.poll(() => kindsOf(lin)).toEqual(['Enjeu', 'Enjeu', 'Enjeu'])
  await press('Control+z')
  await expect.poll(() => kindsOf(ada)).toEqual(before)
  await expect.poll(() => kindsOf(lin)).toEqual(before)

  // One cell in place, then all chosen rows removed and brought back together.
  const first = grid.locator('tbody th').first()
  await first.focus()
  await press('F2')
  await ada.keyboard.type('Agents')
  await press('Enter')
  await expect(first).toHaveText('Agents')
  await expect(first).toBeFocused()
  await press('Delete')
  await expect(grid.getByRole('row', { name: /^Agents/ })).toBeHidden()
  await expect(voiceOf(ada)).toContainText('suppressions faites. Annuler reste possible.')
  await expect(grid.locator('tbody th').first()).toBeFocused()
  await press('Control+z')
  await expect(first).toHaveText('Agents')

  // What may not be done is not offered.
  await lin.locator('tbody .table-check').first().click()
  const theirs = lin.getByRole('main').getByRole('group', { name: '1 chose choisie' })
  await expect(theirs.getByRole('button', { name: /Nature, pour tous/ })).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Supprimer' })).toBeHidden()
})

test('[V57] more than a thousand: a page at a time, said in words, and turned by walking over its edge', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'technician')
  const elements = Array.from({ length: 1100 }, (_, at) => ({ id: `e${at}`, kind: 'acteur', label: `Lieu ${at}` }))
  const relations = elements.map(({ id }, at) => ({
    id: `voisin${at}`,
    from: id,
    to: `e${(at * 7) % 1100}`,
    name: 'jouxte',
  }))
  await ada.getByRole('button', { name: 'Menu' }).click()
  await ada.getByRole('menuitem', { name: 'Importer ou exporter' }).click()
  const buffer = Buffer.from(JSON.stringify({ title: 'Grand', elements, relations }))
  const file = { name: 'grand.json', mimeType: 'application/json', buffer }
  await ada.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await ada.getByRole('button', { name: 'Ajouter à l’atlas' }).click()
  await expect(ada.getByText('1202 éléments · 1236 relations').first()).toBeVisible()
  await ada.getByRole('radio', { name: 'Tableau' }).click()
  await expect(ada.getByText('Lignes 1 à 100 sur 1202')).toBeVisible()
  await expect(ada.locator('tbody tr')).toHaveCount(100)
  await ada.locator('tbody th').last().focus()
  await ada.keyboard.press('ArrowDown')
  await expect(ada.getByText('Lignes 101 à 200 sur 1202')).toBeVisible()
  await expect(ada.locator('tbody th').first()).toBeFocused()
  await ada.keyboard.press('Control+a')
  await expect(ada.getByRole('main').getByRole('group', { name: '1202 choses choisies' })).toBeVisible()
  await ada.keyboard.press('Escape')

  await ada.getByRole('radio', { name: 'Matrice' }).click()
  await chooseByKeys(ada, ada.getByRole('button', { name: /^Croiser|la trame Croiser/ }), 'des')
  await expect(ada.getByText('Colonnes 1 à 20 sur 1125')).toBeVisible()
  await ada.locator('[data-cell]').nth(19).focus()
  await ada.keyboard.press('ArrowRight')
  await expect(ada.getByText('Colonnes 21 à 40 sur 1125')).toBeVisible()
  await expect(ada.locator('[data-cell]:focus')).toHaveCount(1)
})

test('[V61] a visitor reads every view, and finds nothing to edit with', async ({ letIn }) => {
  const vera = await letIn('Vera', 'visitor')
  const main = vera.getByRole('main')
  await vera.getByRole('radio', { name: 'Matrice' }).click()
  await vera.locator('[data-cell="1 D"]').press('Enter')
  await expect(vera.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await expect(vera.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
  await expect(vera.getByRole('dialog').getByRole('button', { name: /^Déplacer/ })).toHaveCount(0)
  await vera.keyboard.press('Escape')
  await vera.getByRole('radio', { name: 'Tableau' }).click()
  await main.locator('tbody th').first().press('F2')
  await expect(main.locator('tbody').getByRole('textbox')).toHaveCount(0)
  await main.locator('tbody th').first().press('Space')
  await expect(main.getByRole('button', { name: /pour tous/ })).toHaveCount(0)
  await vera.getByRole('radio', { name: 'Autour' }).click()
  await expect(main.getByRole('button', { name: 'Ajouter une relation' })).toHaveCount(0)
})

test('[V60] on paper the map fits the page, and the table has all of its rows', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const tell = (name: string) => ada.evaluate((event) => window.dispatchEvent(new Event(event)), name)
  await ada.getByRole('radio', { name: 'Tableau' }).click()
  await expect(ada.locator('tbody tr')).toHaveCount(100)
  await tell('beforeprint')
  expect(await ada.locator('tbody tr').count()).toBe(102)
  await tell('afterprint')
  await expect(ada.locator('tbody tr')).toHaveCount(100)
  await ada.getByRole('radio', { name: 'Autour' }).click()
  const map = ada.getByRole('group', { name: `Autour de ${contract}` })
  const width = async () => (await map.boundingBox())?.width ?? 0
  expect(await width()).toBeGreaterThan(800)
  await tell('beforeprint')
  expect(await width()).toBeLessThan(700)
  await tell('afterprint')
  await expect.poll(width).toBeGreaterThan(800)
})
