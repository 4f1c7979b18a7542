import type { Browser, BrowserContextOptions } from '@playwright/test'
import { actorCalled, comeIn } from './support/guest.ts'
import { expect, tabTo, test } from './support/people.ts'
import { add, part, phone, row, savingHere, scope } from './support/room.ts'
import { linkOfDoor, prepareWorkshop, tokenIn } from './support/workshop.ts'

/** Comes in by a link as people do: one screen, then the page of contributions. */
async function comeByPhone(browser: Browser, link: string, options: BrowserContextOptions = phone) {
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(link)
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await page.waitForURL(/\/participer/)
  return page
}

test('[V70, V72, V77, V82, V91, V95] a session of ninety minutes, at speed: two sites, one cut off and back, a wall, a scribe, a late comer, a vote, a forged command', async ({
  house,
  browser,
}) => {
  test.setTimeout(300_000)
  // Before: one facilitator, one page.
  const lea = await (await browser.newContext()).newPage()
  lea.setDefaultTimeout(20_000)
  const atlasId = await prepareWorkshop(lea, house)
  const next = (title: string | RegExp) => lea.getByRole('button', { name: title }).click()
  const [brest, carhaix] = [await linkOfDoor(lea, 'Habitant·e, Brest'), await linkOfDoor(lea, 'Habitant·e, Carhaix')]
  const host = await linkOfDoor(lea, 'Technicien·ne, Brest')

  // The wall in Brest, a scribe at its first table, a phone in each town.
  const wall = await comeByPhone(browser, host, { viewport: { width: 1920, height: 1080 } })
  await wall.goto(`${house.address}/atlas/${atlasId}/projeter`)
  const scribe = await comeByPhone(browser, host, {})
  await scribe.goto(`${house.address}/atlas/${atlasId}/saisir`)
  const ada = await comeByPhone(browser, brest)
  const lin = await comeByPhone(browser, carhaix)
  await next('Commencer : Arrivée')
  await expect(ada.getByText('Arrivée').first()).toBeVisible()

  // Each alone, under seal; Carhaix loses its network and goes on.
  await next(/^Étape suivante : Écrire/)
  await expect(lin.getByText('Écrire, chacun pour soi').first()).toBeVisible()
  await add(ada, 'Le bus du soir manque')
  await expect(savingHere(ada)).toHaveText('Enregistré')
  await lin.context().setOffline(true)
  await add(lin, 'La gare de Carhaix ferme')
  await add(lin, 'On se débrouille entre voisins')
  await expect(savingHere(lin)).toContainText(/2 en attente/)
  await scribe.getByRole('textbox', { name: 'Texte de la carte' }).fill('Dit sans écran, à la table')
  await scribe.keyboard.press('Enter')
  await expect(wall.getByText('Le bus du soir manque')).toHaveCount(0)

  // Back, nothing lost and nothing twice.
  await lin.context().setOffline(false)
  await expect(savingHere(lin)).toHaveText('Enregistré', { timeout: 45_000 })
  await next(/^Révéler \d contributions à tous/)
  await scope(ada, 'Tout').click()
  for (const words of [
    'Le bus du soir manque',
    'La gare de Carhaix ferme',
    'On se débrouille entre voisins',
    'Dit sans écran, à la table',
  ]) {
    await expect(row(ada, words)).toHaveCount(1)
  }
  await expect(wall.getByRole('region', { name: 'Vient d’arriver' })).toContainText('Carhaix')

  // Linking and naming, at the same time in both rooms.
  await next(/^Étape suivante : Mise en commun/)
  await next(/^Étape suivante : Relier/)
  const link = async (page: typeof ada, words: string) => {
    await page
      .getByRole('button', { name: /^Relier/ })
      .first()
      .click()
    await part(page, 'Qui ?').fill(words)
    await page.keyboard.press('Escape')
    await page.getByRole('form', { name: 'Relier' }).getByRole('button', { name: 'Relier' }).click()
  }
  await Promise.all([
    link(ada, 'Le bus du soir manque — freine — Emploi des jeunes'),
    link(lin, 'On se débrouille entre voisins — répond à — La gare de Carhaix ferme'),
  ])
  await expect(row(ada, 'On se débrouille entre voisins — répond à — La gare de Carhaix ferme').first()).toBeVisible()

  // Somebody comes late, and reads what to do.
  const late = await comeByPhone(browser, brest)
  await expect(late.getByText(/Relier/).first()).toBeVisible()
  await scope(late, 'Tout').click()
  await expect(row(late, 'La gare de Carhaix ferme').first()).toBeVisible()

  // A modified client asks for what only those who lead may.
  const forger = await comeIn(house.address, atlasId, tokenIn(carhaix))
  for (const [name, args] of [
    ['set-phase', { phase: null }],
    ['reveal', {}],
    ['freeze', { on: true }],
    ['vote-by-hand', { vote: 'le-vote', place: 'carhaix', role: 'citizen', people: 50, dots: {} }],
    ['contribute', { ...actorCalled('Au nom d’un autre'), as: { role: 'elected', site: 'brest' } }],
  ] as const) {
    expect(await forger?.command(name, args)).toMatchObject({ ok: false })
  }

  // A vote, counted by the server, and its result for all.
  const votes = lea.getByRole('tab', { name: /^Votes/ })
  await votes.click()
  await lea.getByRole('textbox', { name: 'Question du vote' }).fill('Par quoi commencer ?')
  await lea.getByRole('button', { name: /Sur quoi/ }).click()
  await lea
    .getByRole('option')
    .filter({ hasText: /[Tt]ou|Constat|Acteur/ })
    .first()
    .click()
  await lea.getByRole('button', { name: 'Ouvrir le vote' }).click()
  const ballot = ada.getByRole('region', { name: /^Vote : Par quoi commencer/ })
  await ballot
    .getByRole('button', { name: /^Donner un point à/ })
    .first()
    .click()
  await expect(ballot.getByText('Compté')).toBeVisible()
  // Who has no device votes too: the scribe counts their dots.
  const byHand = scribe.getByRole('region', { name: /^Compter à la main/ })
  await byHand.getByRole('textbox', { name: 'Combien de personnes ont voté à la main ?' }).fill('3')
  await byHand.getByRole('listitem').first().getByRole('textbox').fill('5')
  await byHand.getByRole('button', { name: 'Enregistrer ce compte' }).click()
  await expect(byHand.getByText('Déjà noté ici : 3 personnes, 5 points.')).toBeVisible()
  await lea.getByRole('button', { name: /^Clore le vote/ }).click()
  await expect(lea.getByText('4 personnes ont voté, dont 3 à la main')).toBeVisible()
  await expect(lea.getByText('6 points', { exact: true }).first()).toBeVisible()
  await tabTo(lea, votes)

  // The end, said everywhere at once, and kept by the server.
  await lea.getByRole('button', { name: 'Finir la séance' }).click()
  await lea.getByRole('button', { name: 'Oui, finir' }).click()
  await expect(ada.getByRole('heading', { name: 'La séance est terminée' })).toBeVisible()
  await expect(wall.getByText('La séance est terminée')).toBeVisible()
  expect(await forger?.command('contribute', actorCalled('Trop tard'))).toMatchObject({ ok: false })

  for (const page of [wall, scribe, ada, lin, late, lea]) await page.context().close()
})
