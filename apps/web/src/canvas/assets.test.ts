import { describe, expect, test } from 'vitest'
import { tldrawAssets } from './assets.ts'

describe('tldrawAssets', () => {
  test('[C16] every file tldraw may ask for is ours', () => {
    const addresses = Object.values(tldrawAssets).flatMap((group) => Object.values(group).map(String))
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([])
  })
})
