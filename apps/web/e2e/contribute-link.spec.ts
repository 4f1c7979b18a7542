import { aPhase, leaderOf } from './support/leader.ts'
import { expect, paste, test, voiceOf } from './support/people.ts'
import { add, form, inRoom, openRoom, part, phone, row, scope, twoSites } from './support/room.ts'

const send = 'Relier'

test('[V76] what I just brought is linked by what is offered, at once and without typing', async ({ house, letIn }) => {
  const lead = await leaderOf(house)
  const { table } = await twoSites(lead)
  // Without a phase nor a plan the link leads to the atlas; the page has an address of its own.
  const ada = await letIn('Ada', 'citizen', { ...phone, link: table.link })
  await ada.goto(`${house.address}/atlas/${house.atlasId}/participer`)
  await expect(ada.getByRole('heading', { name: 'Rien n’est minuté pour l’instant' })).toBeVisible()
  await add(ada, 'Atelier vélo')
  await ada.getByRole('button', { name: 'Le relier à autre chose' }).click()
  await expect(part(ada, 'Qui ?')).toHaveValue('Atelier vélo')
  await expect(part(ada, 'Fait quoi ?')).toBeFocused()
  await part(ada, 'Fait quoi ?').pressSequentially('dépanne')
  await ada.keyboard.press('Enter')
  await expect(part(ada, 'À qui, à quoi ?')).toBeFocused()
  await part(ada, 'À qui, à quoi ?').pressSequentially('brest m')
  await ada.getByRole('option', { name: 'Brest Métropole' }).click()
  await expect(form(ada, 'Relier').getByText('Se lira')).toBeVisible()
  await ada.keyboard.press('Enter')
  await expect(row(ada, 'Atelier vélo — dépanne — Brest Métropole')).toBeVisible()
  await expect(voiceOf(ada)).toContainText('Posé sur la carte : Atelier vélo — dépanne — Brest Métropole')
})

test('[V76] two existing things: two presses on offers, a verb, and one to send', async ({ house, letIn }) => {
  const { table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await form(ada, 'Ajouter').waitFor()
  await ada.getByRole('button', { name: 'Relier', exact: true }).click()
  await expect(part(ada, 'Qui ?')).toBeFocused()
  const offers = form(ada, 'Relier').getByRole('option')
  const from = (await offers.first().innerText()).trim()
  await offers.first().tap()
  await expect(part(ada, 'Fait quoi ?')).toBeFocused()
  await ada.keyboard.type('regarde')
  await ada.keyboard.press('Enter')
  const to = (await offers.first().innerText()).trim()
  expect(to).not.toBe(from)
  await offers.first().tap()
  await form(ada, 'Relier').getByRole('button', { name: send }).tap()
  await expect(row(ada, `${from} — regarde — ${to}`)).toBeVisible()
  // It begins with nothing, for the next sentence.
  await expect(part(ada, 'Qui ?')).toHaveValue('')
})

test('[V76] [A42] what is missing is said at its field and nothing is sent, a dash left hanging included', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house, { begins: 'relations' })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const before = (await lead.atlas()).elements.size
  await part(ada, 'Qui ?').fill('brest')
  await ada.getByRole('option', { name: 'Brest Métropole' }).click()
  await part(ada, 'Fait quoi ?').pressSequentially('condit')
  await ada.getByRole('option', { name: 'conditionne', exact: true }).click()
  const object = part(ada, 'À qui, à quoi ?')
  for (const [words, key] of [
    ['', 'Enter'],
    ['—', 'Enter'],
    [' — ', 'press'],
  ] as const) {
    await object.fill(words)
    if (key === 'Enter') await ada.keyboard.press('Enter')
    else await form(ada, 'Relier').getByRole('button', { name: send }).click()
    await expect(object).toBeFocused()
    await expect(object).toHaveAttribute('aria-invalid', 'true')
    await expect(object).toHaveAccessibleDescription(/À qui, à quoi\s\? Choisissez ou écrivez/)
    await expect(voiceOf(ada)).toBeEmpty()
  }
  // The first field likewise: whole or half a sentence with dashes goes on to the field that lacks its words.
  await part(ada, 'Qui ?').fill('')
  await part(ada, 'Fait quoi ?').fill('')
  await object.fill('')
  await part(ada, 'Qui ?').fill('Brest Métropole — finance — ')
  await expect(part(ada, 'Fait quoi ?')).toHaveValue('finance')
  await expect(object).toBeFocused()
  await ada.keyboard.press('Enter')
  await expect(object).toHaveAttribute('aria-invalid', 'true')
  expect((await lead.atlas()).elements.size).toBe(before)
  expect((await lead.atlas()).relations.size).toBeGreaterThan(0)
  await object.fill('Carhaix')
  await expect(object).not.toHaveAttribute('aria-invalid')
})

test('[V76] [A43] a whole sentence, typed plainly or pasted with arrows, fills the three fields; what will be made is said', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house, { begins: 'relations' })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await part(ada, 'Qui ?').fill('La mairie aide le jardin')
  await ada.keyboard.press('Enter')
  await expect(part(ada, 'Qui ?')).toHaveValue('La mairie')
  await expect(part(ada, 'Fait quoi ?')).toHaveValue('aide')
  await expect(part(ada, 'À qui, à quoi ?')).toHaveValue('le jardin')
  const linking = form(ada, 'Relier')
  await expect(linking.getByText(/Se lira\s: La mairie \(sera créé\) — aide — le jardin \(sera créé\)/)).toBeVisible()
  await linking.getByRole('button', { name: send }).click()
  await expect(row(ada, 'La mairie — aide — le jardin')).toBeVisible()
  await part(ada, 'Qui ?').focus()
  await paste(ada, 'Brest Métropole → regarde → Le large')
  await expect(part(ada, 'À qui, à quoi ?')).toHaveValue('Le large')

  await lead.command('set-phase', { phase: aPhase({ key: 'lier', kinds: [] }) })
  await expect(ada.getByRole('button', { name: 'Ajouter', exact: true })).toHaveCount(0)
  await linking.getByRole('button', { name: send }).click()
  await expect(part(ada, 'À qui, à quoi ?')).toHaveAccessibleDescription(/Le large\s» n’est pas encore sur la carte/)
  await expect(linking.getByText('sera créé')).toHaveCount(0)
})

test('[V76] by keys alone: arrows choose, Enter takes, Escape closes what is offered and keeps the words', async ({
  house,
  letIn,
}) => {
  const { table } = await openRoom(house, { begins: 'relations' })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const who = part(ada, 'Qui ?')
  await who.focus()
  await expect(who).toHaveAttribute('aria-expanded', 'true')
  await ada.keyboard.press('Escape')
  await expect(who).toHaveAttribute('aria-expanded', 'false')
  await expect(ada.getByRole('option')).toHaveCount(0)
  await ada.keyboard.type('bre')
  await expect(who).toHaveAttribute('aria-expanded', 'true')
  await ada.keyboard.press('Escape')
  await expect(who).toHaveValue('bre')
  await ada.keyboard.press('ArrowDown')
  await expect(who).toHaveAttribute('aria-activedescendant', /./)
  await ada.keyboard.press('Enter')
  await expect(who).toHaveValue(/Brest/)
  await expect(part(ada, 'Fait quoi ?')).toBeFocused()
})

test('[V154] a phase that begins with relations opens on linking; what somebody writes in stays', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await expect(form(ada, 'Ajouter')).toBeVisible()
  await lead.command('set-phase', { phase: aPhase({ key: 'relier', begins: 'relations' }) })
  await expect(part(ada, 'Qui ?')).toBeVisible()
  await expect(form(ada, 'Ajouter')).toBeHidden()
  await part(ada, 'Qui ?').fill('À moitié')
  await lead.command('set-phase', { phase: aPhase({ key: 'autre' }) })
  await expect(ada.getByText('Nouvelle étape').last()).toBeVisible()
  await expect(part(ada, 'Qui ?')).toHaveValue('À moitié')
  await expect(scope(ada, /Mes apports/)).toBeVisible()
})
