import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Texte de la carte' })
const cardsIn = (page: Page) => page.getByRole('region', { name: 'Dernières cartes' }).getByRole('listitem')

/** Cards as they lie on the table: a kind, words, and now and then what they are linked to. */
const pile = Array.from({ length: 20 }, (_, at) => ({
  digit: String([5, 5, 6, 7][at % 4]),
  text: `Carte dictée par la table, idée ${at + 1}`,
  to: at % 5 === 4 ? 'Gare de Carhaix' : null,
}))

test('[V95] [V96] twenty cards are typed by keyboard alone, and each carries its table and its college', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await expect(textOf(page)).toBeFocused()
  await page.getByRole('button', { name: /Lieu ou table/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Brest, table 1' }).press('Enter')
  await textOf(page).focus()

  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const type = async (words: string) => {
    keys += words.length
    await page.keyboard.type(words)
  }
  const began = Date.now()
  let letters = 0
  for (const { digit, text, to } of pile) {
    await press(digit)
    await type(text)
    letters += text.length
    if (to) {
      await press('Tab')
      await type(to)
      await press('Tab')
      await type('dessert')
      letters += to.length + 'dessert'.length
    }
    await press('Enter')
    await expect(textOf(page)).toBeFocused()
    await expect(textOf(page)).toHaveValue('')
  }
  const seconds = (Date.now() - began) / 1000
  console.log(
    `twenty cards: ${seconds.toFixed(1)} s of script, ${keys} keys, ${keys - letters} of them beside the words`,
  )
  // Kind and Enter for each card, two Tabs for those with a link: all else is the words themselves.
  expect(keys - letters).toBe(20 * 2 + 4 * 2)

  await expect(cardsIn(page)).toHaveCount(20)
  await expect(page.getByText('dans l’atlas')).toHaveCount(20)
  await expect(page.getByRole('textbox', { name: 'Carte n°' })).toHaveValue('21')

  // The atlas finds a card by its number, and says from where it came.
  await page.getByRole('textbox', { name: 'Retrouver une carte par son numéro' }).fill('n° 7')
  await expect(page.getByRole('status').filter({ hasText: 'idée 7' })).toContainText('Brest, table 1')
  const atlas = await rooms.open(browser, ['citizen', 'carhaix'], { at: '' })
  await atlas.getByRole('button', { name: 'Chercher' }).click()
  await atlas.getByRole('dialog').getByRole('searchbox').fill('carte 7')
  await expect(atlas.getByRole('option', { name: /idée 7$/ })).toBeVisible()
  await expect(atlas.getByRole('dialog').getByText('Carte n° 7')).toBeVisible()
  await atlas.context().close()
  await page.context().close()
})

test('[V96] a card is corrected, taken back, and kept on the device while the network is away', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await textOf(page).fill('Plus de cra')
  await page.keyboard.press('Enter')
  await expect(page.getByText('dans l’atlas')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  const edit = page.getByRole('form', { name: 'Corriger' })
  await edit.getByRole('textbox', { name: 'Texte de la carte' }).fill('Plus de car')
  await page.keyboard.press('Enter')
  await expect(textOf(page).first()).toBeFocused()
  await expect(cardsIn(page)).toContainText(['Plus de car'])

  await page.context().setOffline(true)
  await house.stop()
  await expect(page.getByText('Hors ligne : les cartes restent sur cet appareil')).toBeVisible()
  await textOf(page).fill('Écrite sans réseau')
  await page.keyboard.press('Enter')
  await expect(page.getByText('sur cet appareil, pas encore partie')).toBeVisible()
  await house.start()
  await page.context().setOffline(false)
  await expect(page.getByText('dans l’atlas')).toHaveCount(2)

  await page.getByRole('button', { name: 'Reprendre : Plus de car' }).click()
  await expect(cardsIn(page)).toHaveCount(1)
  await page.reload()
  await expect(cardsIn(page)).toContainText(['Écrite sans réseau'])
  await page.context().close()
})

test('[V95] pasted lines are looked at before they are added, and the people of the room are counted', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await textOf(page).focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '30. Constat : Le car ne passe plus\nEnjeu : se soigner\n\nune autre')
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  await expect(page.getByRole('heading', { name: '3 cartes lues dans ce que vous avez collé' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(3)
  await expect(page.getByRole('textbox', { name: 'Carte n°' })).toHaveValue('33')
  const heads = page.getByRole('spinbutton', { name: /Personnes ici/ })
  await heads.fill('40')
  await heads.press('Enter')
  const other = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  await expect(other.getByRole('spinbutton', { name: /Personnes ici/ })).toHaveValue('40')
  await other.context().close()
  await page.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[V24] the scribe's page has no fault an automat finds, ${colorScheme}`, async ({ house, browser }) => {
    const rooms = await openTwoRooms(house)
    const options = { colorScheme, reducedMotion: 'reduce' } as const
    const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir', options })
    await textOf(page).fill('Plus de car')
    await page.keyboard.press('Enter')
    await expect(page.getByText('dans l’atlas')).toBeVisible()
    await page.getByRole('textbox', { name: 'lié à' }).fill('Plus')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    await page.context().close()
  })
}
