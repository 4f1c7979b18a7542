import AxeBuilder from '@axe-core/playwright'
import { type BrowserContextOptions, devices, type Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms, twoRooms } from './support/two-rooms.ts'

const phone: BrowserContextOptions = { ...devices['Pixel 5'], viewport: { width: 360, height: 640 } }
const notice = {
  controller: 'le Pays COB',
  purpose: 'Préparer le plan de mobilité.',
  kept: 'Un an, puis effacé.',
  contact: 'atelier@exemple.fr',
}

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function fitsItsWidth(page: Page): Promise<void> {
  const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(room).toBeLessThanOrEqual(0)
}

const places = ['brest', 'carhaix'] as const

test('[V140, V141, V142, V143, V145, V146] a session ends once for everyone: console, phone, wall, map; the report by a citizen’s link, the next day too', async ({
  house,
  browser,
}) => {
  test.setTimeout(240_000)
  const rooms = await openTwoRooms(house, { ...twoRooms, notice })
  const lead = ['facilitator', ''] as const
  await rooms.ask(lead, 'set-phase', { phase: twoRooms.plan?.phases[0] })
  const bus = await rooms.bring(['citizen', 'brest'], {
    ...{ type: 'element', kind: 'constat', label: 'Le dernier car part à 18 h 15', description: 'Après, plus rien.' },
    link: { verb: 'freine', to: 'Emploi des jeunes' },
  })
  await rooms.bring(['citizen', 'carhaix'], { type: 'element', kind: 'scenario', label: 'Ouvrir un car à 20 h' })
  for (const site of places) {
    const stance = site === 'brest' ? 'agree' : 'disagree'
    await rooms.ask(['citizen', site], 'say', { on: bus, stance, reason: site === 'brest' ? '' : 'Il y a le train.' })
  }
  await rooms.ask(lead, 'set-heads', { place: 'brest', heads: 40 })

  const wall = await rooms.open(browser, ['technician', 'brest'], {
    at: 'projeter',
    options: { viewport: { width: 1920, height: 1080 } },
  })
  const ada = await rooms.open(browser, ['citizen', 'brest'], { at: 'participer', options: phone })
  const lea = await rooms.open(browser, ['facilitator', ''], {
    at: 'animer',
    options: { viewport: { width: 1440, height: 900 } },
  })
  await expect(ada.getByRole('heading', { name: 'Écrire' })).toBeVisible()

  // One place to end it, with a default that is said; it can be renounced.
  await lea.getByRole('button', { name: 'Finir la séance' }).click()
  await expect(lea.getByRole('radio', { name: 'Lire et réagir' })).toBeChecked()
  await lea.getByRole('button', { name: 'Oui, finir' }).click()
  await expect(lea.getByRole('heading', { name: /^Séance terminée à \d\d\sh\s\d\d$/ })).toBeVisible()
  await expect(lea.getByText('pas commencé')).toHaveCount(0)
  await isClean(lea)

  // Phones: thanks, no form, what still can be done.
  await expect(ada.getByRole('heading', { name: 'La séance est terminée' })).toBeVisible()
  await expect(ada.getByRole('textbox', { name: 'En quelques mots' })).toHaveCount(0)
  await expect(ada.getByText(/Vous pouvez encore tout lire/)).toBeVisible()
  await fitsItsWidth(ada)
  await isClean(ada)

  // The wall: thanks, from where, the way to the report.
  await expect(wall.getByText('La séance est terminée')).toBeVisible()
  await expect(wall.getByRole('region', { name: /^Merci d’avoir pris part/ })).toContainText('Carhaix')
  await expect(wall.getByRole('region', { name: 'Lisez le compte rendu' })).toBeVisible()
  await expect(wall.getByText('va commencer')).toHaveCount(0)

  // What comes next is written in the report, and read by all.
  await lea.getByRole('link', { name: 'Compléter le compte rendu' }).click()
  await lea.getByRole('textbox', { name: 'Introduction' }).fill('Soixante personnes ont cherché ce qui les relie.')
  await lea.getByRole('textbox', { name: 'La suite' }).fill('La prochaine séance est le 12 janvier.')
  await lea.getByRole('button', { name: 'Garder ces mots' }).click()
  await expect(lea.getByText('Le compte rendu est à jour chez tout le monde.').first()).toBeVisible()
  await ada.getByRole('link', { name: 'Lire le compte rendu' }).click()
  const report = ada.getByRole('article')
  await expect(report.getByText('Soixante personnes ont cherché')).toBeVisible()
  await expect(report.getByText(/^Brest\s: 40 personnes/)).toBeVisible()
  await expect(report.getByText('Le dernier car part à 18 h 15').first()).toBeVisible()
  await expect(report.getByText(/Il y a le train/)).toBeVisible()
  await expect(report.getByText('La prochaine séance est le 12 janvier.')).toBeVisible()
  await expect(report.getByText(/atelier@exemple\.fr/)).toBeVisible()
  await expect(report.locator('.report-picture svg')).toBeVisible()
  await fitsItsWidth(ada)
  await isClean(ada)

  // The files: the same words, and nothing fetched.
  const saved = async (name: string) => {
    const [file] = await Promise.all([ada.waitForEvent('download'), ada.getByRole('button', { name }).click()])
    const stream = await file.createReadStream()
    let text = ''
    for await (const part of stream) text += String(part)
    return text
  }
  const html = await saved('Télécharger la page (HTML)')
  expect(html).toContain('Le dernier car part à 18 h 15')
  expect(html).not.toMatch(/<script|src=|href="http|url\("?http/)
  expect(await saved('Télécharger le texte')).toContain('**freine** Emploi des jeunes')

  // On paper: nothing of the screen around it.
  await ada.emulateMedia({ media: 'print' })
  await expect(ada.getByRole('button', { name: 'Imprimer' })).toBeHidden()
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
  await ada.emulateMedia({ media: null })

  // The map says so too.
  await ada.goto(`${house.address}/atlas/${rooms.atlasId}`)
  await expect(ada.getByText('L’atelier est terminé.')).toBeVisible()
  await expect(ada.getByText('est en cours')).toHaveCount(0)

  // The next day, the same link: no form. A late comer is offered the report at the door, and by the wall's code.
  await ada.goto(rooms.linkOf('citizen', 'brest'))
  await expect(ada.getByRole('heading', { name: 'La séance est terminée' })).toBeVisible()
  const late = await (await browser.newContext(phone)).newPage()
  await late.goto(rooms.linkOf('citizen', 'carhaix'))
  await expect(late.getByText(/La séance est terminée depuis le/)).toBeVisible()
  await isClean(late)
  await late.getByRole('button', { name: 'Lire le compte rendu' }).click()
  await expect(late.getByRole('article')).toContainText('Ouvrir un car à 20 h')
  await late.goto(rooms.linkOf('citizen', 'carhaix').replace('#', '?page=compte-rendu#'))
  await late.waitForURL(/\/compte-rendu$/)
  await expect(late.getByRole('article')).toBeVisible()

  // Writing is left open after all; then the session goes on where it was.
  await lea.getByRole('link', { name: 'La console' }).click()
  await lea.getByRole('button', { name: 'Changer ce qui reste possible' }).click()
  await lea.getByRole('radio', { name: 'Continuer à écrire, jusqu’à une date' }).check({ force: true })
  await lea.getByRole('button', { name: 'Garder ce choix' }).click()
  await expect(ada.getByText(/Vous pouvez encore ajouter et relier, jusqu’au/)).toBeVisible()
  await expect(ada.getByRole('textbox', { name: 'En quelques mots' })).toBeVisible()
  await lea.getByRole('button', { name: /^Rouvrir : Relier/ }).click()
  await expect(ada.getByRole('heading', { name: 'Relier', exact: true })).toBeVisible()

  for (const page of [wall, ada, lea, late]) await page.context().close()
})
