import { expect, rowOf, test, voiceOf } from './support/people.ts'

test('[V38, V39, V40] a filtered view is sent as a link, and opens the same for somebody else, through the door too', async ({
  letIn,
  house,
  browser,
}) => {
  const ada = await letIn('Ada', 'citizen')
  await ada.getByRole('button', { name: 'Filtres' }).click()
  const dialog = ada.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Nature', exact: true }).click()
  await dialog.getByRole('checkbox', { name: /Acteurs/ }).press('Space')
  await ada.keyboard.press('Escape')
  await ada.getByRole('searchbox', { name: 'Chercher dans le plan' }).fill('brest ou cantal')
  await expect(ada.getByText('2 éléments sur 102 · 3 relations sur 136')).toBeVisible()
  await expect(voiceOf(ada)).toContainText('2 éléments sur 102')
  await expect(ada).toHaveURL(/mots=brest\+ou\+cantal&natures=acteur/)
  const rows = await ada.getByRole('list', { name: 'Acteurs' }).getByRole('listitem').allTextContents()

  const link = new URL(ada.url())
  const lin = await letIn('Lin', 'technician')
  await lin.goto(link.href)
  await expect(lin.getByText('2 éléments sur 102 · 3 relations sur 136')).toBeVisible()
  expect(await lin.getByRole('list', { name: 'Acteurs' }).getByRole('listitem').allTextContents()).toEqual(rows)

  const noe = await (await browser.newContext()).newPage()
  await noe.goto(link.href)
  await noe.getByRole('textbox', { name: 'Lien d’invitation' }).fill(house.linkOf('citizen'))
  await noe.getByRole('button', { name: 'Entrer' }).click()
  await noe.getByRole('button', { name: 'Continuer sans nom' }).click()
  await expect(noe.getByText('2 éléments sur 102 · 3 relations sur 136')).toBeVisible()
  await noe.context().close()

  await ada.getByRole('button', { name: 'Retirer le filtre Contient « brest ou cantal »' }).click()
  await expect(ada.getByText('25 éléments sur 102 · 4 relations sur 136')).toBeVisible()
  await expect(ada.getByRole('button', { name: 'Retirer le filtre Nature : Acteurs' })).toBeFocused()
  await ada.keyboard.press('Enter')
  await expect(rowOf(ada, 'Intercommunalité \\(EPCI\\)')).toBeVisible()
  await expect(ada).not.toHaveURL(/natures/)
})

test('[V37] what is found is grouped by kind, elements and relations, and can become the filter', async ({ letIn }) => {
  const page = await letIn('Ada', 'citizen')
  await rowOf(page, 'Aurillac').focus()
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('aurillac ou "pays voisin"')
  await expect(dialog.getByRole('group', { name: 'Acteurs' }).getByRole('option', { name: 'Aurillac' })).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Scénarios d’action' }).getByRole('option')).toHaveCount(1)
  await expect(dialog.getByRole('group', { name: /^Relations : / }).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Filtrer le plan par ces mots' }).click()
  await expect(page.getByRole('button', { name: 'Tout montrer' })).toBeVisible()
  await expect(rowOf(page, 'Brest Métropole')).toBeHidden()
})

test('[V41, V42] the basket stays on the device, and is handed out as sentences', async ({ letIn }) => {
  const ada = await letIn('Ada', 'visitor')
  await rowOf(ada, 'Brest Métropole').focus()
  await ada.keyboard.press('p')
  await expect(voiceOf(ada)).toContainText('« Brest Métropole » est dans votre panier.')
  await ada.keyboard.press('ArrowRight')
  await ada.keyboard.press('ArrowDown')
  await ada.keyboard.press('p')
  await ada.reload()
  await expect(rowOf(ada, 'Brest Métropole')).toContainText('dans le panier')
  await ada.getByRole('button', { name: 'Mon panier, 2 choses' }).click()
  const dialog = ada.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  const download = ada.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Phrases' }).click()
  const stream = await (await download).createReadStream()
  const text = (await stream.toArray()).join('')
  expect(text).toBe(
    'Brest Métropole\nBrest Métropole — signe et anime — Contrat Brest – Centre-Ouest Bretagne (2016)\n',
  )
  await dialog.getByRole('button', { name: 'Retirer du panier : Brest Métropole', exact: true }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
})

test('[V43] what others add is told, gathered, and not what I add myself', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await expect(ada.getByRole('button', { name: '2 personnes ici' })).toBeVisible()
  for (const label of ['Pont', 'Gué', 'Bac']) {
    await lin.getByRole('textbox', { name: 'Intitulé du nouvel élément' }).fill(label)
    await lin.getByRole('button', { name: 'Ajouter', exact: true }).click()
  }
  await expect(voiceOf(ada)).toContainText(/Par d’autres\s: [123] éléments? ajoutés?\./)
})
