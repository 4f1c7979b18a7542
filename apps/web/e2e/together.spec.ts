import { addElement, expect, relate, rowOf, savingOf, test } from './support/people.ts'

test('[V12, V15, V1] Ada and Lin come in by their links, write and name a relation through the outline, and see each other', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await expect(ada.getByRole('button', { name: '2 personnes ici' })).toBeVisible()
  await ada.getByRole('button', { name: '2 personnes ici' }).click()
  await expect(ada.getByRole('dialog').getByText('Lin')).toBeVisible()
  await ada.keyboard.press('Escape')

  await addElement(ada, 'Jardin des Lavandières')
  await addElement(lin, 'Régie de quartier')
  await expect(rowOf(ada, 'Régie de quartier')).toBeVisible()
  await relate(ada, 'Régie de quartier', 'entretient', 'Jardin des Lavandières')
  await expect(savingOf(ada)).toHaveText('Enregistré')

  await rowOf(lin, 'Jardin des Lavandières').focus()
  await lin.keyboard.press('ArrowRight')
  const relations = lin.getByRole('list', { name: 'Relations de Jardin des Lavandières' }).first()
  await expect(relations.getByRole('listitem')).toContainText('Régie de quartier entretient Jardin des Lavandières')
})

test('[V4] undo takes back only what I did', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(ada, 'Marché du samedi')
  await addElement(lin, 'Halle couverte')
  await expect(rowOf(ada, 'Halle couverte')).toBeVisible()
  await ada.getByRole('button', { name: 'Annuler ma dernière action' }).click()
  await expect(rowOf(ada, 'Marché du samedi')).toBeHidden()
  await expect(rowOf(lin, 'Marché du samedi')).toBeHidden()
  await expect(rowOf(ada, 'Halle couverte')).toBeVisible()
  await ada.getByRole('button', { name: 'Rétablir mon action' }).click()
  await expect(rowOf(lin, 'Marché du samedi')).toBeVisible()
})

test('[V18] two people change two fields of one element at once, and both stay', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(ada, 'Tiers-lieu')
  await rowOf(lin, 'Tiers-lieu').click()
  const fieldOf = (page: typeof ada, name: string) =>
    page.getByRole('complementary', { name: 'Détails' }).getByRole('textbox', { name })
  await fieldOf(ada, 'Description').fill('Un lieu partagé')
  await fieldOf(lin, 'Source').fill('Conseil de quartier')
  await expect(lin.getByText('Ada écrit ici')).toBeVisible()
  await Promise.all([fieldOf(ada, 'Description').blur(), fieldOf(lin, 'Source').blur()])
  for (const page of [ada, lin]) {
    await expect(fieldOf(page, 'Description')).toHaveValue('Un lieu partagé')
    await expect(fieldOf(page, 'Source')).toHaveValue('Conseil de quartier')
  }
})

test('[V17] two people write in one field: nobody loses a word', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(ada, 'Fournil')
  await rowOf(lin, 'Fournil').click()
  const description = (page: typeof ada) =>
    page.getByRole('complementary', { name: 'Détails' }).getByRole('textbox', { name: 'Description' })
  // Ada holds the pen: what she types is not kept before she pauses; Lin is quicker.
  await description(lin).fill('Four à pain du village')
  await description(ada).pressSequentially('Four communal')
  await description(lin).press('Control+Enter')
  await expect(ada.getByRole('alert')).toContainText('Four à pain du village')
  await expect(description(ada)).toHaveValue('Four communal')
  await ada.getByRole('button', { name: 'Garder mon texte' }).click()
  await expect(description(lin)).toHaveValue('Four communal')
})

test('[V15] following somebody goes along to their view', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(lin, 'Passerelle')
  await lin.getByRole('button', { name: '2 personnes ici' }).click()
  await lin.getByRole('button', { name: 'Suivre Ada' }).click()
  await rowOf(ada, 'Passerelle').click()
  await expect(lin.getByRole('heading', { name: 'Élément : Passerelle' })).toBeVisible()
  await rowOf(ada, 'Aurillac').click()
  await expect(lin.getByRole('heading', { name: 'Élément : Aurillac' })).toBeVisible()
})
