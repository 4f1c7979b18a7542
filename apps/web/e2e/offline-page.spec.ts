import { addElement, expect, openOutline, rowOf, savingOf, test } from './support/people.ts'

test.use({ serviceWorkers: 'allow' })

const isKept = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const names = await caches.keys()
    return names.length === 1 && navigator.serviceWorker.controller !== null
  })

test('[V130] the page is opened again without the network, with the work that waits in it, which goes out later', async ({
  house,
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'citizen')
  await expect.poll(() => isKept(ada)).toBe(true)
  await house.stop()
  await expect(savingOf(ada)).toHaveText('Hors ligne')
  await addElement(ada, 'Écrit sans réseau')
  await expect(savingOf(ada)).toContainText('1 modification en attente')

  await ada.reload()
  await openOutline(ada)
  await expect(rowOf(ada, 'Écrit sans réseau')).toBeVisible()
  await expect(savingOf(ada)).toContainText('Hors ligne, 1 modification en attente')
  await addElement(ada, 'Et encore')
  // Another tab of the same browser opens too.
  const tab = await ada.context().newPage()
  await tab.goto(ada.url())
  await expect(tab.getByRole('banner')).toBeVisible()
  await tab.close()

  await house.start()
  await expect(savingOf(ada)).toHaveText('Enregistré', { timeout: 45_000 })
  await expect(rowOf(lin, 'Écrit sans réseau')).toBeVisible()
  await expect(rowOf(lin, 'Et encore')).toBeVisible()
})

test('[V130] only files of the page are kept: no answer of the server, no word of a link', async ({ house, letIn }) => {
  const ada = await letIn('Ada', 'facilitator')
  await expect.poll(() => isKept(ada)).toBe(true)
  await addElement(ada, 'Un mot')
  await expect(savingOf(ada)).toHaveText('Enregistré')
  await ada.goto(house.linkOf('citizen'))
  await ada.waitForURL(/\/atlas\//)
  await ada.reload()
  await expect(savingOf(ada)).toHaveText('Enregistré')
  const kept = await ada.evaluate(async () => {
    const found: { readonly address: string; readonly text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        found.push({ address: request.url, text: (await answer?.text()) ?? '' })
      }
    }
    return found
  })
  expect(kept.length).toBeGreaterThan(3)
  for (const { address, text } of kept) {
    expect(new URL(address).origin).toBe(house.address)
    expect(new URL(address).pathname).toMatch(/^\/(index\.html|assets\/[\w.-]+|maillage\.svg)$/)
    expect(new URL(address).search + new URL(address).hash).toBe('')
    for (const role of ['citizen', 'facilitator'] as const)
      expect(text).not.toContain(house.linkOf(role).split('#')[1] ?? '#')
    expect(text).not.toContain('Un mot')
  }
})
