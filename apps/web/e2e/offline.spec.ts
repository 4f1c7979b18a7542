import { addElement, expect, openOutline, rowOf, savingOf, test } from './support/people.ts'

test('[V1, V2, V13] work goes on without the server, is counted, and is saved once it is back', async ({
  house,
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await addElement(ada, 'Avant la coupure')
  await expect(savingOf(ada)).toHaveText('Enregistré')
  await house.stop()
  await expect(savingOf(ada)).toHaveText('Hors ligne')
  await addElement(ada, 'Pendant la coupure')
  await addElement(ada, 'Encore pendant')
  await expect(savingOf(ada)).toHaveText('Hors ligne, 2 modifications en attente')
  await addElement(lin, 'De son côté')

  await house.start()
  await expect(savingOf(ada)).toHaveText('Enregistré')
  for (const label of ['Avant la coupure', 'Pendant la coupure', 'Encore pendant', 'De son côté']) {
    await expect(rowOf(ada, label)).toBeVisible()
    await expect(rowOf(lin, label)).toBeVisible()
  }
  await lin.reload()
  await expect(rowOf(lin, 'Pendant la coupure')).toBeVisible()
})

test('[V27] what was done offline outlives the page, and goes out when the server is back', async ({
  house,
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'citizen')
  await house.stop()
  await expect(savingOf(ada)).toHaveText('Hors ligne')
  await addElement(ada, 'Écrit dans le train')
  const context = ada.context()
  const address = ada.url()
  await ada.close()

  await house.start()
  const again = await context.newPage()
  await again.goto(address)
  await expect(savingOf(again)).toHaveText('Enregistré')
  await openOutline(again)
  await expect(rowOf(again, 'Écrit dans le train')).toBeVisible()
  await expect(rowOf(lin, 'Écrit dans le train')).toBeVisible()
})

test('[V3] leaving with work that nothing keeps asks first', async ({ house, letIn }) => {
  const ada = await letIn('Ada', 'citizen', { keepsNothing: true })
  await house.stop()
  await expect(savingOf(ada)).toHaveText('Hors ligne')
  await addElement(ada, 'Pas encore gardé')
  const asked = ada.waitForEvent('dialog')
  const closing = ada.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
  await expect(rowOf(ada, 'Pas encore gardé')).toBeVisible()
})

test('[V1] a network that goes away without a word is noticed, said, and survived', async ({ letIn }) => {
  const ada = await letIn('Ada', 'citizen')
  const lin = await letIn('Lin', 'technician')
  await expect(savingOf(ada)).toHaveText('Enregistré')
  await ada.context().setOffline(true)
  await expect(savingOf(ada)).toHaveText('Hors ligne')
  await addElement(ada, 'Dans le tunnel')
  await expect(savingOf(ada)).toContainText('Hors ligne, 1 modification en attente')
  await ada.context().setOffline(false)
  await expect(savingOf(ada)).toHaveText('Enregistré', { timeout: 45_000 })
  await expect(rowOf(lin, 'Dans le tunnel')).toBeVisible()
})
