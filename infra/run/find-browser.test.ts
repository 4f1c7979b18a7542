import { describe, expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'

const machineWith = (...files: string[]) => ({
  chromiumPath: undefined,
  path: '/opt/bin:/usr/local/bin',
  isRunnable: (file: string) => files.includes(file),
})

describe('findBrowser', () => {
  test('takes the browser that CHROMIUM_PATH names, before any other', () => {
    const machine = { ...machineWith('/usr/bin/chromium', '/home/ada/chrome'), chromiumPath: '/home/ada/chrome' }
    expect(findBrowser(machine)).toBe('/home/ada/chrome')
  })

  test('does not fall back when CHROMIUM_PATH names nothing that runs', () => {
    const machine = { ...machineWith('/usr/bin/chromium'), chromiumPath: '/home/ada/chrome' }
    expect(findBrowser(machine)).toBeUndefined()
  })

  test('looks where Debian puts it, then along the path', () => {
    expect(findBrowser(machineWith('/usr/bin/chromium', '/opt/bin/google-chrome'))).toBe('/usr/bin/chromium')
    expect(findBrowser(machineWith('/usr/local/bin/google-chrome'))).toBe('/usr/local/bin/google-chrome')
  })

  test('answers with nothing on a machine without a browser', () => {
    expect(findBrowser(machineWith())).toBeUndefined()
  })
})
