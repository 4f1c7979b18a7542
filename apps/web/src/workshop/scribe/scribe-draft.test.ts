import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDraft } from './scribe-draft.ts'

const standing = { place: 'brest-t1', role: 'elected', entry: 'spoken', kind: 'enjeu' } as const
const typed = { number: '12', text: 'Plus de', to: 'hop', verb: '', because: '' }

test('[V95] the page opens again on the table, the college and the card it was left on', () => {
  expect(readDraft(JSON.stringify({ standing, typed }))).toEqual({ standing, typed })
  const empty = { ...typed, text: '', to: '' }
  expect(readDraft(JSON.stringify({ standing, typed: empty }))).toEqual({ standing, typed: null })
})

test('[V95] whatever was kept is read', () => {
  for (const kept of [
    null,
    '',
    '{',
    '7',
    '[]',
    '{"standing":7,"typed":[]}',
    '{"standing":{"role":"king","entry":1}}',
  ]) {
    expect(readDraft(kept)).toEqual({ standing: {}, typed: null })
  }
  fc.assert(
    fc.property(fc.json(), (kept) => {
      const draft = readDraft(kept)
      expect(readDraft(JSON.stringify(draft))).toEqual(draft)
    }),
  )
})
