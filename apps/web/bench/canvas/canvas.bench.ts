import type { Page } from '@playwright/test'
import { build, preview } from 'vite'
import { aBrowser } from '../support/a-browser.ts'
import type { Frames } from './scenarios.ts'

// npm run bench -- canvas: how fast the drawn view is, in headless Chromium without GPU at 1440×900. Prints a table.
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const configFile = new URL('./vite.config.ts', import.meta.url).pathname

await build({ configFile, logLevel: 'error' })
const server = await preview({ configFile, logLevel: 'error', preview: { port: 8142, host: '127.0.0.1' } })
const browser = await aBrowser()

console.log(
  '| elements | shown, ms | whole, ms | pan at 100 % | pan, whole map | drag of 100 relations | 20 others | zoom, median | zoom, longest |',
)
console.log('|---|---|---|---|---|---|---|---|---|')
for (const size of sizes.length > 0 ? sizes : [200, 1000, 3000, 10_000]) console.log(await measureMap(size))

await browser.close()
await server.close()

async function measureMap(size: number): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://127.0.0.1:8142/?n=${size}`)
  await page.waitForFunction(() => window.bench !== undefined, undefined, { timeout: 120_000 })
  const shown = Math.round(await page.evaluate(() => window.bench?.shown() ?? 0))
  const whole = Math.round(await page.evaluate(() => window.bench?.whole() ?? 0))
  const near = await frames(page, 'panNear')
  const map = await frames(page, 'panWhole')
  const drag = await frames(page, 'dragHub')
  const others = await frames(page, 'others')
  const zoom = await frames(page, 'zoom')
  await page.close()
  const cell = ({ median, p95, longest }: Frames) => `${median} (${p95}, ${longest})`
  return `| ${size} | ${shown} | ${whole} | ${cell(near)} | ${cell(map)} | ${cell(drag)} | ${cell(others)} | ${zoom.median} | ${zoom.longest} |`
}

async function frames(page: Page, name: 'panNear' | 'panWhole' | 'dragHub' | 'others' | 'zoom'): Promise<Frames> {
  const found = await page.evaluate((scenario) => window.bench?.[scenario](), name)
  if (!found) throw new Error(`The bench page has no scenario "${name}": reload it after building.`)
  return found
}
