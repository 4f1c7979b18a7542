import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { actorCalled, comeIn } from './support/guest.ts'
import type { House } from './support/house.ts'
import { expect, passWelcome, rowOf, test, voiceOf } from './support/people.ts'
import { cutBy, linkOfDoor, openTab, prepareWorkshop, tokenIn } from './support/workshop.ts'

/** A page of its own at an address. */
async function pageAt(browser: Browser, address: string, options = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address)
  return page
}

/** Somebody who came in by a link and stands on a page of the atlas. */
async function participant(browser: Browser, house: House, { link, path }: { link: string; path: string }) {
  const page = await pageAt(browser, `${house.address}/entrer#${tokenIn(link)}`)
  await passWelcome(page, null)
  await page.goto(`${house.address}${path}`)
  return page
}

test('[V80] a wrong or cut link of preparation is told, with what to do', async ({ house, browser }) => {
  const page = await pageAt(browser, `${house.address}/preparer`)
  await expect(page.getByRole('alert')).toContainText('Il manque la fin du lien')
  await page.goto(`${house.address}/preparer#faux-lien-123456`)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('ne permet pas de préparer')
  await expect(page.getByRole('alert')).toContainText('au démarrage du serveur')
})

test('[V81] what is typed is there after a reload; what is missing is told at its field', async ({
  house,
  browser,
}) => {
  const page = await pageAt(browser, house.prepareLink)
  await page.getByRole('textbox', { name: 'Question de départ' }).fill('Qui s’ignore ?')
  await page.getByRole('textbox', { name: 'Lieu 1', exact: true }).fill('Brest')
  await page.getByRole('radio', { name: 'La mienne' }).check({ force: true })
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Question de départ' })).toHaveValue('Qui s’ignore ?')
  await expect(page.getByRole('textbox', { name: 'Lieu 1', exact: true })).toHaveValue('Brest')
  await page.getByRole('button', { name: 'Créer l’atelier' }).click()
  await expect(page.getByRole('textbox', { name: 'Titre de l’atelier' })).toBeFocused()
  await expect(page.getByText('Donnez un titre à l’atelier.')).toBeVisible()
  await expect(page.getByText('Écrivez au moins une ligne')).toBeVisible()
  await expect(page.getByText('Dites à qui l’on peut écrire.')).toBeVisible()
})

test('[V82, V83, V84, V85] from the printed link to a session led: phases, time, pause, seal, inbox', async ({
  house,
  browser,
}) => {
  const lea = await pageAt(browser, house.prepareLink)
  const atlasId = await prepareWorkshop(lea, house)
  const link = await linkOfDoor(lea, 'Habitant·e, Brest')
  const path = `/atlas/${atlasId}/participer`
  const ada = await participant(browser, house, { link, path })
  const guest = await comeIn(house.address, atlasId, tokenIn(link))
  if (!guest) throw new Error('The door of Brest is open.')
  expect(guest.seat).toMatchObject({ role: 'citizen', site: 'brest' })

  await lea.getByRole('button', { name: 'Commencer : Arrivée' }).click()
  await lea.getByRole('button', { name: 'Étape suivante : Écrire, chacun pour soi' }).click()
  await expect(ada.getByText('Écrire, chacun pour soi').first()).toBeVisible({ timeout: 2000 })
  await expect(lea.locator('.lead-time')).toContainText(/9:[45]\d|10:00/)
  await lea.getByRole('button', { name: /cinq minutes de plus/ }).click()
  await expect(lea.locator('.lead-time')).toContainText(/14:[345]\d/)
  await lea.getByRole('button', { name: /une minute de moins/ }).click()
  await expect(lea.locator('.lead-time')).toContainText(/13:[345]\d/)

  await lea.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(lea.locator('.lead-frozen')).toBeVisible()
  expect(await guest.command('contribute', actorCalled('Trop tôt'))).toMatchObject({ ok: false })
  await lea.getByRole('button', { name: 'Reprendre' }).click()
  await expect(lea.locator('.lead-frozen')).toBeHidden()
  expect(await guest.command('contribute', actorCalled('Jardin secret'))).toMatchObject({ ok: true })
  await expect(lea.getByText('D’où : Brest (1).')).toBeVisible()
  // What is under seal is not left behind by the big button.
  await expect(lea.getByRole('button', { name: 'Révéler 1 contribution, puis : Mise en commun' })).toBeVisible()
  await expect(lea.getByRole('button', { name: /^Étape suivante/ })).toHaveCount(0)
  await lea.getByRole('button', { name: 'Révéler 1 contribution à tous' }).click()
  await expect(voiceOf(lea)).toContainText('1 contribution paraît sur l’atlas')

  await openTab(lea, 'Conducteur')
  await lea.getByRole('button', { name: 'Modifier l’étape « Mise en commun »' }).click()
  await lea.getByRole('button', { name: /Comment paraît ce qui est écrit/ }).click()
  await lea.getByRole('option', { name: 'Après accord' }).click()
  await lea.getByRole('button', { name: 'Garder', exact: true }).click()
  await lea.getByRole('button', { name: 'Étape suivante : Mise en commun' }).click()
  await expect(lea.getByRole('heading', { name: 'Mise en commun' })).toBeVisible()
  for (const label of ['Un', 'Deux', 'Trois']) await guest.command('contribute', actorCalled(label))
  await openTab(lea, 'Arrivées')
  const rows = lea.getByRole('grid', { name: 'Contributions en attente' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await rows.filter({ hasText: 'Un' }).focus()
  await lea.keyboard.press('a')
  await expect(rows).toHaveCount(2)
  await rows.filter({ hasText: 'Deux' }).focus()
  await lea.keyboard.press('Space')
  await lea.keyboard.press('ArrowDown')
  await lea.keyboard.press('Space')
  await lea.keyboard.press('r')
  await expect(lea.getByText('Rien n’attend.')).toBeVisible()
  await lea.getByRole('button', { name: 'Revenir sur la dernière décision' }).click()
  await expect(rows).toHaveCount(2)
  expect(await guest.command('set-phase', { phase: null })).toMatchObject({
    ...{ ok: false, refusal: { code: 'not-your-right' } },
  })
  await ada.goto(`${house.address}/atlas/${atlasId}/animer`)
  await expect(ada.getByRole('heading', { name: 'Cette page est pour la personne qui anime' })).toBeVisible()
  await expect(ada.getByRole('link', { name: 'Voir l’atlas' })).toBeVisible()
})

test('[V86, V87] places are watched; a closed door keeps newcomers out and lets people back; one taken back shows them out', async ({
  house,
  browser,
}) => {
  const lea = await pageAt(browser, house.prepareLink)
  const atlasId = await prepareWorkshop(lea, house)
  const link = await linkOfDoor(lea, 'Habitant·e, Carhaix')
  const path = `/atlas/${atlasId}?vue=plan`
  const yann = await participant(browser, house, { link: await linkOfDoor(lea, 'Habitant·e, Brest'), path })
  const ada = await participant(browser, house, { link, path })
  await openTab(lea, 'Lieux')
  const brest = lea.locator('.lead-place').filter({ has: lea.getByRole('heading', { name: 'Brest' }) })
  await expect(brest).toContainText('1 en ligne')
  await yann.context().close()
  const carhaix = lea.locator('.lead-place').filter({ has: lea.getByRole('heading', { name: 'Carhaix' }) })
  await expect(carhaix).toContainText('1 en ligne')
  await carhaix.getByRole('button', { name: 'Carhaix a parlé' }).click()
  await expect(carhaix).toContainText('1 prise de parole')
  await carhaix.getByRole('textbox', { name: 'Présents à Carhaix' }).fill('14')
  await lea.keyboard.press('Tab')
  await carhaix.getByRole('button', { name: 'Appeler Carhaix' }).click()
  await lea.getByRole('button', { name: 'Afficher ce message' }).click()
  await expect(lea.locator('.lead-call')).toBeVisible()
  await expect(carhaix.getByRole('textbox', { name: 'Présents à Carhaix' })).toHaveValue('14')

  await openTab(lea, 'Accès')
  await lea.getByRole('button', { name: 'Fermer la porte aux citoyens' }).click()
  await expect(voiceOf(lea)).toContainText('personne de nouveau n’entre')
  expect(await comeIn(house.address, atlasId, tokenIn(link))).toBe(null)
  await ada.reload()
  await expect(ada.getByRole('heading', { name: 'Plan de l’atlas' })).toBeVisible()
  await lea.getByRole('button', { name: 'Rouvrir la porte aux citoyens' }).click()
  await expect(voiceOf(lea)).toContainText('rouverte')
  expect(await comeIn(house.address, atlasId, tokenIn(link))).not.toBe(null)

  await linkOfDoor(lea, 'Habitant·e, Carhaix')
  await lea.getByRole('button', { name: 'Retirer : Habitant·e, Carhaix' }).click()
  await lea.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(ada.getByRole('alert').first()).toContainText('n’est plus valable')
  expect(await comeIn(house.address, atlasId, tokenIn(link))).toBe(null)

  await openTab(lea, 'Lieux')
  await expect(brest.getByText(/^hors ligne depuis/)).toBeVisible({ timeout: 40_000 })
})

test('[V87, V88] a rehearsal is seen by everyone and leaves nothing; the journal takes back', async ({
  house,
  browser,
}) => {
  const lea = await pageAt(browser, house.prepareLink)
  const atlasId = await prepareWorkshop(lea, house)
  const link = await linkOfDoor(lea, 'Habitant·e, Brest')
  const ada = await participant(browser, house, { link, path: `/atlas/${atlasId}?vue=plan` })
  const guest = await comeIn(house.address, atlasId, tokenIn(link))
  await guest?.command('contribute', actorCalled('Mairie d’avant'))
  await openTab(lea, 'Répétition')
  await lea.getByRole('button', { name: 'Commencer une répétition' }).click()
  for (const page of [lea, ada]) await expect(page.locator('.banner-rehearsal')).toBeVisible()
  await lea.getByRole('textbox', { name: 'Combien sont-ils' }).fill('80')
  await lea.getByRole('button', { name: /Rythme/ }).click()
  await lea.getByRole('option', { name: /^Vif/ }).click()
  await lea.getByRole('button', { name: 'Les faire écrire' }).click()
  await expect(lea.getByText(/^[3-9] contributions simulées/)).toBeVisible({ timeout: 10_000 })
  await openTab(lea, 'Lieux')
  await openTab(lea, 'Répétition')
  await lea.getByRole('button', { name: 'Les arrêter' }).click()
  await expect(ada.getByRole('main').getByRole('button', { name: /relation/ })).not.toHaveCount(1)
  await lea.getByRole('button', { name: 'Finir la répétition' }).click()
  await lea.getByRole('button', { name: 'Oui, finir' }).click()
  for (const page of [lea, ada]) await expect(page.locator('.banner-rehearsal')).toBeHidden()
  await expect(rowOf(ada, 'Mairie d’avant')).toBeVisible()
  await expect(ada.getByRole('main').getByRole('button', { name: /\d+ relation|Aucune relation/ })).toHaveCount(1)

  await lea.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(lea.locator('.lead-frozen')).toBeVisible()
  await openTab(lea, 'Journal')
  await expect(lea.getByText('Répétition finie')).toBeVisible()
  await lea.getByRole('button', { name: 'Annuler : A mis en pause' }).first().click()
  await expect(lea.locator('.lead-frozen')).toBeHidden()
})

test('[V87, V89] what is said twice is merged, something is shown, a vote is opened and closed', async ({
  house,
  browser,
}) => {
  const lea = await pageAt(browser, house.prepareLink)
  const atlasId = await prepareWorkshop(lea, house)
  const guest = await comeIn(house.address, atlasId, tokenIn(await linkOfDoor(lea, 'Habitant·e, Brest')))
  if (!guest) throw new Error('The door of Brest is open.')
  for (const label of ['Jardin partagé', 'Jardins partagés']) await guest.command('contribute', actorCalled(label))
  for (const label of ['Ouvrir la navette', 'Prêter les salles']) {
    await guest.command('contribute', actorCalled(label, 'scenario'))
  }
  await openTab(lea, 'Doublons')
  await lea.getByRole('button', { name: /^Fusionner « Jardin/ }).click()
  await lea
    .getByRole('dialog')
    .getByRole('button', { name: /^Fusionner/ })
    .click()
  await expect(lea.getByText('Aucun doublon ne se voit.')).toBeVisible()

  await openTab(lea, 'Montrer')
  await lea.getByRole('combobox', { name: 'Chercher un élément ou une relation' }).fill('navette')
  await lea.getByRole('option', { name: /Ouvrir la navette/ }).click()
  await lea.getByRole('button', { name: 'Montrer à tous' }).click()
  await expect(lea.getByRole('button', { name: 'Ne plus montrer' })).toBeVisible()

  await openTab(lea, 'Votes')
  await lea.getByRole('textbox', { name: 'Question du vote' }).fill('Par quoi commencer ?')
  await lea.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await expect(lea.getByText('Le compte se verra à la clôture.')).toBeVisible()
  const mine = await guest.command('contribute', actorCalled('x'))
  expect(mine.ok).toBe(true)
  await lea.getByRole('button', { name: 'Clore le vote « Par quoi commencer' }).click()
  await expect(lea.getByText('0 point').first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[V80, V83] preparing and leading have no fault an automat finds, ${colorScheme}; nothing is cut at 320 pixels`, async ({
    house,
    browser,
  }) => {
    const look = { colorScheme, reducedMotion: 'reduce', viewport: { width: 320, height: 640 } } as const
    const lea = await pageAt(browser, house.prepareLink, look)
    await expect(lea.getByRole('heading', { name: 'Préparer un atelier' })).toBeVisible()
    await expectSound(lea)
    await prepareWorkshop(lea, house)
    await lea.getByRole('button', { name: 'Commencer : Arrivée' }).click()
    for (const name of [
      'Arrivées',
      'Lieux',
      'Montrer',
      'Doublons',
      'Votes',
      'Accès',
      'Répétition',
      'Journal',
      'Conducteur',
    ]) {
      await openTab(lea, name)
      await expectSound(lea)
    }
    await lea.getByRole('button', { name: 'Modifier l’étape « Arrivée »' }).click()
    await expectSound(lea)
    await openTab(lea, 'Lieux')
    await lea.getByRole('button', { name: 'Modifier les lieux' }).click()
    await expectSound(lea)
  })
}

async function expectSound(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([])
  expect(await cutBy(page)).toBe(0)
}
