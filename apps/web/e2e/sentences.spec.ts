import { expect, paste, rowOf, savingOf, test } from './support/people.ts'

test('[V35] a sentence is written with its parts offered, from the outline and from a phone', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  await rowOf(ada, 'Aurillac').focus()
  await ada.keyboard.press('s')
  const dialog = ada.getByRole('dialog', { name: 'Écrire une phrase' })
  const field = dialog.getByRole('textbox', { name: 'Une phrase : qui, fait quoi, à qui' })
  await expect(field).toBeFocused()
  await ada.keyboard.type('brest métr')
  await expect(dialog.getByRole('listbox', { name: 'Qui ?' }).getByRole('option').first()).toHaveText('Brest Métropole')
  await ada.keyboard.press('ArrowDown')
  await ada.keyboard.press('Enter')
  await ada.keyboard.type('pil')
  await expect(dialog.getByRole('listbox', { name: 'Fait quoi ?' }).getByRole('option').first()).toHaveText('pilote')
  await ada.keyboard.press('ArrowDown')
  await ada.keyboard.press('Enter')
  await expect(field).toHaveValue('Brest Métropole — pilote — ')
  await ada.keyboard.type('Maison de l’eau')
  await expect(dialog).toContainText('à créer')
  await ada.keyboard.press('Enter')
  await expect(dialog).toContainText('Brest Métropole — pilote — Maison de l’eau')
  await ada.keyboard.press('Escape')
  await expect(rowOf(ada, 'Aurillac')).toBeFocused()
  await expect(rowOf(ada, 'Maison de l’eau')).toBeVisible()

  const lin = await letIn('Lin', 'technician', { viewport: { width: 360, height: 740 } })
  await lin.getByRole('main').getByRole('button', { name: 'Écrire une phrase' }).click()
  await lin.getByRole('dialog').getByRole('textbox').fill('Maison de l’eau dépend d’Aurillac')
  await lin.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(lin.getByRole('dialog')).toContainText('Aurillac — conditionne — Maison de l’eau')
  await expect(savingOf(lin)).toHaveText('Enregistré')
})

const lines = [
  ...Array.from({ length: 26 }, (_, at) => `Régie de quartier *plante* Arbre ${at + 1}`),
  'Régie de quartier participe au Marché des arbres',
  'Marché des arbres *est financé par* CGET',
  'régie de QUARTIER — coopère avec — Aurillac',
  'Qui arrose ? *interroge* Régie de quartier',
]

test('[V36] thirty pasted lines are looked at, corrected, written at once, and taken back at once', async ({
  letIn,
}) => {
  const page = await letIn('Ada', 'citizen')
  await expect(page.getByText('102 éléments · 136 relations').first()).toBeVisible()
  await rowOf(page, 'Aurillac').focus()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await paste(page, ['Ordre du jour', ...lines].join('\n'))
  const dialog = page.getByRole('dialog', { name: 'Écrire plusieurs phrases' })
  await expect(dialog.getByRole('row')).toHaveCount(32)
  await expect(dialog.getByText('31 lignes lues : 30 à ajouter, 1 de côté.')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Ordre du jour/ })).toContainText('Illisible')
  await expect(page.getByText('102 éléments · 136 relations').first()).toBeVisible()

  await dialog.getByRole('button', { name: 'Corriger la ligne 1', exact: true }).click()
  const line = dialog.getByRole('textbox', { name: 'Corriger la ligne 1' })
  await line.fill('CGET *finance* Régie de quartier')
  await line.press('Enter')
  await expect(dialog.getByText('31 lignes lues : 31 à ajouter, 0 de côté.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ajouter 31 relations et 29 éléments' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('131 éléments · 167 relations').first()).toBeVisible()
  await expect(rowOf(page, 'Régie de quartier')).toContainText('30 relations')
  await expect(page.getByRole('list', { name: 'Questionnements' })).toContainText('Qui arrose')

  await page.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  await expect(page.getByText('102 éléments · 136 relations').first()).toBeVisible()
})
