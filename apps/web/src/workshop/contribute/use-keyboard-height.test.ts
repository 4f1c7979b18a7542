import { expect, test } from 'vitest'
import { keyboardHeight } from './use-keyboard-height.ts'

test('[V150] the keyboard is what the visual viewport lost; zooming in is none, and a page without one has none', () => {
  expect(keyboardHeight(640, { height: 360, offsetTop: 0, scale: 1 })).toBe(280)
  expect(keyboardHeight(640, { height: 360, offsetTop: 100, scale: 1 })).toBe(180)
  expect(keyboardHeight(640, { height: 640.4, offsetTop: 0, scale: 1 })).toBe(0)
  expect(keyboardHeight(640, { height: 320, offsetTop: 0, scale: 2 })).toBe(0)
  expect(keyboardHeight(640, null)).toBe(0)
})
