import type { Page } from '@playwright/test'
import { aPhase, leaderOf } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { expect, tabTo, test, voiceOf } from './support/people.ts'
import { openRoom, savingHere, twoSites } from './support/room.ts'

const phone = { room: 'contribute', viewport: { width: 360, height: 740 }, hasTouch: true } as const
const ask = (page: Page) => page.getByRole('button', { name: 'Demander la parole' })
const asked = (page: Page) => page.getByRole('button', { name: 'Parole demandée' })
const queue = (page: Page) => page.getByRole('region', { name: /^Demandes? de parole/ })
const rowsOf = (page: Page) => queue(page).getByRole('listitem')

test('[V106] hands are raised at two sites; the one that has spoken least is proposed; the floor is given, noted and told', async ({
  house,
  letIn,
}) => {
  const { lead, ...doors } = await openRoom(house)
  await lead.command('note-turn', { place: 'brest', turns: 1 })
  const lea = await letIn(null, 'facilitator', { room: 'contribute' })
  await lea.goto(`${house.address}/atlas/${house.atlasId}/animer`)
  await expect(lea.getByRole('heading', { name: 'Constats' })).toBeVisible()
  const wall = await letIn(null, 'technician', { room: 'contribute', viewport: { width: 1920, height: 1080 } })
  await wall.goto(`${house.address}/atlas/${house.atlasId}/projeter`)
  const ada = await letIn('Ada', 'citizen', { ...phone, link: doors.table.link })
  const lin = await letIn(null, 'citizen', { ...phone, link: doors.carhaix.link })

  await tabTo(ada, ask(ada))
  await ada.keyboard.press('Enter')
  await expect(asked(ada)).toHaveAttribute('aria-pressed', 'true')
  await expect(ada.getByText('Vous êtes n° 1 dans la file.')).toBeVisible()
  await expect(voiceOf(lea)).toContainText('Demande de parole : Brest, Table 1')
  await ask(lin).click()
  await expect(lin.getByText('Vous êtes n° 2 dans la file.')).toBeVisible()
  await expectNoFault(ada)

  await expect(queue(lea)).toContainText('Demandes de parole : 2')
  await expect(rowsOf(lea).first()).toContainText('Carhaix')
  await expect(rowsOf(lea).first()).toContainText('a le moins parlé')
  await expect(rowsOf(lea).last()).toContainText(/Brest, Table 1.*Habitant·e · Ada · à l’instant/)
  await expect(rowsOf(lea).first()).not.toContainText('Ada')
  await expectNoFault(lea)
  const room = (name: string) =>
    wall.getByRole('list', { name: 'Lieux' }).getByRole('listitem').filter({ hasText: name })
  for (const name of ['Brest', 'Carhaix']) await expect(room(name)).toContainText('1 demande la parole')

  await tabTo(lea, lea.getByRole('button', { name: 'Donner la parole à Carhaix' }))
  await lea.keyboard.press('Enter')
  await expect(lin.getByRole('alert')).toContainText('La parole est à vous.')
  await expect(ask(lin)).toHaveAttribute('aria-pressed', 'false')
  await expect(ada.getByText('Vous êtes n° 1 dans la file.')).toBeVisible()
  await expect(queue(lea)).toContainText('Demande de parole : 1')
  await expect(room('Carhaix')).not.toContainText('demande la parole')
  const turns = (await lead.atlas()).workshop.places.map(({ key, turns: count }) => [key, count])
  expect(turns).toEqual([
    ['brest', 1],
    ['brest-t1', 0],
    ['carhaix', 1],
  ])
  await lin.getByRole('alert').getByRole('button', { name: 'J’ai entendu' }).click()
  await expect(lin.getByRole('alert')).toHaveCount(0)

  // A page that is loaded again within the grace keeps its place.
  await ada.reload()
  await expect(asked(ada)).toHaveAttribute('aria-pressed', 'true')
  await asked(ada).click()
  await expect(ask(ada)).toHaveAttribute('aria-pressed', 'false')
  await expect(queue(lea)).toHaveCount(0)
})

test('[V106] who hosts a room asks for its table; in an anonymous phase only the site is told, on the console alone', async ({
  house,
  letIn,
}) => {
  const lead = await leaderOf(house)
  const doors = await twoSites(lead)
  const brest = await lead.makeDoor('technician', 'brest', 'Brest, accueil')
  await lead.command('set-phase', { phase: aPhase({ isAnonymous: true }) })
  const lea = await letIn(null, 'facilitator', { room: 'contribute' })
  await lea.goto(`${house.address}/atlas/${house.atlasId}/animer`)
  const ada = await letIn('Ada', 'citizen', { ...phone, link: doors.table.link })
  const wall = await letIn(null, 'technician', { room: 'contribute', viewport: { width: 1920, height: 1080 } })
  await wall.goto(`${house.address}/atlas/${house.atlasId}/projeter`)
  await ask(ada).click()
  await expect(rowsOf(lea)).toContainText('Brest')
  await expect(rowsOf(lea)).not.toContainText(/Table 1|Ada|Habitant/)
  await expect(wall.getByText('1 demande de parole')).toBeVisible()
  await expect(wall.getByRole('list', { name: 'Lieux' })).not.toContainText('demande la parole')

  await lead.command('set-phase', { phase: aPhase() })
  await expect(rowsOf(lea)).toContainText(/Brest, Table 1.*Ada/)
  const tom = await letIn(null, 'technician', { link: brest.link, room: 'contribute' })
  await tom.goto(`${house.address}/atlas/${house.atlasId}/saisir`)
  await tom.getByRole('button', { name: /Lieu ou table/ }).click()
  await tom.getByRole('option', { name: 'Brest, Table 1' }).click()
  await tom.getByRole('button', { name: 'Demander la parole pour Table 1' }).click()
  await expect(rowsOf(lea).last()).toContainText(/Brest, Table 1.*par l’accueil/)
  await lea.getByRole('button', { name: 'Retirer de la file : Brest, Table 1' }).first().click()
  await expect(ada.getByRole('alert')).toContainText('Votre demande n’est plus dans la file.')
  await expect(queue(lea)).toContainText('Demande de parole : 1')

  // Without the network nothing can be asked, and that is said.
  await house.stop()
  await expect(savingHere(ada)).toHaveText('Hors ligne')
  await expect(ask(ada)).toHaveAttribute('aria-disabled', 'true')
  await expect(ada.getByText('Sans réseau, la demande ne peut pas partir.')).toBeVisible()
})
