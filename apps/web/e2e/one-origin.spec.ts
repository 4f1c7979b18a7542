import type { BrowserContext } from '@playwright/test'
import { addElement, expect, relate, rowOf, test } from './support/people.ts'

/** Everything these pages ask for, sockets included. */
function watchRequests(context: BrowserContext): { readonly hosts: Set<string>; readonly policies: Set<string> } {
  const hosts = new Set<string>()
  const policies = new Set<string>()
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'blob:' && url.protocol !== 'data:') hosts.add(url.host)
  })
  context.on('response', (response) => {
    if (response.request().resourceType() === 'document')
      policies.add(response.headers()['content-security-policy'] ?? 'none')
  })
  context.on('page', (page) => page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host)))
  return { hosts, policies }
}

test('[V23] a whole session, drawing included, asks nothing of any other host', async ({ browser, house }) => {
  const context = await browser.newContext()
  const { hosts, policies } = watchRequests(context)
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', (message) => /Content Security Policy/i.test(message.text()) && refused.push(message.text()))
  await page.goto(house.linkOf('citizen'))
  await page.getByRole('button', { name: 'Continuer sans nom' }).click()
  await expect(page.getByRole('region', { name: 'Dessin de l’atlas' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tout voir' })).toBeVisible()
  await page.getByRole('radio', { name: 'Plan' }).click()
  await addElement(page, 'Sans témoin')
  await relate(page, 'Sans témoin', 'ignore', 'Aurillac')
  await rowOf(page, 'Sans témoin').click()
  await page.getByRole('radio', { name: 'Dessin' }).click()
  await expect(page.getByRole('region', { name: 'Dessin de l’atlas' })).toBeVisible()
  // A pasted link is words, never a page to be asked for.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'https://ailleurs.exemple/image.png')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.getByRole('button', { name: 'Partager' }).click()
  await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Dessin de l’atlas' })).toBeVisible()

  expect([...hosts]).toEqual([new URL(house.address).host])
  expect(
    [...policies].every((policy) => policy.includes("default-src 'self'") && policy.includes("script-src 'self'")),
  ).toBe(true)
  expect(refused).toEqual([])
  await context.close()
})
