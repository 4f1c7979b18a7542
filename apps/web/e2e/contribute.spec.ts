import { expect, test } from './support/people.ts'
import { add, inRoom, openRoom, row, savingHere, scope, write } from './support/room.ts'

test('[V71] [V75] two sites see each other, each its own first; who comes late reads what to do now', async ({
  house,
  letIn,
}) => {
  const { lead, ...doors } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  const lin = await letIn('Lin', 'citizen', { ...inRoom, link: doors.carhaix.link })
  await expect(ada.getByText('Dites ce que vous voyez autour de vous, un fait à la fois.')).toBeVisible()
  await expect(ada.getByText('Encore 10 min')).toBeVisible()
  await add(ada, 'La gare ferme')
  await expect(row(ada, 'La gare ferme')).toBeVisible()
  await expect(row(lin, 'La gare ferme')).toBeHidden()
  await scope(lin, 'Tout').click()
  await expect(row(lin, 'La gare ferme').getByText('Brest, Table 1')).toBeVisible()

  await lead.command('extend', { minutes: -10 })
  await expect(ada.getByText('Temps écoulé. Ce que vous ajoutez encore est gardé.')).toBeVisible()
  await add(ada, 'Dit après l’heure')
  await expect(row(lin, 'Dit après l’heure')).toBeVisible()
  await lead.command('set-phase', { phase: null })
  await expect(ada.getByRole('heading', { name: 'Rien n’est minuté pour l’instant' })).toBeVisible()
})

test('[V75] under seal, what I write is mine alone until it is revealed', async ({ house, letIn }) => {
  const { lead, ...doors } = await openRoom(house, { way: 'sealed' })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  const lin = await letIn('Lin', 'citizen', { ...inRoom, link: doors.carhaix.link })
  await expect(ada.getByText('tout le monde le découvrira en même temps')).toBeVisible()
  await add(ada, 'Écrit en secret')
  await expect(savingHere(ada)).toHaveText('Enregistré')
  await scope(ada, 'Mes apports (1)').click()
  await expect(row(ada, 'Écrit en secret').getByText('en attente d’être révélé')).toBeVisible()
  await scope(lin, 'Tout').click()
  await add(lin, 'Autre secret')
  await expect(row(lin, 'Écrit en secret')).toBeHidden()
  await ada.reload()
  await scope(ada, 'Mes apports (1)').click()
  await expect(row(ada, 'Écrit en secret').getByText('en attente d’être révélé')).toBeVisible()
  await lead.command('reveal', {})
  await expect(row(lin, 'Écrit en secret')).toBeVisible()
  await expect(row(ada, 'Écrit en secret').getByText('sur la carte')).toBeVisible()
})

test('[V75] what is left out stays readable for who wrote it, and can be copied or taken back', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house, { way: 'inbox' })
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await add(ada, 'À relire')
  await scope(ada, /Mes apports/).click()
  await expect(row(ada, 'À relire').getByText('en attente de relecture')).toBeVisible()
  await lead.command('decline', { ids: await lead.inbox() })
  await expect(row(ada, 'À relire').getByText('non retenu')).toBeVisible()
  await expect(row(ada, 'À relire').getByRole('button', { name: 'Copier' })).toBeVisible()
  await row(ada, 'À relire').getByRole('button', { name: 'Retirer' }).click()
  await expect(row(ada, 'À relire')).toBeHidden()
})

test('[V77] one says what one thinks, with a reason, and gives one’s dots; the server counts', async ({
  house,
  letIn,
}) => {
  const { lead, table } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: table.link })
  await add(ada, 'Un car de plus le soir')
  const mine = row(ada, 'Un car de plus le soir')
  await mine.getByRole('button', { name: /^Un car de plus/ }).click()
  await mine.getByRole('button', { name: 'D’accord', exact: true }).click()
  await expect(mine.getByText('Compté')).toBeVisible()
  await mine.getByRole('textbox', { name: 'Pourquoi ?' }).fill('Les jeunes rentrent tard')
  await mine.getByRole('button', { name: 'Garder la raison' }).click()
  await expect(mine.getByText('Compté')).toBeVisible()
  await ada.reload()
  await mine.getByRole('button', { name: /^Un car de plus/ }).click()
  await expect(mine.getByRole('button', { name: 'D’accord', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(mine.getByRole('textbox', { name: 'Pourquoi ?' })).toHaveValue('Les jeunes rentrent tard')

  const on = [await lead.idOf('Un car de plus le soir'), await lead.idOf('Brest Métropole')]
  await lead.command('open-vote', { title: 'Que faire d’abord ?', on, dots: 3, who: ['citizen'], shows: 'at-close' })
  const vote = ada.getByRole('region', { name: 'Vote : Que faire d’abord ?' })
  await expect(vote.getByText('3 points par personne')).toBeVisible()
  await expect(vote.getByText('Votent : Habitant·e')).toBeVisible()
  for (let dot = 0; dot < 2; dot++) {
    await vote.getByRole('button', { name: 'Donner un point à Un car de plus le soir' }).click()
  }
  await expect(vote.getByText('Il vous reste 1 point')).toBeVisible()
  await expect(vote.getByText('Compté')).toBeVisible()
  await ada.reload()
  await expect(vote.getByText('Il vous reste 1 point')).toBeVisible()
  const rita = await letIn('Rita', 'elected', inRoom)
  await expect(rita.getByText('Ce vote ne vous est pas ouvert')).toBeVisible()
})

test('[V79] what is shown comes on top, and calls come to those they are for', async ({ house, letIn }) => {
  const { lead, ...doors } = await openRoom(house)
  const ada = await letIn('Ada', 'citizen', { ...inRoom, link: doors.table.link })
  const lin = await letIn('Lin', 'citizen', { ...inRoom, link: doors.carhaix.link })
  await write(lin).fill('En train de')
  await lead.command('spotlight', { ids: [await lead.idOf('Brest Métropole')] })
  const shown = ada.getByRole('heading', { name: 'L’animation montre' })
  await expect(shown).toBeFocused()
  await expect(ada.getByRole('region', { name: 'L’animation montre' })).toContainText('Brest Métropole')
  // Who writes goes on writing.
  await expect(lin.getByRole('heading', { name: 'L’animation montre' })).toBeVisible()
  await expect(write(lin)).toBeFocused()
  await lead.command('spotlight', { ids: [] })
  await expect(shown).toBeHidden()

  await lead.command('call', { to: 'brest', words: 'Il reste cinq minutes à Brest' })
  await expect(ada.locator('.give-news')).toContainText('Il reste cinq minutes à Brest')
  await expect(lin.getByText('Il reste cinq minutes à Brest')).toBeHidden()
  await ada.getByRole('button', { name: 'Entendu' }).click()
  await expect(ada.getByText('Il reste cinq minutes à Brest')).toBeHidden()
  await ada.reload()
  await expect(write(ada)).toBeVisible()
  await expect(ada.getByText('Il reste cinq minutes à Brest')).toBeHidden()
})
