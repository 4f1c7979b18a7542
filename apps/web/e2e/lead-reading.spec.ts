import { expectNoFault } from './support/no-fault.ts'
import { expect, test, voiceOf } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'
import { openTab } from './support/workshop.ts'

const lead = ['facilitator', ''] as const
const citizen = ['citizen', 'carhaix'] as const
const wide = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const
const constat = (label: string) => ({ type: 'element', kind: 'constat', label })

test('[V156] what stands alone is read together: one after the other, each on the wall, and one that is linked meanwhile leaves the list', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  for (const label of ['Le car du soir', 'La halte fermée', 'Les vélos prêtés'])
    await rooms.bring(citizen, constat(label))
  const wall = await rooms.open(browser, ['technician', 'brest'], { at: 'projeter', options: wide })
  const page = await rooms.open(browser, lead, { at: 'animer' })
  const shown = wall.getByRole('region', { name: 'L’animation montre' })
  await openTab(page, 'Montrer')
  await page.getByRole('button', { name: 'Encore seuls : 3' }).click()
  const step = page.getByRole('region', { name: 'Encore seuls' })
  await expect(step).toContainText('1 sur 3')
  await step.getByRole('button', { name: 'Montrer à tous' }).click()
  await expect(shown).toContainText('Le car du soir')
  await expect(shown).toContainText('Rien ne le relie encore à autre chose.')
  await expect(step.getByText('Montré à tous', { exact: true })).toBeVisible()
  await expectNoFault(page)
  await step.getByRole('button', { name: 'Montrer le suivant' }).click()
  await expect(shown).toContainText('La halte fermée')
  await expect(step).toContainText('2 sur 3')

  // While it is talked about somebody links it: it is no longer alone, and the next one stands there.
  const sentence = { type: 'sentence', from: 'La halte fermée', verb: 'isole', to: 'Les lycéens' }
  await rooms.ask(citizen, 'contribute', { contribution: sentence })
  await expect(page.getByRole('button', { name: 'Encore seuls : 2' })).toBeVisible()
  await expect(step).toContainText('Les vélos prêtés')
  await step.getByRole('button', { name: 'Montrer à tous' }).click()
  await expect(shown).toContainText('Les vélos prêtés')
  await step.getByRole('button', { name: 'Ne plus montrer' }).click()
  await expect(shown).toBeHidden()
})

test('[V157] what has just arrived is shown, hidden, brought back and merged from its list', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await rooms.bring(citizen, constat('Le car du soir est supprimé'))
  const page = await rooms.open(browser, lead, { at: 'animer' })
  await openTab(page, 'Arrivées')
  await rooms.bring(citizen, constat('Un mot blessant'))
  await page.getByRole('button', { name: 'Masquer « Un mot blessant »' }).click()
  await expect(voiceOf(page)).toContainText('« Un mot blessant » est masqué. Le journal le rétablit.')
  await expect(page.getByRole('button', { name: 'Masquer « Un mot blessant »' })).toBeHidden()
  await openTab(page, 'Journal')
  await page.getByRole('listitem').filter({ hasText: 'Un mot blessant' }).getByRole('button').first().click()
  await openTab(page, 'Arrivées')
  await expect(page.getByRole('button', { name: 'Masquer « Un mot blessant »' })).toBeVisible()

  // What arrives moves nothing under one's hand.
  const hide = page.getByRole('button', { name: 'Masquer « Un mot blessant »' })
  await hide.hover()
  const before = await hide.boundingBox()
  await rooms.bring(['citizen', 'brest'], constat('Le car du soir est supprimé !'))
  await expect(page.getByText('1 autre est arrivé : à voir en quittant la liste.')).toBeVisible()
  expect(await hide.boundingBox()).toEqual(before)
  await page.getByRole('heading', { name: 'Vient d’arriver sur la carte' }).hover()
  await expect(page.getByText('ressemble à « Le car du soir est supprimé »')).toBeVisible()
  await page.getByRole('button', { name: 'Fusionner « Le car du soir est supprimé ! » avec un autre élément' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Fusionner/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(/^ressemble à/)).toHaveCount(0)
  await page.getByRole('button', { name: /^Montrer à tous « Le car du soir/ }).click()
  await openTab(page, 'Montrer')
  await expect(page.getByRole('heading', { name: 'Montré en ce moment' })).toBeVisible()
  await expectNoFault(page)
})
