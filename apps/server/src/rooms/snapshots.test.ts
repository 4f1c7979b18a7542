import { expect, test } from 'vitest'
import { isDue, snapshotAfter } from './snapshots.ts'

const megabytes = (count: number) => count * 1024 * 1024

test('[R42] the larger the document, the more is written between two snapshots, up to a bound', () => {
  const needed = (whole: number) => {
    for (let bytes = 0; ; bytes += megabytes(0.5)) if (isDue({ rows: 0, bytes, whole }, snapshotAfter)) return bytes
  }
  expect([0, megabytes(0.1), megabytes(0.5), megabytes(3), megabytes(30)].map(needed)).toEqual(
    [2, 2, 4, 8, 8].map(megabytes),
  )
  expect(isDue({ rows: snapshotAfter.rows, bytes: 0, whole: megabytes(30) }, snapshotAfter)).toBe(true)
})
