import type { Page } from '@playwright/test'
import { type House, openHouse } from './support/house.ts'
import { expectNoFault } from './support/no-fault.ts'
import { test as base, expect } from './support/people.ts'
import { openProvider, settingsFor, type TestProvider } from './support/provider.ts'

type Fixtures = { readonly signed: { readonly house: House; readonly provider: TestProvider } }

/** A house where one signs in with a provider, on another site of this machine. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: reason: Playwright reads the names of fixtures from this pattern.
  signed: async ({}, use) => {
    let provider: TestProvider | null = null
    const house = await openHouse(async (address) => {
      provider = await openProvider(address)
      return { PUBLIC_URL: address, ...settingsFor(provider) }
    })
    if (!provider) throw new Error('The house asks for its settings before it starts.')
    await use({ house, provider })
    await house.leave()
    await (provider as TestProvider).leave() // reason: the compiler does not see that a callback set it
  },
})

/** Says who one is, on the provider's own page. */
async function sayName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Nom' }).fill(name)
  await page.getByRole('button', { name: 'Continuer' }).click()
}

const signInLink = 'Se connecter avec le compte de la commune'

/** Everything this page asks of another host than its own, and what it goes to. */
function watch(page: Page, house: House) {
  const [elsewhere, gone] = [new Set<string>(), new Set<string>()]
  const refused: string[] = []
  page.on('console', (message) => /Content Security Policy/i.test(message.text()) && refused.push(message.text()))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin === house.address || protocol === 'blob:' || protocol === 'data:') return
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) gone.add(origin)
    // What the provider's own page asks of the provider is the provider's.
    else if (new URL(page.url()).origin === house.address) elsewhere.add(origin)
  })
  return { elsewhere, gone, refused }
}

test('[V120, V121, V122] somebody signs in, prepares a workshop, finds it, leads it, and signs out', async ({
  signed: { house, provider },
  browser,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const { elsewhere, gone, refused } = watch(page, house)
  await page.goto(house.address)
  await expect(page.getByRole('link', { name: signInLink })).toBeVisible()
  expect([...gone]).toEqual([])
  await page.getByRole('link', { name: signInLink }).click()
  await sayName(page, 'lea')
  await expect(page.getByRole('heading', { name: 'Vos ateliers' })).toBeVisible()
  await expect(page.getByText('Rien encore')).toBeVisible()
  // Nothing secret stands in the address, and nothing of the sign-in in a cookie that a page of ours is sent.
  expect(page.url()).toBe(`${house.address}/mes-ateliers`)
  expect((await context.cookies(house.address)).filter(({ name }) => name.startsWith('connexion'))).toEqual([])
  await page.reload()
  await expectNoFault(page)

  await page.getByRole('link', { name: 'Préparer un atelier' }).click()
  await page.getByRole('textbox', { name: 'Titre de l’atelier' }).fill('Vivre à Ébène')
  await page.getByRole('textbox', { name: 'Qui organise' }).fill('Ville d’Ébène')
  await page.getByRole('textbox', { name: 'À qui écrire' }).fill('mairie@exemple.fr')
  await page.getByRole('button', { name: 'Créer l’atelier' }).click()
  await expect(page.getByRole('heading', { name: 'La séance n’a pas commencé' })).toBeVisible()
  await page.goto(`${house.address}/mes-ateliers`)
  await expect(page.getByRole('heading', { name: 'Vivre à Ébène' })).toBeVisible()
  await expect(page.getByText(/^Modifié le /)).toBeVisible()
  await page.getByRole('button', { name: 'Animer : Vivre à Ébène' }).click()
  await expect(page.getByRole('heading', { name: 'La séance n’a pas commencé' })).toBeVisible()
  // The same participant as the one who made it: the device was not let in twice.
  await page.getByRole('tab', { name: /^Accès/ }).click()
  const own = page.locator('.lead-door').filter({ hasText: 'le compte de la commune · ' })
  await expect(own).toContainText('1 personne')

  await page.goto(`${house.address}/mes-ateliers`)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('heading', { name: 'Vous êtes déconnecté·e' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('Votre session chez « le compte de la commune » reste ouverte')
  await expectNoFault(page)
  await page.reload()
  await expect(page.getByText('Connectez-vous pour retrouver vos ateliers.')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /access|pass/.test(key)))).toEqual([])

  expect([...elsewhere]).toEqual([])
  expect([...gone]).toEqual([provider.issuer])
  expect(refused).toEqual([])
  await context.close()
})

test('[V120, V121] an administrator finds every atlas; who is in neither list is told what to do', async ({
  signed: { house },
  browser,
}) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${house.address}/preparer`)
  await page.getByRole('link', { name: signInLink }).click()
  await sayName(page, 'ines')
  await expect(page.getByRole('textbox', { name: 'Titre de l’atelier' })).toBeVisible()
  expect(page.url()).toBe(`${house.address}/preparer`)
  await page.goto(`${house.address}/mes-ateliers`)
  const rows = page.getByRole('list', { name: 'Liste des ateliers' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await rows.getByRole('button', { name: /^Ouvrir/ }).click()
  await page.waitForURL(new RegExp(`/atlas/${house.atlasId}`))
  await expect(page.getByRole('button', { name: 'Partager' })).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  await other.goto(`${house.address}/entrer`)
  await other.getByRole('link', { name: signInLink }).click()
  await sayName(other, 'max')
  await expect(other.getByRole('alert')).toContainText('Votre compte est reconnu, mais il n’ouvre rien ici.')
  await expect(other.getByRole('alert')).toContainText('numerique@ebene.exemple')
  await expectNoFault(other)
  for (const each of [page, other]) await each.context().close()
})

test('[V121] a provider that is down is told, and links go on opening', async ({ signed, browser }) => {
  const { house } = signed
  await signed.provider.leave()
  const page = await (await browser.newContext()).newPage()
  await page.goto(house.address)
  await page.getByRole('link', { name: signInLink }).click()
  await expect(page.getByRole('alert')).toContainText('ne répond pas comme il faut')
  await page.getByRole('textbox', { name: 'Lien d’invitation' }).fill(house.linkOf('facilitator'))
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await page.waitForURL(new RegExp(`/atlas/${house.atlasId}`))
  await page.context().close()
})

test('[V120] where nothing is set to sign in with, nothing of it is seen', async ({ house, browser }) => {
  const page = await (await browser.newContext()).newPage()
  for (const path of ['/', '/entrer', '/preparer']) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/house'))
    await page.goto(`${house.address}${path}`)
    await answered
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: /Se connecter/ })).toHaveCount(0)
  }
  expect((await page.request.get(`${house.address}/mes-ateliers`)).status()).toBe(404)
  await page.context().close()
})
