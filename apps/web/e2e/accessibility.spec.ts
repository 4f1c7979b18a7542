import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, rowOf, test } from './support/people.ts'

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target} ${failureSummary}`)
        .slice(0, 3)
        .join(' | ')}`,
  )
  expect(told).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`[V24] welcome, wrong link, outline, panel, windows have no fault an automat finds, ${colorScheme}`, async ({
    house,
    letIn,
    browser,
  }) => {
    test.slow() // a dozen states, each read whole
    const door = await (await browser.newContext({ colorScheme, reducedMotion: 'reduce' })).newPage()
    await door.goto(house.address)
    await expect(door.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoFault(door)
    await door.goto(`${house.address}/entrer#faux-lien-12345`)
    await expect(door.getByRole('alert')).toBeVisible()
    await expectNoFault(door)
    await door.context().close()

    const ada = await letIn('Ada', 'technician', { colorScheme, reducedMotion: 'reduce' })
    await expectNoFault(ada)
    await rowOf(ada, 'Brest Métropole').click()
    await rowOf(ada, 'Brest Métropole').press('ArrowRight')
    await expectNoFault(ada)
    await ada.getByRole('complementary').getByRole('button', { name: 'Ajouter une relation' }).click()
    await expectNoFault(ada)
    for (const name of ['Trame', 'Natures', 'Importer ou exporter', 'Clavier et gestes', 'Partager']) {
      await ada.getByRole('button', { name: 'Menu' }).click()
      await ada.getByRole('menuitem', { name }).click()
      await expect(ada.getByRole('dialog')).toBeVisible()
      await expectNoFault(ada)
      await ada.keyboard.press('Escape')
      await expect(ada.getByRole('dialog')).toBeHidden()
    }
  })
}

test('[V24] at 320 pixels nothing is cut and nothing scrolls sideways', async ({ letIn }) => {
  const page = await letIn('Ada', 'citizen', { viewport: { width: 320, height: 640 } })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await rowOf(page, 'Brest Métropole').click()
  await expect(page.getByRole('complementary', { name: 'Détails' })).toBeVisible()
  expect(await overflow()).toBe(0)
  await expectNoFault(page)
})
