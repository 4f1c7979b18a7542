import { describe, expect, test } from 'vitest'
import { checkRules } from './rules.ts'
import { tempHouse } from './temp-house.ts'

const spec = '# Rules\n\n**Q1** Tea is hot.\n**Q2** Cups are clean.\n'
// Written apart, so that this file does not itself seem to cite them.
const cite = (rules: string, call = 'test') => `${call}('[${rules}] tea', () => {})\n`

function faultsWith(tests: string, rules = spec) {
  return checkRules(tempHouse({ 'packages/tea/SPEC.md': rules, 'packages/tea/src/tea.test.ts': tests }))
}

describe('checkRules', () => {
  test('is content when every rule is cited and every citation has a rule', () => {
    expect(faultsWith(cite('Q1') + cite('Q2'))).toEqual([])
    expect(faultsWith(cite('Q1, Q2'))).toEqual([])
    expect(faultsWith(cite('Q1] [Q2', 'describe.each([1])'))).toEqual([])
  })

  test('finds a rule that no test cites', () => {
    expect(faultsWith(cite('Q1'))).toEqual([
      'packages/tea/SPEC.md: no test cites Q2. Write one with [Q2] in its title.',
    ])
  })

  test('does not take a comment for a proof', () => {
    expect(faultsWith(`${cite('Q1')}// [Q2] is proven elsewhere\n`)).toHaveLength(1)
  })

  test('finds a citation without a rule', () => {
    const [fault] = faultsWith(cite('Q1') + cite('Q2') + cite('Q9'))
    expect(fault).toContain('cites Q9, which is in no SPEC.md')
  })

  test('finds a number given twice', () => {
    const [fault] = faultsWith(cite('Q1, Q2'), `${spec}**Q2** Saucers too.\n`)
    expect(fault).toContain('Q2 stands twice')
  })
})
