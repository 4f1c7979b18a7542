import type { Page } from '@playwright/test'
import { expect, rowOf, savingOf, test } from './support/people.ts'

/** The middle of an element of the drawing, on the screen; brought into sight by searching for it. */
async function middleOf(page: Page, id: string): Promise<{ x: number; y: number; w: number }> {
  const box = await page.locator(`[data-shape-id="shape:el.${id}"]`).boundingBox()
  if (!box) throw new Error(`The element ${id} is not drawn.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, w: box.width }
}

async function find(page: Page, label: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('searchbox').fill(label)
  await page.getByRole('option', { name: label }).first().click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: `Élément : ${label}` })).toBeVisible()
}

/** The place of an element on the drawing, once it no longer glides. */
async function atRest(page: Page, id: string): Promise<{ x: number; y: number; w: number }> {
  let before = await middleOf(page, id)
  await expect(async () => {
    const now = await middleOf(page, id)
    const moved = Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    before = now
    expect(moved).toBeLessThan(0.5)
  }).toPass()
  return before
}

test('[C10, V12] a relation is pulled from the edge of an element, named at once, and read by the other as a sentence', async ({
  letIn,
}) => {
  const ada = await letIn('Ada', 'citizen', { view: 'dessin' })
  const lin = await letIn('Lin', 'technician')
  await expect(ada.getByRole('button', { name: 'Tout voir' })).toBeVisible()
  await find(ada, 'Aurillac')
  const from = await atRest(ada, 'act-aurillac')
  const to = await middleOf(ada, 'act-lyon')
  // The dot of the left edge stands a little outside: the other end is below.
  const edge = ada.locator('.dv-handle').first()
  await expect(edge).toBeVisible()
  const dots = await ada.locator('.dv-handle').all()
  const boxes = await Promise.all(dots.map((dot) => dot.boundingBox()))
  const lowest = boxes.reduce((low, box) => ((box?.y ?? 0) > (low?.y ?? 0) ? box : low), boxes[0] ?? null)
  if (!lowest) throw new Error('A chosen element shows the dots that relations are pulled from.')
  await ada.mouse.move(lowest.x + lowest.width / 2, lowest.y + lowest.height / 2)
  await ada.mouse.down()
  await ada.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 })
  await ada.mouse.move(to.x, to.y, { steps: 4 })
  await ada.mouse.up()

  const name = ada.getByRole('combobox', { name: 'Nom de la relation' })
  await expect(name).toBeFocused()
  await name.fill('app')
  await expect(ada.getByRole('option', { name: /apporte/ }).first()).toBeVisible()
  await name.fill('invite')
  await ada.keyboard.press('Enter')
  await expect(savingOf(ada)).toHaveText('Enregistré')

  await rowOf(lin, 'Aurillac').focus()
  await lin.keyboard.press('ArrowRight')
  const relations = lin.getByRole('list', { name: 'Relations de Aurillac' }).first()
  await expect(relations).toContainText('invite')
  await ada.keyboard.press('Control+z')
  await expect(relations).not.toContainText('invite')
})

test('[V1, V2] the server is killed while people draw: nothing that the other saw is lost, and work goes on', async ({
  letIn,
  house,
}) => {
  const ada = await letIn('Ada', 'citizen', { view: 'dessin' })
  const lin = await letIn('Lin', 'technician')
  await expect(ada.getByRole('button', { name: 'Tout voir' })).toBeVisible()
  const add = async (label: string) => {
    await ada.keyboard.type(label)
    await ada.keyboard.press('Enter')
    await ada.keyboard.press('Escape')
  }
  await add('Avant la panne')
  await expect(rowOf(lin, 'Avant la panne')).toBeVisible()
  await house.kill()
  await add('Pendant la panne')
  await expect(savingOf(ada)).toContainText('Hors ligne')
  await house.start()
  await expect(savingOf(ada)).toHaveText('Enregistré', { timeout: 45_000 })
  await expect(rowOf(lin, 'Pendant la panne')).toBeVisible()
  await lin.reload()
  await lin.getByRole('radio', { name: 'Plan' }).click()
  await expect(rowOf(lin, 'Avant la panne')).toBeVisible()
  await expect(rowOf(lin, 'Pendant la panne')).toBeVisible()
})
