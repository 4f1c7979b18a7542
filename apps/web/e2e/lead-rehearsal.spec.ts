import { expect, test } from './support/people.ts'
import { openTwoRooms, twoRooms } from './support/two-rooms.ts'
import { openTab } from './support/workshop.ts'

const lead = ['facilitator', ''] as const
const [write] = twoRooms.plan?.phases ?? []

test('[V88] in a session that runs a rehearsal asks once more; its people vote too, and their votes go with them', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await rooms.ask(lead, 'set-phase', { phase: write })
  const page = await rooms.open(browser, lead, { at: 'animer' })
  const wall = await rooms.open(browser, lead, { at: 'projeter', options: { viewport: { width: 1920, height: 1080 } } })
  await openTab(page, 'Répétition')
  const start = page.getByRole('button', { name: 'Commencer une répétition' })
  await start.click()
  await expect(page.getByRole('alert').filter({ hasText: 'La séance est en cours.' })).toBeVisible()
  await page.getByRole('button', { name: 'Renoncer', exact: true }).click()
  await expect(page.locator('.banner-rehearsal')).toBeHidden()
  await start.click()
  await page.getByRole('button', { name: 'Oui, répéter' }).click()
  await expect(page.locator('.banner-rehearsal')).toBeVisible()
  await expect(wall.getByRole('listitem').filter({ hasText: 'Carhaix' })).toContainText('participants simulés')

  const id = await rooms.bring(['citizen', 'carhaix'], { type: 'element', kind: 'scenario', label: 'Un car à 22 h' })
  await rooms.ask(lead, 'open-vote', { title: 'Par où commencer ?', on: [id], dots: 3, who: null, shows: 'live' })
  await page.getByRole('textbox', { name: 'Combien sont-ils' }).fill('200')
  await page.getByRole('button', { name: /Rythme/ }).click()
  await page.getByRole('option', { name: /^Vif/ }).click()
  await page.getByRole('button', { name: 'Les faire écrire' }).click()
  await openTab(page, 'Votes')
  await expect(page.getByText(/^([5-9]|\d\d+) personnes ont voté$/)).toBeVisible()
  await openTab(page, 'Répétition')
  await page.getByRole('button', { name: 'Les arrêter' }).click()
  await page.getByRole('button', { name: 'Finir la répétition' }).click()
  await page.getByRole('button', { name: 'Oui, finir' }).click()
  await expect(page.locator('.banner-rehearsal')).toBeHidden()
  await openTab(page, 'Votes')
  await expect(page.getByText('Aucun vote.')).toBeVisible()
})
