import { expectNoFault } from './support/no-fault.ts'
import { expect, test } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'

const citizen = ['citizen', 'carhaix'] as const
const phone = { viewport: { width: 360, height: 740 } }
const sentence = { type: 'sentence', from: 'La Région', verb: 'finance', to: 'Le car du soir' } as const

test('[V158] on a phone the whole map is seen as a picture, made larger and smaller by keys, and what comes is drawn', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await rooms.ask(citizen, 'contribute', { contribution: sentence })
  const page = await rooms.open(browser, citizen, { at: 'participer', options: phone })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const button = page.getByRole('button', { name: 'La carte en image' })
  await button.focus()
  await page.keyboard.press('Enter')
  const window_ = page.getByRole('dialog', { name: 'La carte en image' })
  const picture = window_.locator('svg')
  await expect(picture).toContainText('finance')
  await expect(window_.getByRole('img', { name: /La carte de l’atelier/ })).toBeVisible()
  const widthOf = async () => (await picture.boundingBox())?.width ?? 0
  const before = await widthOf()
  await expect(window_.getByRole('button', { name: 'Réduire' })).toBeDisabled()
  await window_.getByRole('button', { name: 'Agrandir' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(widthOf).toBeGreaterThan(before * 1.5)
  await expectNoFault(page)
  await window_.getByRole('button', { name: 'Voir tout' }).click()
  await expect.poll(widthOf).toBe(before)
  await rooms.ask(citizen, 'contribute', { contribution: { ...sentence, verb: 'supprime', to: 'La halte' } })
  await expect(picture).toContainText('supprime')
  await page.keyboard.press('Escape')
  await expect(window_).toBeHidden()
  await expect(button).toBeFocused()
  expect(asked.filter((address) => address.includes('/assets/canvas'))).toEqual([])
})

test('[V158] while the drawing is on its way, the map is there as a picture', async ({ house, browser }) => {
  const rooms = await openTwoRooms(house)
  await rooms.ask(citizen, 'contribute', { contribution: sentence })
  const page = await rooms.open(browser, citizen, { at: 'participer', options: { reducedMotion: 'reduce' } })
  let send = () => {}
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route(/assets\/canvas-/, async (route) => {
    await sent
    await route.continue()
  })
  await page.goto(`${house.address}/atlas/${rooms.atlasId}?vue=dessin`)
  await expect(page.getByText('Voici la carte en image. L’outil de dessin arrive.')).toBeVisible()
  await expect(page.locator('.picture-meanwhile svg')).toContainText('finance')
  await expectNoFault(page)
  send()
  await expect(page.locator('[data-shape-id]').first()).toBeVisible()
  await expect(page.locator('.picture-meanwhile')).toHaveCount(0)
})
