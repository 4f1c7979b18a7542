import { leaderOf } from './support/leader.ts'
import { expectNoFault } from './support/no-fault.ts'
import { addElement, expect, relate, rowOf, tabTo, test } from './support/people.ts'

test('[V100, V101] by keyboard alone: a vote seen from the map, dots, an opinion with its reason, a dispute in sight, an export', async ({
  house,
  letIn,
}) => {
  const lead = await leaderOf(house)
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'elected')
  await addElement(ada, 'Car du soir')
  await addElement(ada, 'Vélos prêtés')
  await relate(ada, 'Car du soir', 'concurrence', 'Vélos prêtés')
  const idOf = async (label: string) => (await rowOf(ada, label).getAttribute('data-row'))?.split('/').at(-1) ?? ''
  const on = [await idOf('Car du soir'), await idOf('Vélos prêtés')]
  const opened = await lead.command('open-vote', {
    title: 'Par quoi commencer ?',
    on,
    dots: 3,
    who: null,
    shows: 'live',
  })

  const button = ada.getByRole('button', { name: 'Un vote est ouvert' })
  await expect(button).toBeVisible()
  await tabTo(ada, button)
  await ada.keyboard.press('Enter')
  const dialog = ada.getByRole('dialog', { name: 'Votes' })
  await expect(dialog.getByText('Il vous reste 3 points')).toBeVisible()
  await tabTo(ada, dialog.getByRole('button', { name: 'Donner un point à Car du soir' }))
  await ada.keyboard.press('Enter')
  await ada.keyboard.press('Enter')
  await expect(dialog.getByText('Il vous reste 1 point')).toBeVisible()
  await expect(dialog.getByText('Compté')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Car du soir' }).last()).toContainText('2 points')
  await expectNoFault(ada)
  await ada.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const id = opened.ok ? (opened.value as { readonly vote: string }).vote : '' // reason: what the command answers
  await lead.command('close-vote', { vote: id })
  await expect(button).toBeHidden()

  for (const [page, opinion] of [
    [ada, 'D’accord'],
    [lin, 'Pas d’accord'],
  ] as const) {
    await rowOf(page, 'Car du soir').focus()
    if ((await rowOf(page, 'Car du soir').getAttribute('aria-expanded')) !== 'true')
      await page.keyboard.press('ArrowRight')
    await page.getByRole('list', { name: 'Relations de Car du soir' }).locator('[data-row]').first().focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary')
    await tabTo(page, panel.getByRole('button', { name: opinion, exact: true }))
    await page.keyboard.press('Enter')
    await expect(panel.getByText('Compté')).toBeVisible()
  }
  const row = ada.getByRole('list', { name: 'Relations de Car du soir' }).getByRole('button').first()
  await expect(row).toContainText('1 pour, 1 contre')
  await expect(ada.getByRole('heading', { name: 'Avis partagés' })).toBeVisible()
  await expectNoFault(ada)

  await tabTo(ada, ada.getByRole('button', { name: 'Menu' }))
  await ada.keyboard.press('Enter')
  await ada.keyboard.type('Exporter')
  await ada.keyboard.press('Enter')
  const handed = ada.waitForEvent('download')
  await tabTo(
    ada,
    ada
      .getByRole('dialog')
      .getByRole('button', { name: /JSON|atlas/i })
      .first(),
  )
  await ada.keyboard.press('Enter')
  expect((await handed).suggestedFilename()).toMatch(/\.json$/)
})
