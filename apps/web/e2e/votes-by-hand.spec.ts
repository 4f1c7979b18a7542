import { expectNoFault } from './support/no-fault.ts'
import { expect, test } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'

const lead = ['facilitator', ''] as const
const scribeOf = (site: string) => ['technician', site] as const

test('[V155] [R62] dots of people without a device are counted at their table by keyboard, found again by another scribe, and told apart in the results', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const bring = (label: string) => rooms.bring(['citizen', 'carhaix'], { type: 'element', kind: 'scenario', label })
  const [bus, halt] = [await bring('Un car à 22 h'), await bring('Rouvrir la halte')]
  const opened = await rooms.ask(lead, 'open-vote', {
    title: 'Par où commencer ?',
    on: [bus, halt],
    dots: 3,
    who: null,
    shows: 'live',
  })
  const { vote } = opened.ok ? (opened.value as { readonly vote: string }) : { vote: '' } // reason: what the command answers
  await rooms.ask(['citizen', 'carhaix'], 'vote', { vote, dots: { [bus]: 2 } })

  const scribe = await rooms.open(browser, scribeOf('brest'), { at: 'saisir' })
  const form = scribe.getByRole('region', { name: 'Compter à la main : Par où commencer ?' })
  await form.getByRole('textbox', { name: 'Combien de personnes ont voté à la main ?' }).focus()
  for (const typed of ['4', '9', '4']) {
    await scribe.keyboard.type(typed)
    await scribe.keyboard.press('Tab')
  }
  await expect(form.getByRole('status')).toContainText('13 points sur 12 au plus')
  await expect(form.getByRole('button', { name: 'Enregistrer ce compte' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Rouvrir la halte' }).fill('3')
  await expect(form.getByRole('status')).toContainText('12 points sur 12 au plus')
  await expectNoFault(scribe)
  await scribe.keyboard.press('Enter')
  await expect(form.getByText('Déjà noté ici : 4 personnes, 12 points.')).toBeVisible()

  // Another scribe of the same place finds the count, and one of another place does not.
  const [near, far] = [
    await rooms.open(browser, scribeOf('brest'), { at: 'saisir' }),
    await rooms.open(browser, scribeOf('carhaix'), { at: 'saisir' }),
  ]
  const people = (page: typeof near) => page.getByRole('textbox', { name: 'Combien de personnes ont voté à la main ?' })
  await expect(people(near)).toHaveValue('4')
  await expect(people(far)).toHaveValue('')

  const console_ = await rooms.open(browser, lead, { at: 'animer' })
  await console_.getByRole('tab', { name: 'Votes' }).click()
  await expect(console_.getByText('5 personnes ont voté, dont 4 à la main')).toBeVisible()
  await expect(console_.getByRole('link', { name: 'Compter les votes à la main' })).toBeVisible()
  await expect(console_.getByRole('listitem').filter({ hasText: 'Un car à 22 h' }).first()).toContainText('11 points')
})
