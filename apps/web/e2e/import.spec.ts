import { expect, rowOf, test } from './support/people.ts'

const file = JSON.stringify({
  title: 'Autre atlas',
  elements: [
    { id: 'x1', kind: 'acteur', label: 'Ferme de la Roche' },
    { id: 'x2', kind: 'quartier', label: 'Les Hauts' },
    'ni chair ni poisson',
  ],
  relations: [
    { id: 'x3', from: 'x1', to: 'x2', name: 'nourrit' },
    { id: 'x4', from: 'x1', to: 'nulle-part', name: 'cherche' },
  ],
})

test('[V21] an import is shown before it is written, tells what it can’t use, and is one undo step', async ({
  letIn,
}) => {
  const page = await letIn('Ada', 'technician')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Importer ou exporter' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'autre.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await expect(dialog.getByText('2 éléments')).toBeVisible()
  await expect(dialog.getByText('1 relation', { exact: true })).toBeVisible()
  await expect(dialog.getByText(/Ne peut pas être pris\s: 2 lignes/)).toBeVisible()
  await expect(dialog.getByText(/finit sur un élément qui n’est pas là/)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Ferme de la Roche')).toBeHidden()

  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Importer ou exporter' }).click()
  await dialog.getByRole('textbox', { name: 'Contenu d’un fichier d’atlas' }).fill(file)
  await dialog.getByRole('button', { name: 'Voir ce qui sera ajouté' }).click()
  await dialog.getByRole('button', { name: 'Ajouter à l’atlas' }).click()
  await expect(rowOf(page, 'Ferme de la Roche')).toBeVisible()
  await expect(rowOf(page, 'Les Hauts')).toBeVisible()

  await page.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  await expect(rowOf(page, 'Ferme de la Roche')).toBeHidden()
  await expect(rowOf(page, 'Les Hauts')).toBeHidden()
  await expect(page.getByText('102 éléments · 136 relations').first()).toBeVisible()
})

test('[V21] the whole atlas is handed out as a file', async ({ letIn }) => {
  const page = await letIn('Noé', 'visitor')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: /Exporter/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter l’atlas (JSON)' }).click()
  expect((await download).suggestedFilename()).toBe('atlas-des-contrats-de-reciprocite-ville-campagne.atlas.json')
})
