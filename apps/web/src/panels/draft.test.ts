import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterHearing,
  afterKeeping,
  afterLeaving,
  afterTyping,
  isReadyToKeep,
  preferringMine,
  preferringTheirs,
  startDraft,
  textOf,
} from './draft.ts'

describe('a draft', () => {
  test('[V17] shows what others write as long as I have written nothing', () => {
    expect(textOf(afterHearing(startDraft('Mairie'), 'Mairie d’Ébène'))).toBe('Mairie d’Ébène')
  })

  test('[V17] keeps my words in sight when somebody else writes the same field, and waits for my choice', () => {
    const draft = afterHearing(afterTyping(startDraft('Mairie'), 'Ma mairie'), 'Leur mairie')
    expect(textOf(draft)).toBe('Ma mairie')
    expect(draft.theirs).toBe('Leur mairie')
    expect(isReadyToKeep(draft)).toBe(false)
    expect(isReadyToKeep(preferringMine(draft))).toBe(true)
    expect(textOf(preferringTheirs(draft))).toBe('Leur mairie')
    expect(textOf(afterLeaving(draft))).toBe('Ma mairie')
  })

  test('[V17] what is kept while I go on typing does not change what I see', () => {
    const draft = afterKeeping(afterTyping(startDraft(''), 'deux mots '), 'deux mots')
    expect(textOf(draft)).toBe('deux mots ')
    expect(isReadyToKeep(draft)).toBe(false)
    expect(textOf(afterLeaving(draft))).toBe('deux mots')
  })

  test('[V17] whatever happens, words I typed since the last keeping are in sight until I choose', () => {
    const words = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(words, words, fc.array(words), (kept, mine, heard) => {
        const draft = heard.reduce(afterHearing, afterTyping(startDraft(kept), mine))
        // Once the atlas says the same as I typed, my words are kept and there is nothing to lose.
        if (draft.isDirty) expect(textOf(draft)).toBe(mine)
        else expect(heard).toContain(mine)
        expect(draft.theirs).not.toBe(mine)
      }),
    )
  })
})
