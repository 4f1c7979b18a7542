import type { Page } from '@playwright/test'
import { aPhase, leaderOf } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { inRoom, openRoom, phone, savingHere, twoSites } from './support/room.ts'

/** As over plain http from another machine: no page opens again without the network. */
const overPlainHttp = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))

test('[V70] the head is one row, with its menu, without the network and at 200 %; no word is cut in two', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await lead.command('call', { to: '', words: 'On vous attend' })
  await expect(ada.getByRole('button', { name: 'Entendu' })).toBeVisible()
  const isOneRow = async () => {
    const menu = await ada.getByRole('button', { name: 'Menu' }).boundingBox()
    const saving = await ada.locator('.give-head .saving').boundingBox()
    if (!menu || !saving) throw new Error('The head has both.')
    const isBeside = menu.x >= saving.x + saving.width && menu.x + menu.width <= inRoom.viewport.width
    return isBeside && menu.y < saving.y + saving.height && menu.y + menu.height > saving.y
  }
  await ada.context().setOffline(true)
  await house.stop()
  await expect(savingHere(ada)).toHaveText('Hors ligne')
  await ada.getByRole('textbox', { name: 'En quelques mots' }).fill('Sans réseau')
  await ada.getByRole('form', { name: 'Ajouter' }).getByRole('button', { name: 'Ajouter' }).click()
  await expect(savingHere(ada)).toHaveText('Hors ligne, 1 en attente')
  expect(await isOneRow()).toBe(true)
  await ada.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await isOneRow()).toBe(true)
  // A word that is cut in two has more than one box.
  const cut = await ada.locator('.give-news p').evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (range.getClientRects().length > 1) found.push(word)
      }
    }
    return found
  })
  expect(cut).toEqual([])
})

test('[V71] who comes late reads which step this is', async ({ house, letIn }) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  const [before, now] = [aPhase({ key: 'avant', title: 'Avant' }), aPhase()]
  await lead.command('set-plan', { plan: { title: 'Un soir', about: '', phases: [before, now, aPhase({ key: 'z' })] } })
  await lead.command('set-phase', { phase: before })
  const ada = await letIn('Ada', 'citizen', { ...phone, link: table.link })
  await lead.command('set-phase', { phase: now })
  await expect(ada.getByText('Un atelier est en cours : Constats')).toBeVisible()
  // Two minutes pass before they come back to the page of the workshop.
  await ada.evaluate(() => {
    const clock = performance.now.bind(performance)
    performance.now = () => clock() + 120_000
  })
  await ada.getByRole('link', { name: 'Contribuer' }).click()
  await expect(ada.getByText('Étape 2 sur 3. Bienvenue')).toBeVisible()
})

test('[V130] over plain http, who takes part is told without the network to keep the page, and who leads beforehand', async ({
  house,
  browser,
}) => {
  const lead = await leaderOf(house)
  await lead.command('set-phase', { phase: aPhase() })
  const page = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage()
  await overPlainHttp(page)
  await page.goto(house.linkOf('facilitator'))
  await page.waitForURL(/\/atlas\//)
  await page.goto(`${house.address}/atlas/${house.atlasId}/animer`)
  const sentence = 'Cette adresse n’est pas en https : une page fermée sans réseau ne se rouvrira pas.'
  await expect(page.getByText(sentence)).toBeVisible()
  await page.goto(`${house.address}/atlas/${house.atlasId}/participer`)
  await expect(page.getByRole('textbox', { name: 'En quelques mots' })).toBeVisible()
  await expect(page.getByText('Gardez cette page ouverte')).toBeHidden()
  await house.stop()
  await expect(page.getByText('Gardez cette page ouverte')).toBeVisible()
  await page.context().close()
})
