import { encodeBarrier, encodePush } from '@maillage/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFrame, askFrame, readFrame, updateFrame } from './frames.ts'

const bytes = Uint8Array.of(1)

test('[R4] frames are read back as they were written', () => {
  expect(readFrame(answerFrame(bytes))).toEqual({ type: 'writes', update: bytes, isAnswer: true })
  expect(readFrame(updateFrame(bytes))).toMatchObject({ type: 'writes', isAnswer: false })
  expect(readFrame(askFrame(bytes))).toEqual({ type: 'asks', stateVector: bytes })
  expect(readFrame(encodeBarrier(300))).toEqual({ type: 'barrier', count: 300 })
  expect(readFrame(encodePush(70_000, 5, bytes))).toEqual({ type: 'pushes', client: 70_000, number: 5, update: bytes })
  expect(readFrame(Uint8Array.of(3))).toEqual({ type: 'asks-presence' })
})

test('[R4] whatever comes is a frame or none, and never an exception', () => {
  const heads = fc.constantFrom(0, 1, 2, 3, 100, 102, 104, 110, 112, 114, 255)
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 60 }), (head, rest) => {
      const frame = readFrame(Uint8Array.from([head, ...rest]))
      expect(frame === null || typeof frame.type === 'string').toBe(true)
    }),
  )
})
