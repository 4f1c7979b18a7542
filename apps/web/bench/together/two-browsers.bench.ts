import type { Page } from '@playwright/test'
import { openHouse } from '../../e2e/support/house.ts'
import { aBrowser } from '../support/a-browser.ts'

// npm run bench -- together: from a gesture in one browser to its being drawn in another, through the real server and
// its disk. Ada pushes an element with the arrow key, forty times; Lin's page notes the frame in which it stands
// elsewhere. Both pages are on one machine, so one clock tells both times. Prints a table.
declare global {
  interface Window {
    noted?: Promise<number>
  }
}

const rounds = 40
const moved = 'shape:el.act-brest'

const house = await openHouse()
// Two browsers, not two tabs: a hidden tab draws late.
const [ada, lin] = [await join('citizen'), await join('technician')]
await select(ada, 'Brest Métropole')
const times: number[] = []
for (let round = 0; round < rounds; round++) times.push(await oneGesture())
const sorted = times.sort((a, b) => a - b)
const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(0)
console.log('| gesture → drawn at the other, ms | p50 | p95 | longest |\n|---|---|---|---|')
console.log(`| ${rounds} pushes | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`)
await Promise.all([ada, lin].map((page) => page.context().browser()?.close()))
await house.leave()

async function join(role: 'citizen' | 'technician'): Promise<Page> {
  const browser = await aBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' })
  await page.goto(house.linkOf(role))
  await page.getByRole('button', { name: /^Continuer/ }).click()
  await page.locator(`[data-shape-id="${moved}"]`).waitFor({ state: 'attached' })
  return page
}

async function select(page: Page, label: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(label)
  await page.getByRole('option', { name: label }).first().click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Milliseconds from the key at Ada's to the frame in which Lin's page draws the element elsewhere. */
async function oneGesture(): Promise<number> {
  // Both pages look out before the key is pressed; what they noted is asked for after.
  await lin.evaluate((id) => {
    const place = () => document.querySelector<HTMLElement>(`[data-shape-id="${id}"]`)?.style.transform
    const before = place()
    window.noted = new Promise((resolve) => {
      const look = () => {
        if (place() === before) requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
      }
      look()
    })
  }, moved)
  await ada.evaluate(() => {
    window.noted = new Promise((resolve) => {
      const note = () => resolve(performance.timeOrigin + performance.now())
      window.addEventListener('keydown', note, { once: true, capture: true })
    })
  })
  await ada.keyboard.press('ArrowRight')
  return (await lin.evaluate(() => window.noted ?? 0)) - (await ada.evaluate(() => window.noted ?? 0))
}
