import { aPhase } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { cardsIn, facilitator, fieldOf, offer, openWith, seenBy, textOf } from './support/scribing.ts'
import { openTwoRooms } from './support/two-rooms.ts'

test('[V95] an offer is chosen by keyboard and by mouse, for the end and for the verb, and the relation stands', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  // Raw letters would be refused here: this phase makes no actors.
  await openWith(rooms, ['constat', 'enjeu'])
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await textOf(page).fill('Le médecin part à la retraite')
  await page.keyboard.press('Tab')
  await page.keyboard.type('hopi')
  await expect(offer(page, 'L’hôpital de Carhaix')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(offer(page, 'L’hôpital de Carhaix')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(fieldOf(page, 'est lié à')).toHaveValue('L’hôpital de Carhaix')
  await expect(fieldOf(page, 'est lié à')).toBeFocused()
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.type('frei')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(fieldOf(page, 'verbe')).toHaveValue('freine')
  await page.keyboard.type('personne ne le remplace')
  await page.keyboard.press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(1)

  await textOf(page).fill('La gare est loin')
  await fieldOf(page, 'est lié à').click()
  await page.keyboard.type('car')
  await offer(page, 'Le car 36').click()
  await expect(fieldOf(page, 'est lié à')).toHaveValue('Le car 36')
  await fieldOf(page, 'verbe').click()
  await page.keyboard.type('coop')
  await offer(page, 'coopère avec').click()
  await expect(fieldOf(page, 'verbe')).toHaveValue('coopère avec')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByText('dans l’atlas')).toHaveCount(2)
  await page.context().close()

  expect(await seenBy(browser, rooms, 'retraite')).toContainEqual(
    expect.stringContaining('Le médecin part à la retraite — freine — L’hôpital de Carhaix'),
  )
  expect(await seenBy(browser, rooms, 'gare loin')).toContainEqual(
    expect.stringContaining('La gare est loin — coopère avec — Le car 36'),
  )
})

test('[V95] letters that name nothing are not sent: what is wrong is said, and the hand is where it is mended', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await openWith(rooms, ['constat'])
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await textOf(page).fill('Le médecin part')
  await fieldOf(page, 'est lié à').fill('hop')
  // Not while it may still become « Hopscotch ».
  await expect(page.locator('.end-not-taken')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(fieldOf(page, 'est lié à')).toBeFocused()
  await expect(page.locator('.end-not-taken')).toContainText(
    '« hop » n’est pas sur la carte, et cette étape n’en crée pas.',
  )
  await expect(page.locator('.end-not-taken')).toBeVisible()
  await expect(textOf(page)).toHaveValue('Le médecin part')
  await expect(cardsIn(page)).toHaveCount(0)
  // Closed in the middle of a card, the page opens on it again.
  await page.reload()
  await expect(textOf(page)).toHaveValue('Le médecin part')
  await fieldOf(page, 'est lié à').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(1)
  // Where the phase makes them, a new end is said before it is made.
  await rooms.ask(facilitator, 'set-phase', { phase: aPhase() })
  await textOf(page).fill('Le médecin part aussi')
  await fieldOf(page, 'est lié à').fill('La maison de santé')
  await expect(page.getByText('« La maison de santé » n’est pas encore sur la carte')).toBeVisible()
  await page.context().close()
})

test('[V96] a card that was refused says why, is counted in the head, and is mended in its row', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const hopscotch = await openWith(rooms, ['constat'])
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await expect(textOf(page)).toBeFocused()
  const saved = page.getByText('Enregistré', { exact: true })
  await expect(saved).toBeVisible()
  // Written without the network, to what somebody else takes away meanwhile.
  await page.context().setOffline(true)
  await house.stop()
  await expect(page.getByText('Hors ligne : les cartes restent sur cet appareil')).toBeVisible()
  await textOf(page).fill('Le médecin part')
  await fieldOf(page, 'est lié à').fill('Hopscotch')
  await page.keyboard.press('Enter')
  await textOf(page).fill('Une autre carte')
  await page.keyboard.press('Enter')
  await house.start()
  await rooms.ask(facilitator, 'hide', { ids: [hopscotch] })
  await page.context().setOffline(false)
  const refused = cardsIn(page).filter({ hasText: 'Le médecin part' })
  await expect(refused).toContainText('refusée')
  await expect(refused).toContainText('« Hopscotch » n’est pas sur la carte, et cette étape n’en crée pas.')
  await expect(saved).toHaveCount(0)
  await page.getByRole('button', { name: '1 carte refusée' }).click()
  const edit = page.getByRole('form', { name: 'Corriger' })
  await edit.getByRole('combobox', { name: 'est lié à' }).fill('hopital')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await edit.getByRole('combobox', { name: 'verbe' }).fill('freine')
  await page.keyboard.press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(2)
  await expect(saved).toBeVisible()
  // On the map as well a link is corrected, and the card keeps its table.
  await page.getByRole('button', { name: 'Corriger : Le médecin part' }).click()
  await edit.getByRole('combobox', { name: 'est lié à' }).fill('Gare de Carhaix')
  await page.keyboard.press('Enter')
  await expect(edit).toBeHidden()
  await expect(page.getByText('dans l’atlas')).toHaveCount(2)
  await page.context().close()
  const found = await seenBy(browser, rooms, 'médecin')
  expect(found).toContainEqual(expect.stringContaining('Le médecin part — freine — Gare de Carhaix'))
  expect(found.filter((each) => each.includes('hôpital'))).toEqual([])
})
