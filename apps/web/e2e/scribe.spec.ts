import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { aPhase } from './support/leader.ts'
import { expect, openOutline, rowOf, test } from './support/people.ts'
import { cardsIn, facilitator, fieldOf, offer, openWith, textOf } from './support/scribing.ts'
import { openTwoRooms } from './support/two-rooms.ts'

/** Cards as they lie on the table: the digit of a kind, words, and what eight of them are linked to, by what finds it. */
const [hospital, station, bus, agency] = [
  ['hopi', 'L’hôpital de Carhaix'],
  ['gare', 'Gare de Carhaix'],
  ['car 36', 'Le car 36'],
  ['agence', 'Agence régionale de santé'],
] as const
const pile: readonly (readonly [digit: string, text: string, to?: readonly [string, string]])[] = [
  ['5', 'Plus un seul médecin ne prend de nouveaux patients', hospital],
  ['5', 'Le dernier départ pour Brest est à 18 h 10', bus],
  ['6', 'Pouvoir se soigner sans conduire'],
  ['7', 'Qui paie le trajet quand l’ambulance ne vient pas ?', agency],
  ['5', 'Les rendez-vous sont donnés à huit heures du matin', hospital],
  ['5', 'On se prête les voitures entre voisins'],
  ['6', 'Que les jeunes restent ici'],
  ['7', 'Peut-on réserver le transport à la demande par téléphone ?'],
  ['5', 'La gare n’a plus de guichet depuis deux ans', station],
  ['5', 'Le samedi il n’y a aucun passage', bus],
  ['6', 'Garder une maternité à moins d’une heure', hospital],
  ['7', 'Pourquoi les horaires ne suivent-ils pas les consultations ?'],
  ['5', 'Les infirmières font cent kilomètres par jour'],
  ['5', 'Le réseau mobile manque dans la moitié des communes'],
  ['6', 'Travailler à distance deux jours par semaine'],
  ['7', 'Qui connaît vraiment les aides au permis ?'],
  ['5', 'Les stages se trouvent tous à Brest', station],
  ['5', 'La maison de santé cherche un dentiste depuis 2021'],
  ['6', 'Vieillir chez soi sans dépendre de ses enfants'],
  ['7', 'Que devient la ligne si la région se retire ?'],
]

test('[V95] [V96] twenty cards are typed by keyboard alone, and each carries its table and its college', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await openWith(rooms, null)
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
  for (const [digit, text, to] of pile) {
    await press(digit)
    await type(text)
    letters += text.length
    if (to) {
      const [typed, label] = to
      await press('Tab')
      await type(typed)
      await expect(offer(page, label)).toBeVisible()
      await press('ArrowDown')
      await press('Tab')
      await expect(fieldOf(page, 'est lié à')).toHaveValue(label)
      await type('frei')
      await press('ArrowDown')
      await press('Enter')
      await expect(fieldOf(page, 'verbe')).toHaveValue('freine')
      letters += typed.length + 'frei'.length
    }
    await press('Enter')
    await expect(textOf(page)).toBeFocused()
    await expect(textOf(page)).toHaveValue('')
  }
  const seconds = (Date.now() - began) / 1000
  console.log(
    `twenty cards: ${seconds.toFixed(1)} s of script, ${keys} keys, ${keys - letters} of them beside the words`,
  )
  // Kind and Enter for each card; for a link, Tab there, an arrow and a key for its end and for its verb.
  expect(keys - letters).toBe(20 * 2 + 8 * 5)

  await expect(cardsIn(page)).toHaveCount(20)
  await expect(page.getByText('dans l’atlas')).toHaveCount(20)
  await expect(page.getByRole('textbox', { name: 'Carte n°' })).toHaveValue('21')

  // The atlas finds a card by its number, and says from where it came.
  await page.getByRole('textbox', { name: 'Retrouver une carte par son numéro' }).fill('n° 7')
  await expect(page.getByRole('status').filter({ hasText: 'Que les jeunes restent ici' })).toContainText(
    'Brest, table 1',
  )
  const atlas = await rooms.open(browser, ['citizen', 'carhaix'], { at: '' })
  await atlas.getByRole('button', { name: 'Chercher' }).click()
  await atlas.getByRole('dialog').getByRole('searchbox').fill('carte 7')
  await expect(atlas.getByRole('option', { name: /Que les jeunes restent ici$/ })).toBeVisible()
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

test('[V96] each card has the table it was typed for, whether it has a door or not, and says so in panel and file', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  await rooms.ask(facilitator, 'set-phase', { phase: aPhase() })
  expect(rooms.doors.filter(({ site }) => site === 'brest-t1').map(({ role }) => role)).not.toContain('technician')
  const page = await rooms.open(browser, ['technician', 'brest'], { at: 'saisir' })
  const place = page.getByRole('button', { name: /Lieu ou table/ })
  await expect(place).toContainText('Brest')
  await textOf(page).press('PageDown')
  await expect(place).toContainText('Brest, table 1')
  await textOf(page).fill('Une carte de la table 1')
  await textOf(page).press('Enter')
  await textOf(page).fill('Une autre de la table 1')
  await textOf(page).press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(2)
  await page.reload()
  await expect(place).toContainText('Brest, table 1')
  await textOf(page).press('PageUp')
  await textOf(page).fill('Une carte de Brest')
  await textOf(page).press('Enter')
  await expect(page.getByText('dans l’atlas')).toHaveCount(3)
  await expect(cardsIn(page).filter({ hasText: 'table 1' })).toHaveCount(2)
  await page.context().close()

  const lin = await rooms.open(browser, ['citizen', 'carhaix'], { at: '' })
  await lin.getByRole('radio', { name: 'Plan' }).waitFor()
  await openOutline(lin)
  await rowOf(lin, 'Une carte de la table 1').click()
  const panel = lin.getByRole('complementary')
  await expect(panel).toContainText('Carte papier')
  await expect(panel).toContainText('Habitant·e · Brest, table 1')
  await lin.getByRole('button', { name: 'Menu' }).click()
  await lin.getByRole('menuitem', { name: /Exporter/ }).click()
  const download = lin.waitForEvent('download')
  await lin.getByRole('button', { name: 'Exporter l’atlas (JSON)' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  const said = file.elements.map((each: Record<string, unknown>) => [
    each.label,
    each.saisie,
    each.carte,
    each.saisiPar,
  ])
  expect(said).toContainEqual(['Une carte de la table 1', 'paper', '1', 'citizen@brest-t1'])
  expect(said).toContainEqual(['Une carte de Brest', 'paper', '3', 'citizen@brest'])
  await lin.context().close()
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
    await fieldOf(page, 'est lié à').fill('Plus')
    await expect(offer(page, 'Plus de car')).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    await page.context().close()
  })
}
