import type { Role } from '@maillage/atlas'
import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { type House, openHouse } from './house.ts'

export { expect }

/** Lets somebody in: their own browser, their link, their name. */
export type LetIn = (
  name: string | null,
  role: Role,
  options?: BrowserContextOptions & {
    readonly view?: 'plan' | 'dessin'
    /** The page of contributions of a workshop, instead of the atlas. */
    readonly room?: 'contribute'
    /** Another link than that of the role. */
    readonly link?: string
    /** A browser that keeps nothing on its device. */
    readonly keepsNothing?: boolean
  },
) => Promise<Page>

type Fixtures = { readonly house: House; readonly letIn: LetIn }

/** Tests with a house of their own, and people who come in by their links. */
export const test = base.extend<Fixtures>({
  house: async ({ browser }, use) => {
    const house = await openHouse()
    await use(house)
    // Whoever came leaves with the test: pages that look for a house that is gone slow down all tests after it.
    for (const context of browser.contexts()) await context.close()
    await house.leave()
  },
  letIn: async ({ browser, house }, use) => {
    await use(async (name, role, { view = 'plan', keepsNothing = false, room, link, ...options } = {}) => {
      const page = await newPage(browser, options)
      if (keepsNothing) await page.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB'))
      await page.goto(link ?? house.linkOf(role))
      const isWelcomed = await passWelcome(page, name)
      if (room === 'contribute') return page
      if (isWelcomed) await page.goto(`${house.address}/atlas/${house.atlasId}`)
      else if (name !== null) await giveName(page, name)
      if (view === 'plan') await openOutline(page)
      return page
    })
  },
})

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage()
}

/** Goes through the screen that stands before a workshop, when there is one; answers whether there was. */
export async function passWelcome(page: Page, name: string | null): Promise<boolean> {
  const enter = page.getByRole('button', { name: 'Entrer', exact: true })
  await Promise.race([page.waitForURL(/\/atlas\//), enter.waitFor()])
  if (page.url().includes('/atlas/')) return false
  if (name !== null) await page.getByRole('textbox', { name: 'Prénom ou pseudonyme (facultatif)' }).fill(name)
  await enter.click()
  await page.waitForURL(/\/participer/)
  return true
}

async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nom ou prénom (facultatif)' }).fill(name)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

export async function openOutline(page: Page): Promise<void> {
  // On a narrow screen the outline opens by itself, and the switch is a menu.
  const choice = page.getByRole('radio', { name: 'Plan' })
  if (await choice.isVisible()) await choice.click()
  await expect(page.getByRole('heading', { name: 'Plan de l’atlas' })).toBeVisible()
}

/** The row of an element in the outline. */
export const rowOf = (page: Page, label: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${label} \\d+ relation|^${label} Aucune relation`) })

/** Adds an element through the outline. */
export async function addElement(page: Page, label: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Intitulé du nouvel élément' }).fill(label)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(rowOf(page, label)).toBeVisible()
}

/** Relates two elements by a name, from the row of the first. */
export async function relate(page: Page, from: string, name: string, to: string): Promise<void> {
  await rowOf(page, from).focus()
  await page.keyboard.press('r')
  const form = page.getByRole('main').getByRole('form', { name: 'Nouvelle relation' })
  await form.getByRole('combobox', { name: 'Avec quel élément ?' }).fill(to)
  await page
    .getByRole('option', { name: new RegExp(`^${to}`) })
    .first()
    .click()
  await form.getByRole('combobox', { name: 'Nom de la relation' }).fill(name)
  await page.keyboard.press('Tab')
  await form.getByRole('button', { name: 'Relier', exact: true }).click()
  await expect(form).toBeHidden()
}

export const savingOf = (page: Page) => page.getByRole('banner').getByRole('status')

/** Presses Tab until the focus is there: what can't be reached so is out of reach for many. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Sixty presses of Tab did not lead there.')
}

/** Pastes a text where the focus is, as the clipboard would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** What the page says aloud. */
export const voiceOf = (page: Page) => page.locator('.toasts').getByRole('status')
