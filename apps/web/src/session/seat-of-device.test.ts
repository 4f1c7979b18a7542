import type { SeatAnswer } from '@maillage/wire'
import { expect, test } from 'vitest'
import { keepAccess, keepPass, passTo } from './access.ts'
import { createShelf } from './device.ts'
import type { Answer } from './door.ts'
import { seatOfDevice } from './seat-of-device.ts'

const none = () => {
  throw new Error('none')
}

test('[V131] a pass that the server does not know any more is not the end: the link opens again, and gives a new one', async () => {
  const shelf = createShelf(none)
  keepAccess('a', 'link', shelf)
  keepPass('a', 'old-pass', shelf)
  const asked: string[] = []
  const refused: Answer<SeatAnswer> = { ok: false, code: 'not-invited' }
  const seat = { pass: 'new-pass' } as SeatAnswer // reason: as much of it as is used
  const ask = async (_atlasId: string, words: string): Promise<Answer<SeatAnswer>> => {
    asked.push(words)
    return words === 'link' ? { ok: true, value: seat } : refused
  }
  expect(await seatOfDevice('a', shelf, ask)).toMatchObject({ ok: true })
  expect([asked, passTo('a', shelf)]).toEqual([['old-pass', 'link'], 'new-pass'])
  const cut: Answer<SeatAnswer> = { ok: false, code: 'unreachable' }
  const askedWhenCut: string[] = []
  await seatOfDevice('a', shelf, async (_atlasId, words) => {
    askedWhenCut.push(words)
    return cut
  })
  expect(askedWhenCut).toEqual(['new-pass'])
})
