import { expect, rowOf, test } from './support/people.ts'

test('[V12, V8] what is drawn is read in the outline, and what is chosen in one view is chosen in the other', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen', { view: 'dessin' })
  const lin = await letIn('Lin', 'technician')
  const stage = ada.getByRole('region', { name: 'Dessin de l’atlas' })
  await expect(ada.getByRole('button', { name: 'Tout voir' })).toBeVisible()
  await stage.locator('.tl-container').focus()
  await ada.keyboard.type('Café associatif')
  await ada.keyboard.press('Enter')
  await expect(rowOf(lin, 'Café associatif')).toBeVisible()

  await ada.getByRole('radio', { name: 'Plan' }).click()
  await rowOf(ada, 'Brest Métropole').click()
  await ada.getByRole('radio', { name: 'Dessin' }).click()
  await expect(ada.getByRole('heading', { name: 'Élément : Brest Métropole' })).toBeVisible()
})
