import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUpdate } from './decode.ts'
import { encodeUpdate } from './encode.ts'
import { aPerson } from './testing/index.ts'

test('[G11] what was decoded is written back byte by byte', () => {
  fc.assert(
    fc.property(fc.array(arbitraryStep(), { minLength: 1, maxLength: 20, size: 'max' }), (steps) => {
      const person = aPerson(100, aContext('a'))
      for (const step of steps) person.perform(step)
      for (const update of person.outbox) expect(encodeUpdate(decodeUpdate(update))).toEqual(update)
    }),
  )
})
