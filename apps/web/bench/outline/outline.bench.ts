import type { Page } from '@playwright/test'
import { build, preview } from 'vite'
import { aBrowser } from '../support/a-browser.ts'

// npm run bench -- outline: three ways to show rows that fold, in headless Chromium at 1440×900. Prints a table.
const configFile = new URL('./vite.config.ts', import.meta.url).pathname

type Lists = { shown: () => number; nodes: () => number; rename: (at: number) => number }

await build({ configFile, logLevel: 'error' })
const server = await preview({ configFile, logLevel: 'error', preview: { port: 8143, host: '127.0.0.1' } })
const browser = await aBrowser()

console.log(
  '| rows | way | shown, ms | a key, ms (p95) | a change by someone else, ms | nodes | headings | rows in the page |',
)
console.log('|---|---|---|---|---|---|---|---|')
for (const size of [1000, 3000]) for (const way of ['tree', 'virtual', 'plain']) console.log(await measure(way, size))
await browser.close()
await server.close()

async function measure(way: string, size: number): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://127.0.0.1:8143/?way=${way}&n=${size}`)
  await page.waitForFunction(() => 'lists' in window, undefined, { timeout: 120_000 })
  const lists = (ask: 'shown' | 'nodes') =>
    page.evaluate((what) => (window as never as { lists: Lists }).lists[what](), ask)
  const change = await page.evaluate(() => (window as never as { lists: Lists }).lists.rename(20))
  const keys = await keyTimes(page)
  const headings = await page.getByRole('heading').count()
  const shownRows = await page.locator('.row').count()
  const shown = await lists('shown')
  const nodes = await lists('nodes')
  await page.close()
  const p95 = keys.sort((a, b) => a - b)[Math.floor(keys.length * 0.95)] ?? 0
  return `| ${size} | ${way} | ${Math.round(shown)} | ${Math.round(p95)} | ${Math.round(change)} | ${nodes} | ${headings} | ${shownRows} |`
}

/** From a press of the arrow key until the next frame shows where the focus is. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.keyboard.press('Tab')
  if (await page.evaluate(() => document.activeElement?.tagName === 'BODY')) await page.keyboard.press('Tab')
  const times: number[] = []
  for (let press = 0; press < 40; press++) {
    await page.evaluate(() => {
      addEventListener('keydown', () => Object.assign(window, { pressed: performance.now() }), {
        capture: true,
        once: true,
      })
    })
    await page.keyboard.press('ArrowDown')
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => resolve(performance.now() - (window as never as { pressed: number }).pressed)),
          ),
      ),
    )
  }
  return times
}
