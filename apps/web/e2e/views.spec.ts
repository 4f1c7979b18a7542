import { expect, relate, tabTo, test, voiceOf } from './support/people.ts'

const contract = 'Contrat de réciprocité ville–campagne'

test('[V50, V52, V53, V54] the focus map by keyboard alone: walk, put a neighbour in the middle, come back, name a relation', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await ada.keyboard.press(key)
  }
  await tabTo(ada, ada.getByRole('radio', { name: 'Plan' }))
  await press('ArrowRight', 'Enter')
  await expect(ada.getByRole('heading', { name: `Autour de ${contract}` })).toBeVisible()
  await expect(ada).toHaveURL(/vue=voisinage/)
  const map = ada.getByRole('group', { name: `Autour de ${contract}` })
  const centre = map.getByRole('button', { name: `${contract}, Dispositif, 25 relations` })
  await tabTo(ada, centre)
  await press('ArrowDown')
  await expect(map.locator(':focus')).toHaveAccessibleName(/^CGET pilote l’expérimentation et outille Contrat/)
  await press('ArrowDown')
  await expect(map.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await press('Enter')
  const next = ada.getByRole('group', { name: 'Autour de CGET' })
  await expect(next.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await press('ArrowDown', 'ArrowDown')
  await expect(next.getByRole('button', { name: `${contract}, Dispositif, 25 relations` })).toBeFocused()
  await press('Home', 'Backspace')
  await expect(centre).toBeFocused()
  await press('Shift+Backspace')
  await expect(next.getByRole('button', { name: 'CGET, Acteur, 1 relation' })).toBeFocused()
  await ada.getByRole('button', { name: 'Déjà vus' }).press('Enter')
  await expect(ada.getByRole('menuitem')).toHaveText([contract])
  await press('Enter')
  await expect(centre).toBeVisible()

  // The rows of the outline stand beside it: a relation is named in its row, and the map says so.
  const row = ada.getByRole('list', { name: `Relations de ${contract}` }).getByRole('button', { name: /CGET pilote/ })
  await row.focus()
  await press('F2')
  await ada.keyboard.type('anime')
  await press('Enter')
  await expect(map.getByRole('button', { name: `CGET anime ${contract}` })).toBeAttached()
})

test('[V52] what somebody else removes or relates is seen at once, and the focus stays on the map', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await ada.getByRole('radio', { name: 'Autour' }).click()
  const card = ada.getByRole('button', { name: 'CGET, Acteur, 1 relation' })
  await card.focus()
  await lin.getByRole('main').getByRole('button', { name: /^CGET/ }).focus()
  await lin.keyboard.press('Delete')
  await expect(card).toBeHidden()
  await expect(ada.getByRole('button', { name: `${contract}, Dispositif, 24 relations` })).toBeFocused()
  await relate(lin, 'Mobilité', 'se pense avec', contract)
  const map = ada.getByRole('group', { name: `Autour de ${contract}` })
  await expect(map.getByRole('button', { name: `Mobilité se pense avec ${contract}` })).toBeAttached()
  await lin
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${contract} \\d+`) })
    .focus()
  await lin.keyboard.press('Delete')
  await expect(voiceOf(ada)).toContainText(`« ${contract} » vient d’être supprimé`)
  await expect(ada.getByRole('main').getByRole('heading', { name: /^Autour de/ })).toBeVisible()
})

test('[V50] a view that can’t be had says so, and comes once the network is back', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen', { view: 'dessin' })
  await ada.route(/\/assets\/focus-/, (route) => route.abort())
  await ada.getByRole('radio', { name: 'Autour' }).click()
  await expect(ada.getByRole('alert')).toContainText('Cette vue n’a pas pu être chargée')
  await ada.unroute(/\/assets\/focus-/)
  await ada.getByRole('button', { name: 'Réessayer' }).click()
  await expect(ada.getByRole('heading', { name: `Autour de ${contract}` })).toBeVisible()
})
