import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms, type TwoRooms, twoRooms } from './support/two-rooms.ts'

const lead = ['facilitator', ''] as const
const atBrest = ['technician', 'brest'] as const
const wide = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const

const card = (label: string, part: object = {}) => ({
  contribution: { type: 'element', kind: 'constat', label, ...part },
})
const newestOn = (page: Page) => page.getByRole('region', { name: 'Vient d’arriver' }).getByRole('listitem')
const codeOf = ({ doors }: TwoRooms, site: string) =>
  doors.find((door) => door.role === 'citizen' && door.site === site)?.code ?? 'no code'

test('[V91] what is added is on the wall within two seconds, with the place it comes from', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  await expect(wall.getByText('Ce que vous ajoutez s’affiche ici.')).toBeVisible()
  await rooms.ask(['citizen', 'carhaix'], 'contribute', card('La première, pour ouvrir la salle'))
  await expect(newestOn(wall)).toHaveCount(1)
  const began = Date.now()
  await rooms.ask(['citizen', 'carhaix'], 'contribute', card('Le car ne passe plus'))
  await expect(newestOn(wall).first()).toContainText('Le car ne passe plus', { timeout: 2000 })
  console.log(`on the wall after ${Date.now() - began} ms`)
  await expect(newestOn(wall).first()).toContainText('Carhaix')
  await expect(newestOn(wall).first().locator('.place-mark')).toBeVisible()
  await expect(wall.getByRole('img', { name: 'Constat : Le car ne passe plus' })).toBeVisible()

  const anonymous = { ...twoRooms.plan?.phases[0], key: 'seul', isAnonymous: true }
  await rooms.ask(lead, 'set-phase', { phase: anonymous })
  await rooms.ask(['citizen', 'carhaix'], 'contribute', card('Dite sans nom de lieu'))
  await expect(newestOn(wall).first()).toContainText('Dite sans nom de lieu')
  await expect(newestOn(wall).first()).not.toContainText('Carhaix')
  await wall.context().close()
})

test('[V90] question, code and address are on the wall in every phase, with nothing to press', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  // Long ones, more than there is room for: none of them pushes the way in off the screen.
  for (let at = 1; at <= 8; at += 1)
    await rooms.ask(
      ['citizen', 'carhaix'],
      'contribute',
      card(`Ce qu’on attend du car du soir, dit ${at} fois cette année`),
    )
  const expectWayIn = async () => {
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('sans voiture entre Brest et Carhaix')
    const wayIn = [
      wall.getByText(codeOf(rooms, 'brest')),
      wall.getByText(new URL(house.address).host),
      wall.getByRole('img', { name: 'Code à scanner pour entrer' }),
    ]
    for (const part of wayIn) await expect(part).toBeInViewport({ ratio: 1 })
  }
  await expectWayIn()
  await expect(wall.getByText('L’atelier va commencer')).toBeVisible()
  for (const phase of twoRooms.plan?.phases ?? []) {
    await rooms.ask(lead, 'set-phase', { phase })
    await expect(wall.getByText(phase.instruction)).toBeVisible()
    await expect(wall.getByRole('timer')).toContainText(new RegExp(`${phase.minutes - 1}:5\\d|${phase.minutes}:00`))
    await expectWayIn()
  }
  await rooms.ask(lead, 'extend', { minutes: -100 })
  await expect(wall.getByText('Temps écoulé')).toBeVisible()
  await rooms.ask(lead, 'freeze', { on: true })
  await expect(wall.getByText('PAUSE Pour l’instant, seule l’animation écrit.')).toBeVisible()
  await expectWayIn()

  await expect(wall.getByRole('toolbar')).toHaveCount(0)
  await expect(wall.locator('.dv-overlay')).toHaveCount(0)
  // The one button is for whoever sets the screen up, and goes away.
  await expect(wall.locator('.wall-full')).toHaveCSS('opacity', '0')
  const small = await wall.locator('.wall').evaluate((page) =>
    [...page.querySelectorAll('*')]
      .filter((part) => !part.closest('.dv, .wall-full, .unseen'))
      .filter((part) =>
        [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 28)
      .map((part) => part.textContent),
  )
  expect(small).toEqual([])
  await wall.context().close()
})

test('[V94] the wall goes where those who lead show, and back; a word of theirs and a vote are read on it', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  // So many that a single one is small among them.
  for (let at = 1; at <= 30; at += 1) await rooms.ask(['citizen', 'brest'], 'contribute', card(`Constat ${at}`))
  const shown = card('Le car ne passe plus', { description: 'Depuis septembre.' })
  const id = await rooms.bring(['citizen', 'carhaix'], shown.contribution)
  await expect(wall.getByRole('img', { name: /Le car ne passe plus/ })).toBeVisible()
  const sizeOf = async () => (await wall.getByRole('img', { name: /Le car ne passe plus/ }).boundingBox())?.width ?? 0
  // The view comes to rest before it is measured.
  const seen: number[] = []
  await expect
    .poll(async () => seen.push(await sizeOf()) > 1 && seen.at(-1) === seen.at(-2), { intervals: [1500] })
    .toBe(true)
  const before = seen.at(-1) ?? 0
  await rooms.ask(lead, 'spotlight', { ids: [id] })
  const big = wall.getByRole('region', { name: 'L’animation montre' })
  await expect(big).toContainText('Le car ne passe plus')
  await expect(big).toContainText('Depuis septembre.')
  await expect(big).toContainText('Carhaix')
  await expect.poll(sizeOf).toBeGreaterThan(before * 1.3)
  await rooms.ask(lead, 'spotlight', { ids: [] })
  await expect(big).toBeHidden()
  await expect.poll(sizeOf).toBeLessThan(before * 1.2)

  await rooms.ask(lead, 'call', { to: '', words: 'Dernière phrase.' })
  await expect(wall.getByText('Dernière phrase.')).toBeVisible()
  await rooms.ask(lead, 'call', { to: '', words: '' })
  await rooms.ask(lead, 'open-vote', { title: 'Par où commencer ?', on: [id], dots: 3, who: null, shows: 'live' })
  const vote = wall.getByRole('region', { name: 'Vote en cours : Par où commencer ?' })
  await expect(vote).toContainText('Le car ne passe plus')
  await expect(wall.getByRole('region', { name: 'La carte' })).toBeHidden()
  await wall.context().close()
})

test('[V93] each site is on the wall with its people; one that goes away is said to be offline, and so is the wall', async ({
  house,
  browser,
}) => {
  test.setTimeout(120_000)
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  const site = (name: string) =>
    wall.getByRole('list', { name: 'Lieux' }).getByRole('listitem').filter({ hasText: name })
  await expect(site('Carhaix')).toContainText('pas encore là')
  const there = await rooms.open(browser, ['citizen', 'carhaix'], { at: 'participer' })
  await expect(site('Carhaix')).toContainText('1 appareil')
  await rooms.ask(['technician', 'carhaix'], 'set-heads', { place: 'carhaix', heads: 20 })
  await expect(site('Carhaix')).toContainText('20 personnes')
  await there.context().close()
  await expect(site('Carhaix')).toContainText('hors ligne', { timeout: 40_000 })
  await house.kill()
  await expect(wall.getByText('Cet écran est hors ligne. Il reprendra tout seul.')).toBeVisible()
  await house.start()
  await expect(wall.getByText('Cet écran est hors ligne.')).toBeHidden({ timeout: 40_000 })
  await rooms.ask(['citizen', 'carhaix'], 'contribute', card('Après la coupure'))
  await expect(newestOn(wall).first()).toContainText('Après la coupure')
  await wall.context().close()
})

test('[V90] who may not show the way in is told how', async ({ house, browser }) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, ['citizen', 'carhaix'], { at: 'projeter', options: wide })
  await expect(wall.getByText('Pour montrer le code, ouvrez cette page')).toBeVisible()
  await wall.context().close()
})

for (const [colorScheme, width, height] of [
  ['light', 1920, 1080],
  ['dark', 1280, 720],
] as const) {
  test(`[V24] the wall has no fault an automat finds, ${colorScheme}, and nothing scrolls at ${width} by ${height}`, async ({
    house,
    browser,
  }) => {
    const rooms = await openTwoRooms(house)
    await rooms.ask(['citizen', 'carhaix'], 'contribute', card('Le car ne passe plus'))
    const options = { colorScheme, reducedMotion: 'reduce', viewport: { width, height } } as const
    const wall = await rooms.open(browser, atBrest, { at: 'projeter', options })
    await expect(newestOn(wall)).toHaveCount(1)
    await expect(wall.getByText(codeOf(rooms, 'brest'))).toBeVisible()
    const { violations } = await new AxeBuilder({ page: wall }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const over = await wall.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight]
    })
    expect(over).toEqual([0, 0])
    await wall.context().close()
  })
}
