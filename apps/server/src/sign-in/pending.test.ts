import { describe, expect, test } from 'vitest'
import { createPendingSignIns } from './pending.ts'

const aSignIn = (state: string) => ({ state, nonce: 'n', verifier: 'v', to: 'atlases' as const })

describe('pending sign-ins', () => {
  test('[R52] each is taken once, in the browser in which it began', () => {
    const pending = createPendingSignIns(() => 0)
    const ada = pending.add(aSignIn('a'))
    expect(pending.take('a', ada)).toMatchObject({ state: 'a', nonce: 'n' })
    expect(pending.take('a', ada)).toBeNull()
    const lin = pending.add(aSignIn('b'))
    expect(lin).not.toBe(ada)
    expect(pending.take('b', ada)).toBeNull()
    expect(pending.take('b', lin)).toBeNull()
    pending.add(aSignIn('c'))
    expect(pending.take('c', undefined)).toBeNull()
  })

  test('[R52] none is kept longer than ten minutes, nor more than so many', () => {
    let now = 0
    const pending = createPendingSignIns(() => now, 3)
    const first = pending.add(aSignIn('first'))
    now = 599_999
    const second = pending.add(aSignIn('second'))
    now = 600_000
    expect([pending.take('first', first), pending.count()]).toEqual([null, 1])
    const others = ['x', 'y', 'z'].map((state) => pending.add(aSignIn(state)))
    expect([pending.count(), pending.take('second', second)]).toEqual([3, null])
    expect(pending.take('z', others[2])).not.toBeNull()
  })
})
