import type { SeatAnswer } from '@maillage/wire'
import { expect, test } from 'vitest'
import { createKeyring } from './keyring.ts'

const seat = (key: string) => ({ key, keySeconds: 600 }) as SeatAnswer // reason: as much of it as is used

test('[V131] a key that the server does not take is let go once; the next one is believed', async () => {
  let [now, asked] = [0, 0]
  const keyring = createKeyring({
    first: seat('first'),
    ask: async () => ({ ok: true, value: seat(`key-${++asked}`) }),
    now: () => now,
  })
  expect([await keyring(), keyring.doubt(), await keyring(), keyring.doubt(), await keyring()]).toEqual([
    { key: 'first' },
    true,
    { key: 'key-1' },
    false,
    { key: 'key-1' },
  ])
  now = 61_000
  expect([keyring.doubt(), await keyring()]).toEqual([true, { key: 'key-2' }])
})
