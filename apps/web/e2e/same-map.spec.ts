import type { Page } from '@playwright/test'
import { expect, test } from './support/people.ts'
import { openTwoRooms, twoRooms } from './support/two-rooms.ts'
import { openTab } from './support/workshop.ts'

const brest = ['citizen', 'brest'] as const
const wallSize = { viewport: { width: 1920, height: 1080 } }

/** Where each element stands on the drawing. */
const placesOn = (page: Page): Promise<Readonly<Record<string, readonly [number, number]>>> =>
  page.evaluate(() => {
    const shapes = [...document.querySelectorAll<HTMLElement>('[data-shape-id^="shape:el."]')]
    const placeOf = ({ style }: HTMLElement): readonly [number, number] => {
      const { e, f } = new DOMMatrix(style.transform)
      return [e, f]
    }
    return Object.fromEntries(shapes.map((shape) => [shape.dataset.shapeId ?? '', placeOf(shape)] as const).sort())
  })

const isSame = async (one: Page, other: Page) =>
  JSON.stringify(await placesOn(one)) === JSON.stringify(await placesOn(other))

test('[V103] two walls and a late one show the same map, what is added moves nothing, and who leads arranges it for all', async ({
  house,
  browser,
}) => {
  test.setTimeout(150_000)
  const rooms = await openTwoRooms(house)
  await rooms.ask(['facilitator', ''], 'set-phase', { phase: twoRooms.plan?.phases[0] })
  const wall = await rooms.open(browser, ['technician', 'brest'], { at: 'projeter', options: wallSize })
  const names = ['Gare', 'Port', 'Lycée', 'Marché', 'Syndicat', 'Mission locale']
  const ids: string[] = []
  for (const label of names) ids.push(await rooms.bring(brest, { type: 'element', kind: 'acteur', label }))
  await expect.poll(async () => Object.keys(await placesOn(wall)).length).toBe(6)
  // Placed by the house: on a busy machine its first layout takes longer than a wall waits for it.
  let before: Readonly<Record<string, readonly [number, number]>> = {}
  const isStill = async () => {
    const [last, now] = [JSON.stringify(before), await placesOn(wall)]
    before = now
    return JSON.stringify(now) === last
  }
  await expect.poll(isStill, { intervals: [5000], timeout: 60_000 }).toBe(true)
  for (const label of names.slice(1))
    await rooms.bring(brest, { type: 'sentence', from: label, verb: 'aide', to: 'Gare' })
  await rooms.bring(brest, { type: 'element', kind: 'acteur', label: 'Vélo' })
  await expect.poll(async () => Object.keys(await placesOn(wall)).length).toBe(7)
  const late = await rooms.open(browser, ['technician', 'carhaix'], { at: 'projeter', options: wallSize })
  await expect.poll(async () => Object.keys(await placesOn(late)).length).toBe(7)
  await expect.poll(() => isSame(wall, late)).toBe(true)
  // The most linked stays where everyone saw it; what joins it came to it.
  const gare = `shape:el.${ids[0]}`
  const [[x = Number.NaN, y = Number.NaN], [newX = 0, newY = 0]] = [
    before[gare] ?? [],
    (await placesOn(wall))[gare] ?? [],
  ]
  // Its card is drawn larger around the same middle, now that it has many relations.
  expect(Math.hypot(newX - x, newY - y)).toBeLessThan(30)

  const lea = await rooms.open(browser, ['facilitator', ''], { at: 'animer' })
  await openTab(lea, 'Montrer')
  await lea.getByRole('button', { name: 'Ranger la carte pour tous' }).click()
  await expect(lea.getByText('La carte est rangée, dans toutes les salles.').first()).toBeVisible()
  await openTab(lea, 'Journal')
  await expect(lea.getByText(/^A rangé la carte \(\d éléments? déplacés?\)$/)).toBeVisible()
  await expect.poll(() => isSame(wall, late)).toBe(true)
  const arranged = await placesOn(wall)
  await lea.getByRole('button', { name: /^Annuler : A rangé la carte/ }).click()
  await expect.poll(() => placesOn(wall)).not.toEqual(arranged)
  await expect.poll(() => isSame(wall, late)).toBe(true)
})
