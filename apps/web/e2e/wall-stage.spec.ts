import { planTemplates } from '@maillage/atlas'
import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms, twoRooms } from './support/two-rooms.ts'

const lead = ['facilitator', ''] as const
const atBrest = ['technician', 'brest'] as const
const wide = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const

/** Parts of the head whose words are cut: by the edge of a part, or by its last line. */
const cutIn = (wall: Page) =>
  wall.locator('.wall-head').evaluate((head) => {
    const edge = head.getBoundingClientRect().bottom
    const parts = [...head.querySelectorAll<HTMLElement>('h1, .wall-phase')]
    return parts
      .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.getBoundingClientRect().bottom > edge)
      .map((part) => part.textContent)
  })

test('[V90] every instruction of the ready conducteur is on the wall whole, under a long question too', async ({
  house,
  browser,
}) => {
  const plan = planTemplates.fr[0]?.plan ?? null
  const question =
    'Qu’est-ce qui relie déjà Brest et Carhaix, et qu’est-ce qui manque pour y vivre sans voiture toute l’année ?'
  const rooms = await openTwoRooms(house, { ...twoRooms, plan, question })
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  for (const phase of plan?.phases ?? []) {
    await rooms.ask(lead, 'set-phase', { phase })
    await expect(wall.getByText(phase.instruction.slice(-30))).toBeVisible()
    expect(await cutIn(wall)).toEqual([])
  }
  await wall.context().close()
})

test('[V90] while nothing is there to see, the way in fills the wall, and how much waits under seal is told', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  const qr = wall.getByRole('img', { name: 'Code à scanner pour entrer' })
  await expect(qr).toHaveCount(1)
  expect((await qr.boundingBox())?.width).toBeGreaterThan(300)
  await rooms.ask(lead, 'set-phase', { phase: { ...twoRooms.plan?.phases[0], way: 'sealed' } })
  await rooms.ask(['citizen', 'carhaix'], 'contribute', {
    contribution: { type: 'element', kind: 'constat', label: 'Sous scellé' },
  })
  await expect(wall.getByText('1 contribution écrite. Tout sera dévoilé ensemble.')).toBeVisible()
  await rooms.ask(lead, 'reveal', {})
  await expect(wall.getByRole('region', { name: 'La carte' })).toBeVisible()
  await expect.poll(async () => (await qr.boundingBox())?.width ?? 999).toBeLessThan(250)
  await wall.context().close()
})

test('[V94] what can be chosen is on the wall while the vote is open, and its result stays when the next phase begins', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const [first, second] = twoRooms.plan?.phases ?? []
  await rooms.ask(lead, 'set-phase', { phase: first })
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  const ids: string[] = []
  for (const label of ['Ouvrir un car le vendredi', 'Afficher les covoiturages']) {
    ids.push(await rooms.bring(['citizen', 'carhaix'], { type: 'element', kind: 'scenario', label }))
  }
  const ask = { title: 'Par quoi commencer ?', on: ids, dots: 3, who: null, shows: 'at-close' }
  const opened = await rooms.ask(lead, 'open-vote', ask)
  const vote = opened.ok ? (opened.value as { readonly vote: string }).vote : '' // reason: as the server answers
  const open = wall.getByRole('region', { name: 'Vote en cours : Par quoi commencer ?' })
  await expect(open.getByRole('listitem')).toHaveText(['Ouvrir un car le vendredi', 'Afficher les covoiturages'])
  await expect(open).toContainText('3 points par personne.')
  const [, best = ''] = ids
  await rooms.ask(['citizen', 'brest'], 'vote', { vote, dots: { [best]: 3 } })
  await expect(open).toContainText('1 personne a voté.')
  await rooms.ask(lead, 'close-vote', { vote })
  await expect(wall.getByRole('region', { name: 'Résultats : Par quoi commencer ?' })).toContainText('3 points')
  await rooms.ask(lead, 'set-phase', { phase: second })
  await expect(wall.getByRole('region', { name: 'La carte' })).toBeVisible()
  const kept = wall.getByRole('region', { name: 'Résultat du vote' })
  await expect(kept.getByRole('listitem').first()).toContainText('Afficher les covoiturages')
  await wall.context().close()
})

test('[V94] a vote among many keeps its question in sight, open and counted, under a long instruction', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const [first, second] = twoRooms.plan?.phases ?? []
  const instruction = `${first?.instruction} ${'Choisissez un enjeu et dites ce qui pourrait être fait. '.repeat(3)}`
  await rooms.ask(lead, 'set-phase', { phase: { ...first, instruction } })
  const wall = await rooms.open(browser, atBrest, { at: 'projeter', options: wide })
  const ids: string[] = []
  for (let at = 1; at <= 14; at += 1) {
    const label = `Acheter ensemble les légumes des cantines, dans les hameaux et au bourg, choix ${at}`
    ids.push(await rooms.bring(['citizen', 'carhaix'], { type: 'element', kind: 'scenario', label }))
  }
  const ask = { title: 'Par quoi commencer ?', on: ids, dots: 3, who: null, shows: 'at-close' }
  const opened = await rooms.ask(lead, 'open-vote', ask)
  const vote = opened.ok ? (opened.value as { readonly vote: string }).vote : '' // reason: as the server answers
  const open = wall.getByRole('region', { name: 'Vote en cours : Par quoi commencer ?' })
  for (const part of [open.getByRole('heading'), open.getByText('et 6 autres choix, sur les téléphones')])
    await expect(part).toBeInViewport({ ratio: 1 })
  await rooms.ask(['citizen', 'brest'], 'vote', { vote, dots: { [ids.at(-1) ?? '']: 3 } })
  await rooms.ask(lead, 'close-vote', { vote })
  const counted = wall.getByRole('region', { name: 'Résultats : Par quoi commencer ?' })
  const winner = counted.getByRole('listitem').first()
  await expect(winner).toContainText('3 points')
  const parts = [
    counted.getByRole('heading'),
    winner,
    counted.getByText('et 8 autres choix'),
    counted.getByText('1 personne a voté'),
  ]
  for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 })
  await rooms.ask(lead, 'set-phase', { phase: second })
  await expect(wall.getByRole('heading', { name: 'Vient d’arriver' })).toBeInViewport({ ratio: 1 })
  const kept = wall.getByRole('region', { name: 'Résultat du vote' })
  for (const row of await kept.getByRole('listitem').all()) await expect(row).toBeInViewport({ ratio: 1 })
  await wall.context().close()
})

test('[V90] a wall that came by the link of nowhere is asked whose it is, and shows that place’s way in and calls', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const wall = await rooms.open(browser, lead, { at: 'projeter', options: wide })
  const codeOf = (site: string) =>
    rooms.doors.find((door) => door.role === 'citizen' && door.site === site)?.code ?? '-'
  await expect(wall.getByText(codeOf(''))).toBeVisible()
  await wall.mouse.move(400, 400)
  await wall.getByRole('button', { name: /Cet écran est celui de/ }).click()
  await wall.getByRole('option', { name: 'Carhaix' }).click()
  await expect(wall.getByText(codeOf('carhaix'))).toBeVisible()
  await rooms.ask(lead, 'call', { to: 'carhaix', words: 'À vous, Carhaix.' })
  await expect(wall.getByText('À vous, Carhaix.')).toBeVisible()
  await wall.reload()
  await expect(wall.getByText(codeOf('carhaix'))).toBeVisible()
  // A word said in one phase is not left standing in the next.
  await rooms.ask(lead, 'set-phase', { phase: twoRooms.plan?.phases[0] })
  await expect(wall.getByText('À vous, Carhaix.')).toBeHidden({ timeout: 15_000 })
  await wall.context().close()
})
