import type { Locator, Page } from '@playwright/test'
import { aPhase, type Leader, leaderOf } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { expect, test, voiceOf } from './support/people.ts'
import { add, form, inRoom, openRoom, part, row, scope, write } from './support/room.ts'
import { cutBy } from './support/workshop.ts'

const strip = (page: Page) => page.locator('.give-news')
const vote = (page: Page) => page.getByRole('region', { name: 'Vote : Que faire ?' })

async function openVote(lead: Leader): Promise<string> {
  const on = [await lead.idOf('Brest Métropole')]
  const args = { title: 'Que faire ?', on, dots: 3, who: null, shows: 'at-close' }
  const answer = await lead.command('open-vote', args)
  return answer.ok ? (answer.value as { readonly vote: string }).vote : '' // reason: what the command answers
}

/** Is nothing in front of it, at its middle and near its corners? */
function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 6, top + 3],
      [right - 6, bottom - 3],
    ] as const
    return points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)))
  })
}

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
]) {
  test(`[V79] a vote and a call reach who writes further down, and hide nothing, ${viewport.width} pixels`, async ({
    house,
    letIn,
  }) => {
    const { lead, table } = await openRoom(house)
    const ada = await letIn('Ada', 'citizen', { ...inRoom, viewport, link: table.link })
    await write(ada).fill('En train de')
    // As when the keyboard of a phone pushes the field to the top of what is left.
    await write(ada).evaluate((field) => {
      const head = document.querySelector('.give-top')?.getBoundingClientRect().bottom ?? 0
      field.closest('.room-view')?.scrollBy(0, field.getBoundingClientRect().top - head - 2)
    })
    await openVote(lead)
    const toVote = strip(ada).getByRole('button', { name: 'Vote ouvert — voter' })
    await expect(toVote).toBeInViewport({ ratio: 1 })
    await expect(write(ada)).toBeFocused()
    await expect.poll(() => isInSight(write(ada))).toBe(true)
    expect((await toVote.boundingBox())?.height).toBeGreaterThanOrEqual(44)

    await lead.command('call', { to: '', words: 'On vote maintenant, chacun trois points' })
    await expect(strip(ada)).toContainText('On vote maintenant, chacun trois points')
    await expect(strip(ada).getByRole('button', { name: 'Entendu' })).toBeInViewport({ ratio: 1 })
    await expect(strip(ada).getByRole('button', { name: 'Voter' })).toBeInViewport({ ratio: 1 })
    await expect.poll(() => isInSight(write(ada))).toBe(true)
    await expectNoFault(ada)
    await strip(ada).getByRole('button', { name: 'Entendu' }).click()
    await toVote.click()
    await expect(strip(ada)).toBeEmpty()
    await expect.poll(() => isInSight(vote(ada).getByRole('heading'))).toBe(true)
    await expect(write(ada)).toHaveValue('En train de')
  })
}

test('[V79] the strip of a vote goes with the first dot, and stands for nobody who may not vote', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const bob = await letIn(null, 'visitor', inRoom)
  await openVote(lead)
  await expect(strip(ada).getByRole('button')).toHaveCount(1)
  await expect(vote(bob)).toBeVisible()
  await expect(strip(bob)).toBeEmpty()
  await vote(ada).getByRole('button', { name: 'Donner un point à Brest Métropole' }).click()
  await expect(strip(ada)).toBeEmpty()
  await ada.reload()
  await expect(vote(ada).getByText('Il vous reste 2 points')).toBeVisible()
  await expect(strip(ada)).toBeEmpty()
})

test('[V79] a call goes by itself after some minutes, by the server’s clock', async ({ house, letIn }) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await lead.command('call', { to: '', words: 'Brest, on vous attend' })
  await expect(strip(ada)).toContainText('Brest, on vous attend')
  await ada.evaluate(() => {
    const before = performance.now.bind(performance)
    performance.now = () => before() + 5.5 * 60_000
  })
  await lead.command('extend', { minutes: 1 })
  await expect(strip(ada)).toBeEmpty()
})

test('[V77] what a vote came to reaches the phone, stays until the next phase, and is found afterwards', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const opened = await openVote(lead)
  await vote(ada).getByRole('button', { name: 'Donner un point à Brest Métropole' }).click()
  await expect(vote(ada).getByText('Compté')).toBeVisible()
  await lead.command('close-vote', { vote: opened })
  const outcome = ada.getByRole('region', { name: 'Résultat du vote : Que faire ?' })
  await expect(outcome.getByText('1 personne a voté')).toBeVisible()
  await expect(outcome.getByRole('listitem').filter({ hasText: 'Brest Métropole' })).toContainText('1 point')
  // One person alone is no group: by college nothing is told.
  await outcome.getByText('Par collège').click()
  await expect(outcome.getByText('trop peu de personnes pour être montré').first()).toBeVisible()
  await expect(voiceOf(ada)).toContainText('Vote clos, le résultat est là : Que faire ?')
  await expectNoFault(ada)
  await ada.reload()
  await expect(outcome).toBeVisible()
  await lead.command('set-phase', { phase: aPhase({ key: 'suite', title: 'La suite' }) })
  await expect(outcome).toBeHidden()
  await ada.getByRole('button', { name: 'Menu' }).click()
  await ada.getByRole('button', { name: 'Résultats des votes (1)' }).click()
  await expect(outcome.getByText('1 point')).toBeInViewport()
})

test('[V75] on another phone a row says who disagrees and why; small groups are not told apart', async ({
  house,
  letIn,
}) => {
  const { lead, ...doors } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  const lin = await letIn('Lin', 'citizen', { ...inRoom, link: doors.carhaix.link })
  const words = 'Le cardiologue est à 60 km'
  await add(ada, words)
  await scope(lin, 'Tout').click()
  for (const [page, stance] of [
    [ada, 'D’accord'],
    [lin, 'Pas d’accord'],
  ] as const) {
    await row(page, words).getByRole('button', { name: words }).first().click()
    await row(page, words).getByRole('button', { name: stance, exact: true }).click()
    await expect(row(page, words).getByText('Compté')).toBeVisible()
  }
  await expect(row(ada, words)).toContainText('1 d’accord · 1 pas d’accord')
  await row(lin, words).getByRole('textbox', { name: 'Pourquoi ?' }).fill('Il y en a un à Châteaulin')
  await row(lin, words).getByRole('button', { name: 'Garder la raison' }).click()
  const why = row(ada, words).getByRole('button', { name: /voir pourquoi/ })
  await why.click()
  await expect(row(ada, words)).toContainText('Pas d’accord : « Il y en a un à Châteaulin »')
  await expect(row(ada, words).getByText('trop peu de personnes pour être montré').first()).toBeVisible()
  await expectNoFault(ada)
})

test('[V75] relations are read by themselves, and a word finds its row', async ({ house, letIn }) => {
  const lead = await leaderOf(house)
  await lead.command('set-phase', { phase: aPhase() })
  const ada = await letIn('Ada', 'citizen', inRoom)
  await add(ada, 'Gare routière')
  await add(ada, 'Dernier car')
  await ada.getByRole('button', { name: 'Le relier à autre chose' }).click()
  await part(ada, 'Qui ?').fill('Dernier car — quitte — Gare routière')
  await form(ada, 'Relier').getByRole('button', { name: 'Relier' }).click()
  await scope(ada, 'Relations').click()
  const rows = ada.locator('.give-row')
  await expect(rows.filter({ hasText: 'Dernier car — quitte — Gare routière' })).toBeVisible()
  await expect(rows.locator('small').filter({ hasNotText: /^Relation/ })).toHaveCount(0)
  await scope(ada, 'Tout').click()
  await ada.getByRole('searchbox', { name: 'Chercher un mot' }).fill('GARE ROUTIERE')
  await expect(rows).toHaveCount(2)
  await ada.getByRole('searchbox', { name: 'Chercher un mot' }).fill('introuvable')
  await expect(ada.getByText('Rien ne contient ces mots.').last()).toBeVisible()
})

test('[V75] while one writes, one’s own place comes first; in a step where one only reads, all of it is read', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await expect(scope(ada, 'Ma table')).toHaveAttribute('aria-pressed', 'true')
  await lead.command('set-phase', { phase: aPhase({ key: 'lire', title: 'Lire', rights: { citizen: ['vote'] } }) })
  await expect(scope(ada, 'Tout')).toHaveAttribute('aria-pressed', 'true')
  // Who chose a place stays with it.
  await scope(ada, 'Mon site').click()
  await lead.command('set-phase', { phase: aPhase() })
  await expect(scope(ada, 'Mon site')).toHaveAttribute('aria-pressed', 'true')
})

test('[V77] a vote whose count is seen as it goes shows it to who has given theirs, and at 200 % nothing is cut on a phone', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await add(ada, 'Halte ferroviaire')
  const idThere = async () =>
    [...(await lead.atlas()).elements.values()].find(({ label }) => label === 'Halte ferroviaire')?.id
  await expect.poll(idThere).toBeDefined()
  const on = await idThere()
  await lead.command('open-vote', { title: 'Où ?', on: [on], dots: 2, who: null, shows: 'live' })
  const vote = ada.getByRole('region', { name: 'Vote : Où ?' })
  await expect(vote.getByText('Il vous reste 2 points')).toBeVisible()
  await expect(vote.getByText(/a voté/)).toHaveCount(0)
  await vote.getByRole('button', { name: 'Donner un point à Halte ferroviaire' }).click()
  await expect(vote.getByText('1 personne a voté')).toBeVisible()
  await ada.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await row(ada, 'Halte ferroviaire').last().getByRole('button').first().click()
  await ada.getByRole('button', { name: 'D’accord', exact: true }).click()
  expect(await cutBy(ada)).toBe(0)
  await scope(ada, /^Mes apports/).click()
  const mine = row(ada, 'Halte ferroviaire').last()
  await mine.getByRole('button').first().click()
  expect(await cutBy(ada)).toBe(0)
  await mine.getByRole('button', { name: 'Corriger' }).click()
  expect(await cutBy(ada)).toBe(0)
})
