import { addElement, expect, rowOf, savingOf, tabTo, test, voiceOf } from './support/people.ts'

test('[V12, V32, V34, V39] by keyboard alone, the drawing never asked for: come in, add two, relate, name, retype, reverse, merge, undo', async ({
  house,
  browser,
}) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.goto(house.linkOf('citizen').replace('/entrer#', '/entrer?vue=plan#'))
  await expect(page.getByRole('textbox', { name: 'Nom ou prénom (facultatif)' })).toBeFocused()
  await page.keyboard.type('Ada')
  await press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  await tabTo(page, page.getByRole('textbox', { name: 'Intitulé du nouvel élément' }))
  for (const label of ['Mairie d’Ébène', 'Jardin partagé']) {
    await page.keyboard.type(label)
    await press('Enter')
    await expect(rowOf(page, label)).toBeVisible()
  }

  // Found, the row has the focus.
  await tabTo(page, rowOf(page, 'Agents et services techniques'))
  await press('/')
  await page.keyboard.type('mairie ebene')
  await expect(page.getByRole('option', { name: 'Mairie d’Ébène' })).toBeVisible()
  await press('Enter')
  await expect(rowOf(page, 'Mairie d’Ébène')).toBeFocused()

  await press('r')
  await expect(page.getByRole('combobox', { name: 'Avec quel élément ?' })).toBeFocused()
  await page.keyboard.type('jardin par')
  await expect(page.getByRole('option', { name: /^Jardin partagé/ }).first()).toBeVisible()
  await press('ArrowDown', 'Enter', 'Tab')
  await page.keyboard.type('porte')
  await press('Tab')
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Relier', exact: true }))
  await press('Enter')
  await expect(rowOf(page, 'Mairie d’Ébène')).toBeFocused()

  const relations = page.getByRole('main').getByRole('list', { name: 'Relations de Mairie d’Ébène' })
  const sentence = relations.locator('[data-row]').first()
  await press('ArrowDown')
  await expect(sentence).toBeFocused()
  await expect(sentence).toHaveAccessibleName('Mairie d’Ébène porte Jardin partagé')
  await press('Shift+F2')
  await page.keyboard.type('est porté par')
  await press('Enter')
  await expect(sentence).toBeFocused()

  await press('t')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('pilote')
  await press('Enter')
  await expect(sentence).toBeFocused()
  await press('i')
  await expect(sentence).toHaveAccessibleName('Mairie d’Ébène porte Jardin partagé')
  await expect(voiceOf(page)).toContainText('Le sens de la relation est inversé.')
  await press('Enter')
  await expect(page.getByRole('heading', { name: /Relation : / })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Détails' })).toContainText('pilote')

  await tabTo(page, sentence)
  await press('ArrowLeft')
  await expect(rowOf(page, 'Mairie d’Ébène')).toBeFocused()
  await press('m')
  const dialog = page.getByRole('dialog', { name: 'Fusionner des éléments' })
  await expect(dialog.getByRole('combobox', { name: 'Fusionner avec quel élément ?' })).toBeFocused()
  await page.keyboard.type('jardin par')
  await press('ArrowDown', 'Enter')
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await expect(dialog).toContainText('Une relation entre ces éléments disparaît')
  await tabTo(page, dialog.getByRole('button', { name: 'Fusionner les 2' }))
  await press('Enter')
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, 'Jardin partagé')).toBeHidden()
  await expect(rowOf(page, 'Mairie d’Ébène')).toBeFocused()
  await expect(page.getByRole('main')).toContainText('Aussi appelé : Jardin partagé')

  await press('Control+z')
  await expect(rowOf(page, 'Jardin partagé')).toBeVisible()
  await expect(relations).toContainText('porte')
  await expect(savingOf(page)).toHaveText('Enregistré')
  expect(asked.filter((url) => /\/assets\/(canvas|layout)/.test(url))).toEqual([])
  await context.close()
})

test('[V31] the focus survives what others do: deletion, and a move to another group', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  for (const label of ['Zone A', 'Zone B', 'Zone C']) await addElement(ada, label)
  await rowOf(ada, 'Zone B').focus()
  await rowOf(lin, 'Zone B').focus()
  await lin.keyboard.press('Delete')
  await expect(rowOf(ada, 'Zone C')).toBeFocused()
  await expect(voiceOf(ada)).toContainText(
    '« Zone B » vient d’être supprimé par quelqu’un d’autre. Vous êtes sur « Zone C ».',
  )
  await expect(rowOf(lin, 'Zone C')).toBeFocused()

  await rowOf(lin, 'Zone C').focus()
  await lin.keyboard.press('t')
  await lin.getByRole('option', { name: 'Enjeu' }).click()
  await expect(rowOf(ada, 'Zone C')).toBeFocused()
  await expect(voiceOf(ada)).toContainText('« Zone C » est maintenant dans « Enjeux ».')
  await expect(ada.getByRole('list', { name: 'Enjeux' })).toContainText('Zone C')
})

test('[V33, V17] who writes is shown on the row, and what I was writing is not lost with the element', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(ada, 'Lavoir')
  await rowOf(ada, 'Lavoir').focus()
  await ada.keyboard.press('F2')
  await expect(ada.getByRole('textbox', { name: 'Renommer Lavoir' })).toBeFocused()
  await ada.keyboard.type('Lavoir restauré')
  await expect(lin.getByRole('main').getByText('Ada y écrit')).toBeVisible()
  await rowOf(lin, 'Lavoir').focus()
  await lin.keyboard.press('Delete')
  await expect(rowOf(ada, 'Lavoir')).toBeHidden()
  await expect(ada.getByRole('status').filter({ hasText: 'Votre texte n’est pas perdu.' })).toContainText(
    'Lavoir restauré',
  )
})

test('[V30, V39] around one element, relations unfold into those of the other end and never go round', async ({
  letIn,
}) => {
  const page = await letIn('Ada', 'citizen')
  await rowOf(page, 'Brest Métropole').focus()
  await page.keyboard.press('.')
  await page.getByRole('menuitem', { name: /Voir le plan autour d’ici/ }).click()
  await expect(page).toHaveURL(/autour=act-brest/)
  const own = page.getByRole('list', { name: 'Relations de Brest Métropole' }).first()
  await expect(own.getByRole('listitem')).toHaveCount(7)
  await own.locator('[data-row]', { hasText: 'signe et anime' }).focus()
  await page.keyboard.press('ArrowRight')
  const contract = page.getByRole('list', { name: 'Relations de Contrat Brest – Centre-Ouest Bretagne (2016)' })
  await expect(contract).toBeVisible()
  await expect(contract).not.toContainText('Brest Métropole signe')
  await page.reload()
  await expect(page.getByText('Plan autour de « Brest Métropole »')).toBeVisible()
  await page.getByRole('button', { name: 'Revenir à tout le plan' }).click()
  await expect(rowOf(page, 'Aurillac')).toBeVisible()
})

test('[V30, V32] grouped by component, an element is added in its group and moved to another by a key', async ({
  letIn,
}) => {
  const page = await letIn('Ada', 'citizen')
  await page.getByRole('button', { name: /Grouper par/ }).click()
  await page.getByRole('option', { name: 'composante' }).click()
  await expect(page).toHaveURL(/grouper=composante/)
  const group = page.getByRole('list', { name: /^2 · / })
  await group.locator('[data-row]').first().focus()
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Intitulé du nouvel élément' })).toBeFocused()
  await page.keyboard.type('Halle du marché')
  await page.keyboard.press('Enter')
  await expect(group).toContainText('Halle du marché')
  await rowOf(page, 'Halle du marché').focus()
  await page.keyboard.press('g')
  await page.getByRole('option', { name: /^3 · / }).click()
  await expect(page.getByRole('list', { name: /^3 · / })).toContainText('Halle du marché')
  await expect(rowOf(page, 'Halle du marché')).toBeFocused()
})
