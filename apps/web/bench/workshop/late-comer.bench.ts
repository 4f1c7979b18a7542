import type { BrowserContextOptions, Page } from '@playwright/test'
import { openHouse } from '../../e2e/support/house.ts'
import { openTwoRooms, twoRooms } from '../../e2e/support/two-rooms.ts'
import { aBrowser } from '../support/a-browser.ts'
import { openSlowLine } from './slow-line.ts'
import { fileOfAtlas } from './whole-atlas.ts'

// npm run bench -- late-comer: somebody comes late, by the link of their table, on a line of 1 Mbit/s that is 50 ms long, into
// an atlas of 500 elements and 600 relations. When does the card stand that says the phase and what to do; when is the
// whole atlas there: to be read and written to, as an outline, as a drawing? First with nothing kept, then once more.
const elements = 500
const rounds = 3
const line = { bitsASecond: 1_000_000, delayMs: 50 }
const [phone, laptop] = [{ viewport: { width: 360, height: 640 } }, { viewport: { width: 1440, height: 900 } }]

type Way = {
  readonly name: string
  readonly options: BrowserContextOptions
  /** From the card of what to do: goes to a view, and waits until all of the atlas is in it. */
  readonly seeAll: (page: Page) => Promise<unknown>
}
type Came = { readonly card: number; readonly whole: number; readonly kilobytes: number }

const house = await openHouse()
const rooms = await openTwoRooms(house)
await rooms.ask(['facilitator', ''], 'import', { text: fileOfAtlas(elements) })
const [, phase] = twoRooms.plan?.phases ?? []
const opened = await rooms.ask(['facilitator', ''], 'set-phase', { phase })
if (!opened.ok) throw new Error('The phase was not opened.')
const browser = await aBrowser()

const toAtlas = (page: Page) => page.getByRole('link', { name: 'Voir l’atlas' }).click()
const ways: readonly Way[] = [
  {
    name: 'contributions, on a phone',
    options: phone,
    seeAll: async (page) => {
      await page.getByRole('button', { name: 'Tout', exact: true }).click()
      await page.locator('.give-rows > li').nth(19).waitFor()
    },
  },
  {
    name: 'outline, on a phone',
    options: phone,
    seeAll: async (page) => {
      await toAtlas(page)
      await page.getByText(`${elements} éléments`).first().waitFor()
    },
  },
  {
    name: 'map as a picture, on a phone',
    options: phone,
    seeAll: async (page) => {
      await page.getByRole('button', { name: 'La carte en image' }).click()
      await page.locator('.picture-frame svg').waitFor()
    },
  },
  {
    name: 'map as a picture or drawn, on a laptop',
    options: laptop,
    seeAll: async (page) => {
      await toAtlas(page)
      await page.locator('.picture-meanwhile-frame svg, [data-shape-id]').first().waitFor()
    },
  },
  {
    name: 'drawing, on a laptop',
    options: laptop,
    seeAll: async (page) => {
      await toAtlas(page)
      await page.waitForFunction((most) => document.querySelectorAll('[data-shape-id]').length >= most, elements)
    },
  },
]

console.log(
  '| page | with | to the card of what to do, s | to the whole atlas, s | came down, kB |\n|---|---|---|---|---|',
)
for (const way of ways) {
  const came: { readonly fresh: Came[]; readonly again: Came[] } = { fresh: [], again: [] }
  for (let round = 0; round < rounds; round += 1) await comeTwice(way, came)
  for (const [visit, name] of [
    ['fresh', 'nothing kept'],
    ['again', 'the pages kept'],
  ] as const) {
    const worst = (of: keyof Came) => Math.max(...came[visit].map((each) => each[of]))
    const cells = [way.name, name, worst('card').toFixed(1), worst('whole').toFixed(1), worst('kilobytes').toFixed(0)]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
await browser.close()
await house.leave()

/** Comes on a device that never was here; goes, and comes again on the same. */
async function comeTwice({ options, seeAll }: Way, came: Record<'fresh' | 'again', Came[]>): Promise<void> {
  const slow = await openSlowLine(house.address, line)
  const link = rooms.linkOf('citizen', 'brest').replace(house.address, slow.address)
  const context = await browser.newContext({ ...options, locale: 'fr-FR' })
  for (const visit of ['fresh', 'again'] as const) {
    const page = await context.newPage()
    const before = slow.down()
    const began = performance.now()
    const since = () => (performance.now() - began) / 1000
    await page.goto(link, { waitUntil: 'commit' })
    // Who was here before is led straight in.
    if (visit === 'fresh') await page.getByRole('button', { name: 'Entrer', exact: true }).click()
    await page
      .getByText(phase?.instruction ?? '')
      .first()
      .waitFor()
    const card = since()
    await seeAll(page)
    came[visit].push({ card, whole: since(), kilobytes: (slow.down() - before) / 1000 })
    await page.waitForTimeout(3000)
    await page.close()
  }
  await context.close()
  await slow.stop()
}
