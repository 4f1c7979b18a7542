import { aPhase, leaderOf } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { expect, test } from './support/people.ts'
import { form, inRoom, phone, twoSites, write } from './support/room.ts'

const controller = 'Communauté de communes du Pays d’Ébène, service de la participation'
const purpose = 'Préparer le contrat local de santé.'
const notice = { controller, purpose, kept: 'Deux ans, puis effacé.', contact: 'a@exemple.fr' }

test('[V73] at 360 pixels a code can be typed on the first screen, before anything is explained', async ({
  house,
  browser,
}) => {
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(house.address)
  await expect(page.getByRole('textbox', { name: 'Code donné dans la salle' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Valider le code' })).toBeInViewport({ ratio: 1 })
  await expectNoFault(page)
  await page.context().close()
})

test('[V74] the notice at the door: two lines whole, then all the rest, and nothing twice', async ({
  house,
  browser,
}) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  await lead.command('set-notice', { notice })
  await lead.command('set-phase', { phase: aPhase() })
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(table.link)
  const info = page.getByRole('region', { name: 'Ce que deviennent vos mots' })
  const summary = info.getByText('Vos mots sont lus par tous, sans votre nom.')
  const lines = await summary.evaluate((words) => {
    const { lineHeight } = getComputedStyle(words)
    const isCut = words.scrollHeight > words.clientHeight
    return { isCut, count: Math.round(words.clientHeight / Number.parseFloat(lineHeight)) }
  })
  expect(lines).toEqual({ isCut: false, count: 2 })
  await info.getByText('Lire toute l’information').click()
  for (const said of [controller, purpose, notice.kept, /Vous pouvez demander à lire, corriger ou effacer/]) {
    await expect(info.getByText(said)).toHaveCount(1)
  }
  const sentences = (await info.innerText()).split(/(?<=[.!?])\s+|\n+/).filter((words) => words.length > 12)
  expect(sentences.length).toBeGreaterThan(6)
  expect(new Set(sentences).size).toBe(sentences.length)
  expect((await info.innerText()).match(/votre nom/g)).toHaveLength(1)
  await page.context().close()
})

test('[V78] in the street each person meets the notice, in one line that opens', async ({ house, letIn }) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  await lead.command('set-notice', { notice })
  await lead.command('set-phase', { phase: aPhase() })
  const page = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Mode rue' }).click()
  const line = page.getByRole('main').getByText('Ce que deviennent vos mots')
  for (const person of ['la première', 'la suivante']) {
    await expect(page.getByText(notice.kept)).toBeHidden()
    await line.click()
    await expect(page.getByText(notice.kept)).toBeVisible()
    await write(page).fill(`Dit par ${person}`)
    await form(page, 'Ajouter').getByRole('button', { name: 'Ajouter' }).click()
    await page.getByRole('button', { name: 'Personne suivante' }).click()
  }
})
