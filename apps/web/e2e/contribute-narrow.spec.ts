import { kindKey } from '@maillage/atlas'
import type { Locator, Page } from '@playwright/test'
import { aPhase, leaderOf } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { add, form, inRoom, openRoom, part, twoSites, write } from './support/room.ts'

const keyboard = 280
const instruction =
  'Sans parler, répondez en quelques mots, une idée à la fois : pour qui est-ce que j’agis ? Quelle est ma tâche principale ? Avec qui est-ce que je travaille vraiment ? Personne ne voit vos réponses avant la mise en commun.'

/** Opens the keyboard of a phone: the visual viewport is less high, the page is not. */
async function openKeyboard(page: Page): Promise<void> {
  await page.evaluate((covered) => {
    const viewport = window.visualViewport
    if (!viewport) throw new Error('This browser has a visual viewport.')
    Object.defineProperty(viewport, 'height', { configurable: true, get: () => window.innerHeight - covered })
    viewport.dispatchEvent(new Event('resize'))
  }, keyboard)
}

/** Is all of it between the head of the page and the keyboard? */
async function seen(page: Page, target: Locator): Promise<boolean> {
  const box = await target.boundingBox()
  const head = await page.getByRole('banner').boundingBox()
  if (!box || !head) return false
  return box.y >= head.y + head.height - 1 && box.y + box.height <= 640 - keyboard + 1
}

test('[V150] with a keyboard open on a small phone the field and what sends it are both seen, in both forms', async ({
  house,
  letIn,
}) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  const kinds = ['acteur', 'dispositif', 'descripteur'].map((key) => kindKey(key))
  await lead.command('set-phase', { phase: aPhase({ way: 'sealed', kinds, instruction }) })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await expect(ada.getByText('tout le monde le découvrira en même temps')).toBeVisible()
  await ada.getByRole('button', { name: 'Écrire', exact: true }).tap()
  await expect(write(ada)).toBeFocused()
  await openKeyboard(ada)
  const sends = form(ada, 'Ajouter').getByRole('button', { name: 'Ajouter' })
  await expect.poll(() => seen(ada, write(ada))).toBe(true)
  await expect.poll(() => seen(ada, sends)).toBe(true)
  await ada.getByRole('button', { name: 'Relier', exact: true }).tap()
  await expect(part(ada, 'Qui ?')).toBeFocused()
  const links = form(ada, 'Relier').getByRole('button', { name: 'Relier' })
  for (const [name, words] of [
    ['Qui ?', 'La mairie'],
    ['Fait quoi ?', 'aide'],
    ['À qui, à quoi ?', 'le jardin'],
  ] as const) {
    await expect.poll(() => seen(ada, part(ada, name))).toBe(true)
    await expect.poll(() => seen(ada, links)).toBe(true)
    await expect(ada.getByRole('option').first()).toBeVisible()
    await ada.keyboard.type(words)
    if (name !== 'À qui, à quoi ?') await ada.keyboard.press('Enter')
  }
})

test('[V150] the question and what to do fold once one writes, stay folded, and unfold at a press', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house, { instruction })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const told = ada.getByText('Sans parler, répondez')
  const height = async () => (await told.boundingBox())?.height ?? 0
  const whole = await height()
  expect(whole).toBeGreaterThan(100)
  await add(ada, 'Une chose')
  await expect.poll(height).toBeLessThan(40)
  const unfold = ada.getByRole('button', { name: 'Lire toute la consigne' })
  await expect(unfold).toHaveAttribute('aria-expanded', 'false')
  await unfold.click()
  await expect.poll(height).toBe(whole)
  await add(ada, 'Une autre')
  await ada.reload()
  // What to do is shown again, the question is known.
  await expect(unfold).toBeVisible()
  await expect.poll(height).toBe(whole)
  await lead.command('set-phase', { phase: aPhase({ key: 'suite', instruction }) })
  await add(ada, 'Encore une')
  await expect.poll(height).toBeLessThan(40)
  await ada.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(height).toBeGreaterThan(40)
  await expect(unfold).toBeHidden()
})

test('[V153] the kind that is chosen says in half a line what it means', async ({ house, letIn }) => {
  const { table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await expect(ada.getByText('une personne, un groupe ou une organisation qui agit')).toBeVisible()
  await ada.getByText('Dispositif', { exact: true }).click()
  await expect(ada.getByText('une action, un service, un lieu organisé')).toBeVisible()
  const chosen = ada.getByRole('radio', { name: 'Dispositif' })
  await expect(chosen).toHaveAccessibleDescription(/une action, un service/)
})
