import { describe, expect, test } from 'vitest'
import { checkLicences } from './licences.ts'
import { tempHouse } from './temp-house.ts'

function faultsOf(packages: Record<string, object>) {
  return checkLicences(tempHouse({ 'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }) }))
}

describe('checkLicences', () => {
  test('is content with licences that let people run, change and pass on', () => {
    expect(
      faultsOf({
        'node_modules/yjs': { license: 'MIT' },
        'node_modules/choice': { license: '(GPL-3.0-only OR Apache-2.0)' },
        'node_modules/@maillage/atlas': { link: true, resolved: 'packages/atlas' },
        'packages/atlas': { license: 'MIT' },
      }),
    ).toEqual([])
  })

  test('finds a licence that binds, and one that is missing', () => {
    expect(faultsOf({ 'node_modules/bound': { license: 'AGPL-3.0-only' } })[0]).toContain('bound: its licence is AGPL')
    expect(faultsOf({ 'node_modules/both': { license: 'MIT AND GPL-2.0-only' } })).toHaveLength(1)
    expect(faultsOf({ 'node_modules/mute': {} })[0]).toContain('none named')
  })

  test('lets tldraw be, in the version decided and in no other', () => {
    const license = 'SEE LICENSE IN LICENSE.md'
    expect(faultsOf({ 'node_modules/tldraw': { license, version: '3.15.6' } })).toEqual([])
    expect(faultsOf({ 'node_modules/tldraw': { license, version: '5.4.2' } })[0]).toContain('the decision is 3.15.6')
    expect(faultsOf({ 'node_modules/other': { license, version: '3.15.6' } })).toHaveLength(1)
  })

  test('finds a second yjs', () => {
    const license = 'MIT'
    const [fault] = faultsOf({ 'node_modules/yjs': { license }, 'node_modules/a/node_modules/yjs': { license } })
    expect(fault).toContain('yjs is there 2 times')
  })

  test('finds the address of a registry', () => {
    const [fault] = faultsOf({ 'node_modules/a': { license: 'MIT', resolved: 'https://registry.example/a.tgz' } })
    expect(fault).toContain('names where it came from')
  })
})
