import { kindKey } from '@maillage/atlas'
import type { Page } from '@playwright/test'
import { aPhase, brestAndCarhaix, leaderOf } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { add, inRoom, openRoom, phone, row, savingHere, scope, twoSites } from './support/room.ts'

const secondTable = {
  ...{ key: 'brest-t2', name: 'Table 2', within: 'brest', colour: 'teal', pattern: 'dots' },
  ...{ heads: null, turns: 0 },
}

test('[V74, V107] from the code on the wall to a first contribution: one screen, no account, nothing heavy', async ({
  house,
  browser,
}) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  const notice = { controller: 'Le Pays', purpose: 'Préparer le contrat.', kept: 'Deux ans', contact: 'a@exemple.fr' }
  await lead.command('set-notice', { notice })
  await lead.command('set-phase', { phase: aPhase({ kinds: [kindKey('constat'), kindKey('enjeu')] }) })
  const page = await (await browser.newContext(phone)).newPage()
  const bytes = await countBytes(page)
  const started = Date.now()
  await page.goto(house.address)
  await page.getByRole('textbox', { name: 'Code donné dans la salle' }).fill('nimporte quoi')
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page.getByRole('alert')).toContainText('quatre lettres puis trois chiffres')
  await page.getByRole('textbox', { name: 'Code donné' }).fill('zzzz 000')
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page.getByRole('alert')).toContainText('ZZZZ 000 n’ouvre rien en ce moment')
  await page.getByRole('textbox', { name: 'Code donné' }).fill(` ${table.code?.toLowerCase().replace(' ', '-')} `)
  await page.getByRole('button', { name: 'Valider le code' }).click()

  await expect(page.getByText('Vous participez comme habitant·e. Votre lieu : Brest, Table 1.')).toBeVisible()
  // What becomes of one's words stands before the first field, and all of it is one press away.
  const info = page.getByRole('region', { name: 'Ce que deviennent vos mots' })
  const name = page.getByRole('textbox', { name: 'Prénom ou pseudonyme (facultatif)' })
  const [first, second] = [await info.boundingBox(), await name.boundingBox()]
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(second?.y ?? 0)
  await expect(info.getByText('Deux ans')).toBeHidden()
  await info.getByText('Lire toute l’information').click()
  await expect(info.getByText('Deux ans')).toBeVisible()
  // The page that comes next is fetched while this one is read.
  await expect.poll(() => bytes().paths.filter((path) => path.includes('/contribute-page-')).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await page.waitForURL(new RegExp(`/atlas/${house.atlasId}/participer$`))
  await expect(page.getByRole('radio')).toHaveCount(2)
  await add(page, 'Les bus s’arrêtent à 19 h')
  await expect(savingHere(page)).toHaveText('Enregistré')
  await expect(row(page, 'Les bus s’arrêtent à 19 h').getByText('Constat · Brest, Table 1')).toBeVisible()
  expect(Date.now() - started).toBeLessThan(60_000)
  expect(await page.context().cookies()).toEqual([])
  const { total, paths } = bytes()
  expect(paths.filter((path) => /canvas|atlas-page|work-dialogs/.test(path))).toEqual([])
  expect(total).toBeLessThan(300_000)
  console.log(`from the welcome page to the first contribution: ${total} bytes received`)
  await page.context().close()
})

test('[V74] by the link of a site one says at which table one sits, and changes table later, as the same participant', async ({
  house,
  browser,
}) => {
  const lead = await leaderOf(house)
  await lead.command('set-places', { places: [...brestAndCarhaix, { ...secondTable }] })
  const brest = await lead.makeDoor('citizen', 'brest', 'Brest')
  await lead.command('set-phase', { phase: aPhase() })
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(brest.link)
  const tables = page.getByRole('group', { name: 'À quelle table ?' })
  // The poster of a table names it; anywhere else nothing is chosen for people.
  await page.goto(brest.link.replace('/entrer#', '/entrer?lieu=brest-t2#'))
  await expect(tables.getByRole('button', { name: 'Table 2' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('about:blank')
  await page.goto(brest.link)
  await expect(tables.getByRole('button', { name: 'Je ne sais pas' })).toHaveAttribute('aria-pressed', 'true')
  await tables.getByRole('button', { name: 'Table 1' }).click()
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await expect(page.getByText('Brest, Table 1').first()).toBeVisible()
  await add(page, 'Dit à la table 1')
  await expect(row(page, 'Dit à la table 1').getByText('Brest, Table 1')).toBeVisible()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('group', { name: 'À quelle table ?' }).getByRole('button', { name: 'Table 2' }).click()
  await page.getByRole('button', { name: 'Passer à cette table' }).click()
  await expect(page.getByText('Brest, Table 2').first()).toBeVisible()
  await add(page, 'Dit à la table 2')
  await scope(page, 'Mon site').click()
  await expect(row(page, 'Dit à la table 2').getByText('Brest, Table 2')).toBeVisible()
  await expect(row(page, 'Dit à la table 1').getByText('Brest, Table 1')).toBeVisible()
  await scope(page, /^Mes apports/).click()
  await expect(row(page, 'Dit à la table 1')).toBeVisible()
  await page.context().close()
})

/** All that the browser receives from now on, headers included, but for the live line. */

async function countBytes(page: Page): Promise<() => { readonly total: number; readonly paths: readonly string[] }> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  let total = 0
  const paths: string[] = []
  network.on('Network.responseReceived', ({ response }) => paths.push(new URL(response.url).pathname))
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    total += encodedDataLength
  })
  return () => ({ total, paths })
}

test('[V73] too many wrong codes are told, and a right one still opens', async ({ house, page }) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  const guess = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":"ZZZZ 000"}' }
  for (let attempt = 0; attempt < 31; attempt++) await fetch(`${house.address}/api/code`, guess)
  await page.goto(`${house.address}/entrer`)
  const code = page.getByRole('textbox', { name: 'Code donné dans la salle' })
  await code.fill('ZZZZ 000')
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page.getByRole('alert')).toContainText('Trop d’essais en peu de temps. Attendez une minute')
  await code.fill(table.code ?? '')
  await page.keyboard.press('Enter')
  // Nothing is prepared here: it leads straight to the atlas.
  await page.waitForURL(`${house.address}/atlas/${house.atlasId}`)
})

test('[V74] who comes back on the same device is the same participant, and is not asked again', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await add(ada, 'Écrit avant la panne')
  await expect(savingHere(ada)).toHaveText('Enregistré')
  const context = ada.context()
  await ada.close()
  await lead.changeDoor(table, { isLocked: true })
  const again = await context.newPage()
  await again.goto(table.link)
  await again.waitForURL(/\/participer$/)
  await expect(scope(again, 'Mes apports (1)')).toBeVisible()

  const late = await (await context.browser()?.newContext(phone))?.newPage()
  if (!late) throw new Error('The browser gave no other page.')
  await late.goto(table.link)
  await expect(late.getByRole('heading', { name: 'La porte est fermée pour le moment' })).toBeVisible()
  await lead.changeDoor(table, { isLocked: false, until: Date.now() - 1000 })
  await late.getByRole('button', { name: 'Réessayer' }).click()
  await expect(late.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
  await lead.changeDoor(table, { isRevoked: true })
  await late.reload()
  await expect(late.getByRole('alert')).toContainText('Ce lien a été repris par les personnes qui animent.')
  await late.context().close()
})
