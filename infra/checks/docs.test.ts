import { describe, expect, test } from 'vitest'
import { checkDocs } from './docs.ts'
import { tempHouse } from './temp-house.ts'

const readme = [
  '# tea',
  '```ts',
  "pour('tea') // into(a cup)",
  '```',
  '(This example is a test: `src/readme.test.ts`.)',
  '| `src/pour.ts` | pouring |',
].join('\n')

const house = {
  'packages/tea/package.json': '{}',
  'packages/tea/README.md': readme,
  'packages/tea/SPEC.md': '# Rules',
  'packages/tea/src/pour.ts': '',
  'packages/tea/src/readme.test.ts': "pour('tea')",
}

const faultsOf = (files: Record<string, string>) => checkDocs(tempHouse({ ...house, ...files }))

describe('checkDocs', () => {
  test('is content when everything promised is there', () => {
    const page = 'See [tea](packages/tea/README.md#tea), [the web](https://example.org), [above](#up), `packages/tea`.'
    expect(faultsOf({ 'README.md': page })).toEqual([])
  })

  test('finds a link that leads nowhere', () => {
    expect(faultsOf({ 'docs/cups.md': '[saucers](saucers.md)' })).toEqual([
      'docs/cups.md: the link to saucers.md leads nowhere.',
    ])
  })

  test('does not look for links in examples', () => {
    expect(faultsOf({ 'docs/cups.md': '```md\n[saucers](saucers.md)\n```' })).toEqual([])
  })

  test('finds a path that is not there, in words and in the map of a README', () => {
    expect(faultsOf({ 'docs/cups.md': 'Poured in `packages/tea/src/spill.ts`.' })[0]).toContain('spill.ts')
    expect(faultsOf({ 'packages/tea/README.md': `${readme}\n| \`src/spill.ts\` | spilling |` })[0]).toContain(
      'spill.ts',
    )
  })

  test('finds a package without its two pages', () => {
    expect(faultsOf({ 'packages/cups/package.json': '{}' })).toEqual([
      'packages/cups: has no README.md.',
      'packages/cups: has no SPEC.md.',
    ])
  })

  test('finds an example that is no longer the test', () => {
    expect(faultsOf({ 'packages/tea/src/readme.test.ts': "brew('tea')" })[0]).toContain('the example calls pour')
    expect(faultsOf({ 'packages/tea/README.md': '```ts\npour()\n```' })[0]).toContain('names no test')
    expect(faultsOf({ 'packages/tea/README.md': '# tea' })[0]).toContain('has no example')
  })

  test('finds two decisions of one number', () => {
    expect(faultsOf({ 'docs/decisions/0001-a.md': '', 'docs/decisions/0001-b.md': '' })).toEqual([
      'docs/decisions: two decisions have the number 0001.',
    ])
  })
})
