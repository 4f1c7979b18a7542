import type { Page } from '@playwright/test'
import { actorCalled } from './support/guest.ts'
import { aPhase, type Leader, leaderOf } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { inRoom, savingHere, scope, twoSites } from './support/room.ts'

test.use({ serviceWorkers: 'allow' })

const isKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    return (await caches.keys()).length === 1 && navigator.serviceWorker.controller !== null
  })

const vote = (page: Page, title: string) => page.getByRole('region', { name: `Vote : ${title}` })
const give = (page: Page, title: string) => vote(page, title).getByRole('button', { name: 'Donner un point à Halle' })
/** A thing in the list of what was done, opened. */
const row = (page: Page, label: string) =>
  page.getByRole('region', { name: 'Ce qui se fait' }).getByRole('listitem').filter({ hasText: label })
const open = (page: Page, label: string) => row(page, label).getByRole('button', { expanded: false }).click()
const uncounted = (page: Page) => page.getByRole('region', { name: 'Pas compté' })

async function openVote(lead: Leader, title: string): Promise<string> {
  const wish = { title, on: [await lead.idOf('Halle')], dots: 3, who: null, shows: 'live' }
  const opened = await lead.command('open-vote', wish)
  return opened.ok ? (opened.value as { readonly vote: string }).vote : '' // reason: what the command answers
}

async function aRoom(lead: Leader) {
  const doors = await twoSites(lead)
  await lead.command('set-phase', { phase: aPhase() })
  for (const label of ['Halle', 'Gare']) await lead.command('contribute', actorCalled(label))
  return doors
}

async function say(page: Page, label: string, reason: string): Promise<void> {
  await open(page, label)
  await row(page, label).getByRole('button', { name: 'Pas d’accord', exact: true }).click()
  await row(page, label).getByRole('textbox', { name: 'Pourquoi ? (facultatif)' }).fill(reason)
  await row(page, label).getByRole('button', { name: 'Garder la raison' }).click()
}

test('[V105] dots and opinions given without the network outlive the page, are counted once, and what came too late is told', async ({
  house,
  letIn,
}) => {
  const lead = await leaderOf(house)
  const doors = await aRoom(lead)
  const where = await openVote(lead, 'Où ?')
  const when = await openVote(lead, 'Quand ?')
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  await expect.poll(() => isKept(ada)).toBe(true)
  await give(ada, 'Quand ?').click()
  await expect(vote(ada, 'Quand ?').getByText('Enregistré, compté')).toBeVisible()

  await house.stop()
  await expect(savingHere(ada)).toHaveText('Hors ligne')
  await give(ada, 'Où ?').click()
  await give(ada, 'Où ?').click()
  await expect(vote(ada, 'Où ?').getByText('Gardé sur cet appareil.')).toBeVisible()
  await give(ada, 'Quand ?').click()
  await scope(ada, 'Tout').click()
  await say(ada, 'Halle', 'Il y pleut.')
  await say(ada, 'Gare', 'Elle est trop loin.')
  await expect(savingHere(ada)).toHaveText('Hors ligne, 4 en attente')
  const [address, context] = [ada.url(), ada.context()]
  await ada.close()

  const away = await context.newPage()
  await away.goto(address)
  await expect(savingHere(away)).toHaveText('Hors ligne, 4 en attente')
  await expect(vote(away, 'Où ?').getByText('Il vous reste 1 point')).toBeVisible()
  // What was counted before is known without the network.
  await expect(vote(away, 'Quand ?').getByText('Il vous reste 1 point')).toBeVisible()
  await scope(away, 'Tout').click()
  await open(away, 'Halle')
  await expect(row(away, 'Halle').getByRole('button', { name: 'Pas d’accord' })).toHaveAttribute('aria-pressed', 'true')
  await expect(row(away, 'Halle').getByRole('textbox')).toHaveValue('Il y pleut.')
  await away.close()

  await house.start()
  const again = await leaderOf(house)
  await again.command('close-vote', { vote: when })
  const gare = await again.idOf('Gare')
  await again.command('hide', { ids: [gare] })
  const back = await context.newPage()
  await back.goto(address)
  await expect(savingHere(back)).toHaveText('Enregistré', { timeout: 45_000 })
  await expect(vote(back, 'Où ?').getByText('Il vous reste 1 point')).toBeVisible()

  await expect(uncounted(back)).toHaveCount(2)
  const late = uncounted(back).filter({ hasText: 'Quand ?' })
  await expect(late).toContainText(
    'Ce vote a été clos entre-temps. Les points que vous aviez donnés avant restent comptés.',
  )
  await expect(late).toContainText('Halle : 2 points')
  const lost = uncounted(back).filter({ hasText: 'Gare' })
  await expect(lost).toContainText('Cela a été retiré de la carte entre-temps.')
  await expect(lost).toContainText('Elle est trop loin.')
  await expect(lost.getByRole('button', { name: 'Copier' })).toBeVisible()
  await back.reload()
  await expect(uncounted(back)).toHaveCount(2)
  for (const each of [late, lost]) await each.getByRole('button', { name: 'Ne plus afficher' }).click()
  await expect(uncounted(back)).toHaveCount(0)

  const { votes, stances } = await again.atlas()
  expect([votes.get(where)?.voters, votes.get(when)?.voters]).toEqual([1, 1])
  expect(votes.get(where)?.tally).toEqual({ [await again.idOf('Halle')]: 2 })
  expect(votes.get(when)?.tally).toEqual({ [await again.idOf('Halle')]: 1 })
  expect(stances.get(await again.idOf('Halle'))).toMatchObject({ count: { agree: 0, disagree: 1 } })
})

test('[V105] two tabs hold the same choice, and send it once', async ({ house, letIn }) => {
  const lead = await leaderOf(house)
  const doors = await aRoom(lead)
  const where = await openVote(lead, 'Où ?')
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  const tab = await ada.context().newPage()
  await tab.goto(ada.url())
  await expect(savingHere(tab)).toHaveText('Enregistré')
  await house.stop()
  for (const page of [ada, tab]) await expect(savingHere(page)).toHaveText('Hors ligne')
  await give(ada, 'Où ?').click()
  await expect(vote(tab, 'Où ?').getByText('Il vous reste 2 points')).toBeVisible()
  await give(tab, 'Où ?').click()
  await expect(vote(ada, 'Où ?').getByText('Il vous reste 1 point')).toBeVisible()

  const answered: string[] = []
  for (const page of [ada, tab])
    page.on('response', (answer) => {
      const body = answer.request().postData() ?? ''
      if (answer.url().endsWith('/commands') && body.includes('"vote"') && answer.ok()) answered.push(body)
    })
  await house.start()
  for (const page of [ada, tab]) {
    await expect(savingHere(page)).toHaveText('Enregistré', { timeout: 45_000 })
    await expect(vote(page, 'Où ?').getByText('Il vous reste 1 point')).toBeVisible()
  }
  // The choice before it may have been on its way already when it was changed; none is counted twice.
  const dotsIn = (body: string) => Object.values((JSON.parse(body) as { args: { dots: object } }).args.dots)[0] // reason: what the page sends
  expect(answered.map(dotsIn).filter((dots) => dots === 2)).toHaveLength(1)
  expect(answered.map(dotsIn).filter((dots) => dots === 1).length).toBeLessThanOrEqual(1)
  const again = await leaderOf(house)
  const counted = (await again.atlas()).votes.get(where)
  expect([counted?.voters, counted?.tally]).toEqual([1, { [await again.idOf('Halle')]: 2 }])
})

test('[V78] [V105] in the street what the owner of the device gave waits unseen, on the map too, and is counted all the same', async ({
  house,
  letIn,
}) => {
  const lead = await leaderOf(house)
  const doors = await aRoom(lead)
  const where = await openVote(lead, 'Où ?')
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  await expect(savingHere(ada)).toHaveText('Enregistré')
  await house.stop()
  await expect(savingHere(ada)).toHaveText('Hors ligne')
  await give(ada, 'Où ?').click()
  await scope(ada, 'Tout').click()
  await say(ada, 'Gare', 'Elle est trop loin.')
  await ada.getByRole('button', { name: 'Menu' }).click()
  await ada.getByRole('button', { name: 'Mode rue' }).click()
  await expect(vote(ada, 'Où ?')).toHaveCount(0)
  await house.start()
  const again = await leaderOf(house)
  await again.command('hide', { ids: [await again.idOf('Gare')] })
  await expect(savingHere(ada)).toHaveText('Enregistré', { timeout: 45_000 })
  await expect(uncounted(ada)).toHaveCount(0)
  expect((await again.atlas()).votes.get(where)?.voters).toBe(1)
  await ada.goto(`${house.address}/atlas/${house.atlasId}`)
  await ada.getByRole('button', { name: 'Un vote est ouvert' }).click()
  const dialog = ada.getByRole('dialog', { name: 'Votes' })
  await expect(dialog.getByText('En mode rue, on ne vote pas')).toBeVisible()
  await expect(ada.getByText('Elle est trop loin.')).toHaveCount(0)
})
