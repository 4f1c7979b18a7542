import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms } from './support/two-rooms.ts'

const lead = ['facilitator', ''] as const
const choose = (page: Page, name: string) => page.getByRole('radio', { name }).check()
const sheetsIn = (page: Page) => page.getByRole('region', { name: 'Aperçu des feuilles' }).locator('.sheet')

/** What sticks out of the sheet or the card that holds it. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.locator('.sheet, .card').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const { right, bottom } = box.getBoundingClientRect()
      const inside = [...box.querySelectorAll('p, li, h2, h3, svg, footer, .card-line')]
      return inside.flatMap((part) => {
        const at = part.getBoundingClientRect()
        return at.right > right + 1 || at.bottom > bottom + 1
          ? [`${part.className || part.tagName}: ${part.textContent}`]
          : []
      })
    }),
  )
}

/** How many pages come out of the printer. */
async function printedPages(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('[V98] blank cards have a number each that nothing else has, four to a sheet, and nothing is cut', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const card = { type: 'element', kind: 'constat', label: 'Le car ne passe plus', entry: 'paper', card: '7' }
  await rooms.ask(['technician', 'brest'], 'contribute', { contribution: card })
  const page = await rooms.open(browser, lead, { at: 'imprimer' })
  await expect(sheetsIn(page)).toHaveCount(5)
  await page.getByRole('textbox', { name: 'au numéro' }).fill('41')
  await page.getByRole('textbox', { name: 'au numéro' }).blur()
  await expect(sheetsIn(page)).toHaveCount(9)
  const numbers = await page.locator('.card-number').allInnerTexts()
  const read = numbers.map((words) => Number(words.replace(/\D/g, '')))
  expect(read).toEqual(Array.from({ length: 34 }, (_, at) => at + 8))
  expect(await clipped(page)).toEqual([])
  expect(await printedPages(page)).toBe(9)
  // What « Saisir des cartes » asks for, in its order, and a line to write on for each.
  const first = page.locator('.card').first()
  await expect(first.locator('.card-link')).toHaveText(['… est lié à', 'verbe (finance, freine…)', 'parce que'])
  const size = await first.evaluate((card) => {
    const mm = card.getBoundingClientRect().width / 105
    const lines = [...card.querySelectorAll('.card-line')].map((line) => line.getBoundingClientRect().height / mm)
    return { height: card.getBoundingClientRect().height / mm, lines: lines.length, least: Math.min(...lines) }
  })
  expect(size.height).toBeCloseTo(148.5, 0)
  expect(size.lines).toBeGreaterThanOrEqual(7)
  expect(size.least).toBeGreaterThan(7.9)
  await page.getByRole('textbox', { name: 'Du numéro' }).fill('5')
  await page.getByRole('textbox', { name: 'Du numéro' }).blur()
  await expect(page.getByText('Déjà dans l’atlas : 7.')).toBeVisible()
  await choose(page, 'Cartes de l’atlas')
  await expect(page.locator('.card').filter({ hasText: 'Le car ne passe plus' })).toContainText('7')
  expect(await clipped(page)).toEqual([])
  expect(await printedPages(page)).toBe(1)
  await page.context().close()
})

test('[V99] the legend and the posters say in words what they show, one sheet each, and nothing is cut', async ({
  house,
  browser,
}) => {
  const rooms = await openTwoRooms(house)
  const page = await rooms.open(browser, lead, { at: 'imprimer' })
  await choose(page, 'Légende')
  for (const words of ['Constat', 'A finance B · B est financé par A', 'A coopère avec B, et B coopère avec A']) {
    await expect(sheetsIn(page).getByText(words, { exact: true })).toBeVisible()
  }
  expect(await clipped(page)).toEqual([])
  expect(await printedPages(page)).toBe(1)
  await choose(page, 'Affiche pour entrer')
  const poster = sheetsIn(page).filter({ has: page.locator('.poster-place', { hasText: 'Carhaix' }) })
  const code = rooms.doors.find(({ role, site }) => role === 'citizen' && site === 'carhaix')?.code ?? 'none'
  await expect(poster.getByText(code, { exact: true })).toBeVisible()
  await expect(poster.getByRole('img', { name: 'Code à scanner pour entrer' })).toBeVisible()
  await expect(poster).toContainText('Comment se soigner, travailler et apprendre sans voiture')
  expect(await clipped(page)).toEqual([])
  const count = await sheetsIn(page).count()
  expect(await printedPages(page)).toBe(count)
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: 'A3' }).click()
  expect(await clipped(page)).toEqual([])
  expect(await printedPages(page)).toBe(count)
  await page.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[V24] the page that prints has no fault an automat finds, ${colorScheme}`, async ({ house, browser }) => {
    const rooms = await openTwoRooms(house)
    const page = await rooms.open(browser, lead, { at: 'imprimer', options: { colorScheme } })
    for (const name of ['Cartes vierges', 'Légende', 'Affiche pour entrer']) {
      await choose(page, name)
      await expect(sheetsIn(page).first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.context().close()
  })
}
