import type { Locator, Page } from '@playwright/test'
import { aPhase, type Leader, leaderOf } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { expect, test } from './support/people.ts'
import { inRoom, twoSites, write } from './support/room.ts'

const strip = (page: Page) => page.locator('.give-news')
const vote = (page: Page) => page.getByRole('region', { name: 'Vote : Que faire ?' })

async function openVote(lead: Leader): Promise<void> {
  const on = [await lead.idOf('Brest Métropole')]
  await lead.command('open-vote', { title: 'Que faire ?', on, dots: 3, who: null, shows: 'at-close' })
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
    const lead = await leaderOf(house)
    const { table } = await twoSites(lead)
    await lead.command('set-phase', { phase: aPhase() })
    const ada = await letIn('Ada', 'citizen', { ...inRoom, viewport, link: table.link })
    await write(ada).fill('En train de')
    // As when the keyboard of a phone pushes the field to the top of what is left.
    await write(ada).evaluate((field) => {
      const head = document.querySelector('.give-top')?.getBoundingClientRect().bottom ?? 0
      window.scrollBy(0, field.getBoundingClientRect().top - head - 2)
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
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  await lead.command('set-phase', { phase: aPhase() })
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
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  await lead.command('set-phase', { phase: aPhase() })
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
