import { resolve } from 'node:path'
import type { Role } from '@maillage/atlas'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { openHouse } from '../../e2e/support/house.ts'
import { openTwoRooms } from '../../e2e/support/two-rooms.ts'
import { aBrowser } from '../support/a-browser.ts'
import { evening, linkAll, sayAll } from './an-evening.ts'

// npm run bench -- screens: plays a workshop and takes the pictures of docs/screens anew, so that they show what is.
const folder = process.env.SCREENS ?? resolve(import.meta.dirname, '../../../../docs/screens')
const french = { locale: 'fr-FR', reducedMotion: 'reduce' } as const
const sizes = {
  phone: { ...french, viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true },
  laptop: { ...french, viewport: { width: 1440, height: 900 } },
  wall: { ...french, viewport: { width: 1920, height: 1080 } },
  beamer: { ...french, viewport: { width: 1280, height: 720 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

const house = await openHouse()
const browser = await aBrowser()
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** A picture of what is in sight, once it is at rest. */
const take = async (page: Page, name: string, ms = 900) => {
  await rest(ms)
  await page.screenshot({ path: resolve(folder, `${name}.png`) })
  console.log(name)
}

const prepare = await (await browser.newContext(sizes.laptop)).newPage()
await prepare.goto(house.prepareLink)
await prepare.getByRole('textbox', { name: 'Titre de l’atelier' }).fill(evening.title)
await prepare.getByRole('textbox', { name: 'Question de départ' }).fill(evening.question)
await prepare.getByRole('textbox', { name: 'Lieu 1', exact: true }).fill('Brest')
await prepare.getByRole('heading', { level: 1 }).first().click()
await take(prepare, 'preparer')
await prepare.context().close()

const rooms = await openTwoRooms(house, evening)
const lead = ['facilitator', ''] as const
const [brest, carhaix] = [['citizen', 'brest'] as const, ['citizen', 'carhaix'] as const]
const host = ['technician', 'brest'] as const
const open = (who: readonly [Role, string], at: string, size: keyof typeof sizes, more: BrowserContextOptions = {}) =>
  rooms.open(browser, who, { at, options: { ...sizes[size], ...more } })
const begin = (key: string) =>
  rooms.ask(lead, 'set-phase', { phase: evening.plan?.phases.find((each) => each.key === key) })

const door = await (await browser.newContext(sizes.phone)).newPage()
await door.goto(rooms.linkOf(...brest))
await door.getByRole('button', { name: 'Entrer', exact: true }).waitFor()
await take(door, 'phone-door')
await door.context().close()

const ids = await sayAll(rooms)
await linkAll(rooms)
const idOf = (label: string) => ids.get(label) ?? ''

// Everyone alone, under seal.
await begin('ecrire-seul')
const phone = await open(brest, 'participer', 'phone')
const other = await open(carhaix, 'participer', 'phone')
const home = await open(['citizen', 'chez-soi'], 'participer', 'phone')
for (const label of ['Maison de santé', 'Club des aînés', 'Navette du marché'])
  await rooms.bring(carhaix, { type: 'element', kind: 'acteur', label })
for (const label of ['Plan vélo', 'Ressourcerie'])
  await rooms.bring(brest, { type: 'element', kind: 'dispositif', label })
await phone.getByRole('textbox', { name: 'En quelques mots' }).fill('Association des parents d’élèves')
await take(phone, 'phone-contribute')
const desk = await open(lead, 'animer', 'laptop')
await take(desk, 'animer', 1500)
await rooms.ask(lead, 'reveal', {})

// Linking, seen from each place.
await begin('relier-nommer')
// As most screens are set: the map goes from region to region.
const wall = await open(host, 'projeter', 'beamer', { reducedMotion: 'no-preference' })
const words = phone.getByRole('combobox', { name: 'Qui ?', exact: true })
await phone.getByRole('textbox', { name: 'En quelques mots' }).fill('')
await phone
  .getByRole('button', { name: /^Relier/ })
  .first()
  .click()
await words.fill('Mission locale')
await phone.keyboard.press('Escape')
await phone.getByRole('combobox', { name: 'Fait quoi ?', exact: true }).fill('oriente vers')
await phone.keyboard.press('Escape')
await phone.getByRole('combobox', { name: 'À qui, à quoi ?', exact: true }).fill('les')
await take(phone, 'phone-link', 7000)
await rooms.bring(carhaix, {
  type: 'sentence',
  from: 'Maison de santé',
  verb: 'travaille avec',
  to: 'Hôpital de Carhaix',
})
await take(wall, 'projeter', 14_000)
await rooms.ask(lead, 'spotlight', { ids: [idOf('Car du soir')] })
await take(wall, 'projeter-montre', 4000)
await rooms.ask(lead, 'spotlight', { ids: [] })
await phone.keyboard.press('Escape')
await words.fill('')
await phone.getByRole('combobox', { name: 'Fait quoi ?', exact: true }).fill('')
await phone.getByRole('combobox', { name: 'À qui, à quoi ?', exact: true }).fill('')

// What people think of a relation; the map as a picture.
await begin('lire-ensemble')
const scopes = phone.getByRole('group', { name: 'Montrer' })
await scopes.getByRole('button', { name: 'Relations' }).click()
const row = phone.getByRole('listitem').filter({ hasText: 'Région Bretagne — finance — Car du soir' }).first()
await row.getByRole('button').first().click()
await row.getByRole('button', { name: /^D.accord$/ }).click()
await row.scrollIntoViewIfNeeded()
await take(phone, 'phone-react', 7000)
await phone.getByRole('button', { name: 'La carte en image' }).click()
await phone.locator('.picture-frame svg').waitFor()
await phone.getByRole('button', { name: 'Agrandir' }).click()
await phone.getByRole('button', { name: 'Agrandir' }).click()
await take(phone, 'phone-image', 1500)
await phone.keyboard.press('Escape')
await desk.getByRole('tab', { name: /^Montrer/ }).click()
await desk.getByRole('button', { name: /^Encore seuls/ }).click()
await desk.getByRole('button', { name: 'Montrer à tous' }).first().click()
await take(desk, 'animer-lire', 1500)
await rooms.ask(lead, 'spotlight', { ids: [] })

// A vote, on phones, by hand, on the wall.
await begin('scenarios')
const choices = [
  'Un car à 22 h, trois soirs par semaine',
  'Des stages tenus à Carhaix',
  'Une carte unique pour tous les transports',
]
const on = choices.map(idOf)
const opened = await rooms.ask(lead, 'open-vote', {
  title: 'Par quoi commencer ?',
  on,
  dots: 3,
  who: null,
  shows: 'live',
})
const { vote } = opened.ok ? (opened.value as { readonly vote: string }) : { vote: '' } // reason: what the command answers
await rooms.ask(carhaix, 'vote', { vote, dots: { [on[0] ?? '']: 2, [on[2] ?? '']: 1 } })
await rooms.ask(host, 'vote-by-hand', {
  ...{ vote, place: 'brest-t1', role: 'citizen', people: 6 },
  dots: { [on[0] ?? '']: 9, [on[1] ?? '']: 5, [on[2] ?? '']: 4 },
})
const night = await open(brest, 'participer', 'phone', { colorScheme: 'dark' })
await night.getByRole('button', { name: `Donner un point à ${choices[0]}` }).click()
await night.getByRole('region', { name: /^Vote/ }).scrollIntoViewIfNeeded()
await take(night, 'phone-vote-dark')
await take(wall, 'projeter-vote', 2000)
const scribe = await open(host, 'saisir', 'laptop')
for (const label of ['Communes du plateau', 'Taxis conventionnés']) {
  await scribe.getByRole('textbox', { name: 'Texte de la carte' }).fill(label)
  await scribe.keyboard.press('Enter')
}
await take(scribe, 'saisir-vote')
await rooms.ask(lead, 'close-vote', { vote })
await begin('constats-enjeux')
await scribe.getByRole('textbox', { name: 'Texte de la carte' }).fill('Le samedi il n’y a aucun passage')
await take(scribe, 'saisir', 1500)
const print = await open(host, 'imprimer', 'laptop')
await take(print, 'imprimer', 2000)

// The end.
const reader = await open(brest, 'participer', 'laptop')
await rooms.ask(lead, 'end', { after: 'read', until: null })
await take(wall, 'projeter-fini', 2000)
await take(desk, 'animer-fini', 1500)
await phone.mouse.wheel(0, -5000)
await take(phone, 'phone-fini', 6000)
await reader.goto(`${house.address}/atlas/${rooms.atlasId}/compte-rendu`)
await reader.locator('.report-picture svg').waitFor()
await take(reader, 'compte-rendu', 1500)
for (const page of [desk, wall, phone, other, home, night, scribe, print, reader]) await page.context().close()
await browser.close()
await house.leave()
