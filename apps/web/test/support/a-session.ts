import type { House } from '../../e2e/support/house.ts'
import { keepAccess } from '../../src/session/access.ts'
import { createShelf } from '../../src/session/device.ts'
import { joinAtlas } from '../../src/session/join.ts'
import { seatOfDevice } from '../../src/session/seat-of-device.ts'
import type { Session } from '../../src/session/session.ts'

/** The page's own session, on a device of its own, by the link of a citizen; joined when it resolves. */
export async function aSession({ atlasId, linkOf }: House, origin: string, name: string): Promise<Session> {
  const shelf = createShelf(() => {
    throw new Error('This device keeps nothing beyond the page.')
  })
  keepAccess(atlasId, linkOf('citizen').split('#')[1] ?? '', shelf)
  const seat = await seatOfDevice(atlasId, shelf)
  if (!seat.ok) throw new Error(`No seat: ${seat.code}`)
  const { role, site, by } = seat.value
  const joined = await joinAtlas({
    ...{ atlasId, who: { role, site, by }, seat: seat.value, name, colour: '#111111', origin },
    askSeat: () => seatOfDevice(atlasId, shelf),
  })
  if (!joined) throw new Error('Nobody let in.')
  await joined.arrived
  return joined.session
}

/** Do these two show the same? */
export function showTheSame(a: Session, b: Session): boolean {
  return JSON.stringify(sorted(a.atlas())) === JSON.stringify(sorted(b.atlas()))
}

function sorted({ elements, relations }: ReturnType<Session['atlas']>): unknown {
  const byId = (map: ReadonlyMap<string, unknown>) => [...map].toSorted(([x], [y]) => (x < y ? -1 : 1))
  return [byId(elements), byId(relations)]
}
