import { createDecoder, readVarUint } from 'lib0/decoding'
import { expect, test } from 'vitest'
import { closeCodes, encodeBarrier, encodeKept, isWorthRetrying, messageTypes, readCount } from './index.ts'

test('[W2] [W4] the example of the README', () => {
  for (const [frame, type] of [
    [encodeBarrier(7), messageTypes.barrier],
    [encodeKept(7), messageTypes.kept],
  ] as const) {
    const decoder = createDecoder(frame)
    expect([readVarUint(decoder), readCount(decoder)]).toEqual([type, 7])
  }
  expect(isWorthRetrying(closeCodes.notInvited)).toBe(false)
})
