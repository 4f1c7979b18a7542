import { leaderOf } from './support/leader.ts'
import { expect, test } from './support/people.ts'
import { add, form, inRoom, openRoom, row, savingHere, scope, write } from './support/room.ts'

for (const way of ['direct', 'sealed'] as const) {
  test(`[V72] what is brought without the server waits here, survives the page, and arrives once: ${way}`, async ({
    house,
    letIn,
  }) => {
    const { lead, ...doors } = await openRoom(house, { way })
    const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
    const lin = await letIn('Lin', 'citizen', { ...inRoom, link: doors.carhaix.link })
    await scope(lin, 'Tout').click()
    await expect(savingHere(ada)).toHaveText('Enregistré')
    await house.stop()
    await expect(savingHere(ada)).toHaveText('Hors ligne')
    await add(ada, 'Dit sans réseau')
    await add(ada, 'Encore sans réseau')
    await expect(savingHere(ada)).toHaveText('Hors ligne, 2 en attente')
    await scope(ada, 'Mes apports (2)').click()
    await expect(row(ada, 'Dit sans réseau').getByText('gardé sur cet appareil')).toBeVisible()
    const address = ada.url()
    const context = ada.context()
    await ada.close()
    await house.start()
    const again = await context.newPage()
    await again.goto(address)
    await expect(savingHere(again)).toHaveText('Enregistré', { timeout: 45_000 })
    await scope(again, 'Mes apports (2)').click()
    await again.reload()
    await expect(scope(again, 'Mes apports (2)')).toBeVisible()
    if (way === 'sealed') await (await leaderOf(house)).command('reveal', {})
    for (const words of ['Dit sans réseau', 'Encore sans réseau']) await expect(row(lin, words)).toHaveCount(1)
  })
}

test('[V72] during a pause words are prepared, and leave when it ends', async ({ house, letIn }) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await lead.command('freeze', { on: true })
  await expect(ada.getByText('Pause demandée par l’animation.')).toBeVisible()
  await write(ada).fill('Pensé pendant la pause')
  await ada.getByRole('button', { name: 'Garder pour la reprise' }).click()
  await scope(ada, 'Mes apports (1)').click()
  await expect(row(ada, 'Pensé pendant la pause').getByText(/pas parti/)).toBeVisible()
  await lead.command('freeze', { on: false })
  await expect(row(ada, 'Pensé pendant la pause').getByText('sur la carte')).toBeVisible()
})

test('[V78] in the street nothing of the previous person is shown, also without the network', async ({
  house,
  letIn,
}) => {
  const { table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  const lin = await letIn('Lin', 'citizen', inRoom)
  await ada.getByRole('button', { name: 'Menu' }).click()
  await ada.getByRole('button', { name: 'Mode rue' }).click()
  await expect(ada.getByRole('heading', { name: 'Ce qui se fait' })).toBeHidden()
  await house.stop()
  await expect(savingHere(ada)).toHaveText('Hors ligne')
  await ada.getByText('Préciser (facultatif)').click()
  await ada.getByRole('textbox', { name: 'Explication' }).fill('Mon voisin me l’a dit')
  await write(ada).fill('Le puits est à sec')
  await form(ada, 'Ajouter').getByRole('button', { name: 'Ajouter' }).click()
  await expect(ada.getByRole('heading', { name: 'Merci !' })).toBeVisible()
  await expect(ada.getByText('Le puits est à sec')).toHaveCount(0)
  await expect(ada.getByRole('button', { name: 'Personne suivante' })).toBeFocused()
  await ada.keyboard.press('Enter')
  await expect(write(ada)).toHaveValue('')
  await ada.getByText('Préciser (facultatif)').click()
  await expect(ada.getByRole('textbox', { name: 'Explication' })).toHaveValue('')
  await expect(ada.getByText('Le puits est à sec')).toHaveCount(0)
  // Nor is it offered to link to.
  await ada.getByRole('button', { name: 'Relier', exact: true }).click()
  await expect(form(ada, 'Relier').getByRole('option').first()).toBeVisible()
  await expect(form(ada, 'Relier').getByRole('option', { name: 'Le puits est à sec' })).toHaveCount(0)
  await ada.getByRole('button', { name: 'Ajouter', exact: true }).first().click()
  await write(ada).fill('Et l’école ferme')
  await form(ada, 'Ajouter').getByRole('button', { name: 'Ajouter' }).click()
  await expect(savingHere(ada)).toHaveText('Hors ligne, 2 en attente')
  await house.start()
  await expect(savingHere(ada)).toHaveText('Enregistré', { timeout: 45_000 })
  for (const words of ['Le puits est à sec', 'Et l’école ferme']) await expect(row(lin, words)).toHaveCount(1)
})
