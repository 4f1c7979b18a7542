import type { SeatAnswer } from '@maillage/wire'
import { accessTo, dropPlace, keepPass, passTo, placeSaid } from './access.ts'
import { type DeviceShelf, deviceShelf } from './device.ts'
import { type Answer, askSeat } from './door.ts'

/**
 * Takes the seat of this device: by its pass, so that it is the same participant again; by the link it came by, when the
 * server no longer knows that pass, because it goes on from a backup of before. (V9)
 */
export async function seatOfDevice(
  atlasId: string,
  shelf: DeviceShelf = deviceShelf,
  ask: typeof askSeat = askSeat,
): Promise<Answer<SeatAnswer>> {
  const [words, link] = [passTo(atlasId, shelf) ?? '', accessTo(atlasId, shelf)]
  const place = placeSaid(atlasId, shelf)
  const first = await ask(atlasId, words, undefined, place)
  const isUnknown = !first.ok && first.code === 'not-invited'
  const answer = isUnknown && link !== null && link !== words ? await ask(atlasId, link, undefined, place) : first
  if (answer.ok) {
    keepPass(atlasId, answer.value.pass, shelf)
    dropPlace(atlasId, shelf)
  }
  return answer
}
