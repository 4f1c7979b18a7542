import { expect, rowOf, test } from './support/people.ts'

test('[V22] a visitor reads everything and finds nothing to edit with', async ({ letIn }) => {
  const page = await letIn('Noé', 'visitor')
  await expect(page.getByText('Lecture seule')).toBeVisible()
  await rowOf(page, 'Brest Métropole').click()
  const panel = page.getByRole('complementary', { name: 'Détails' })
  await expect(panel.getByRole('textbox', { name: 'Intitulé' })).toHaveAttribute('readonly', '')
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  for (const name of [/^Supprimer/, /^Renommer/, /Ajouter/, /Annuler/, /Inverser/]) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await page.keyboard.press('Delete')
  await expect(rowOf(page, 'Brest Métropole')).toBeVisible()
})

test('[V11] the token is gone from the address of the atlas, and no address asked of the server holds it', async ({
  house,
  browser,
}) => {
  const page = await (await browser.newContext()).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(house.linkOf('citizen'))
  await page.waitForURL(/\/atlas\//)
  await expect(page.getByRole('dialog')).toBeVisible()
  const token = house.linkOf('citizen').split('#')[1] ?? ''
  expect(page.url()).not.toContain(token)
  expect(asked.map((url) => url.split('#')[0]).filter((address) => address?.includes(token))).toEqual([])
  await page.context().close()
})

test('[V13] a wrong link is told kindly, and a good one pasted there opens', async ({ house, page }) => {
  await page.goto(`${house.address}/entrer#nimportequoi1234`)
  await expect(page.getByRole('alert')).toContainText('Ce lien n’ouvre rien ici.')
  await page.getByRole('textbox', { name: 'Lien d’invitation' }).fill(`Voici le lien : ${house.linkOf('citizen')}`)
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/\/atlas\//)
})

test('[V13] an atlas without a link asks for one', async ({ house, page }) => {
  await page.goto(`${house.address}/atlas/${house.atlasId}`)
  await expect(page.getByRole('heading', { name: 'Il faut un lien pour entrer' })).toBeVisible()
})

test('[V16] my own link can be passed on, as words and as a QR code', async ({ house, letIn }) => {
  const page = await letIn('Ada', 'citizen')
  await page.getByRole('button', { name: 'Partager' }).click()
  await expect(page.getByRole('textbox', { name: 'Lien' })).toHaveValue(house.linkOf('citizen'))
  await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await page.getByRole('button', { name: 'Copier le lien' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Lien copié')
})

test('[V10] a name is asked once on a device', async ({ letIn }) => {
  const page = await letIn('Ada', 'citizen')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Plan de l’atlas' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})
