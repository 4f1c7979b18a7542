import { expect, rowOf, test } from './support/people.ts'

const size = 1200
const elements = Array.from({ length: size }, (_, at) => ({
  id: `e${at}`,
  kind: ['acteur', 'dispositif', 'enjeu'][at % 3],
  label: `Lieu ${at} ${'d’un nom qui dure '.repeat(at % 5 === 0 ? 8 : 0)}`.trim(),
}))
const relations = Array.from({ length: size * 2 }, (_, at) => ({
  id: `voisin${at}`,
  from: `e${at % size}`,
  to: `e${(at * 7) % size}`,
  name: 'jouxte',
}))

test('[V44, V31] an atlas of more than a thousand is walked as one stop, every row is there, and the windows open without a network', async ({
  letIn,
}) => {
  const page = await letIn('Ada', 'technician')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Importer ou exporter' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'grand.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ title: 'Grand', elements, relations })),
    })
  await page.getByRole('button', { name: 'Ajouter à l’atlas' }).click()
  await expect(page.getByText('1302 éléments · 2536 relations').first()).toBeVisible()
  await expect(page.locator('[data-row]')).toHaveCount(1302)
  expect(await page.locator('[data-row][tabindex="0"]').count()).toBe(1)
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(8)

  await page.locator('[data-row]').first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('[data-row]').last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-row]').nth(1300)).toHaveAttribute('aria-expanded', 'true')
  expect(await page.locator('[data-row][tabindex="0"]').count()).toBe(1)

  await page.getByRole('searchbox', { name: 'Chercher dans le plan' }).fill('"lieu 1199"')
  await expect(page.locator('[data-row]')).toHaveCount(1)
  const brought = page.waitForResponse(/\/assets\/work-dialogs/)
  await page.reload()
  await brought
  await page.context().setOffline(true)
  await rowOf(page, 'Lieu 1199').focus()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: 'Écrire une phrase' })).toBeVisible()
})
