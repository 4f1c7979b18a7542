import { describe, expect, test } from 'vitest'
import { type Key, keyCommand } from './key-command.ts'

const plain: Key = { key: '', code: '', ctrl: false, shift: false, alt: false }
const some = { selection: true }
const none = { selection: false }

describe('keyCommand', () => {
  test('[C17] a letter writes a new element, accents too', () => {
    expect(keyCommand({ ...plain, key: 'é' }, none)).toEqual({ type: 'write', text: 'é' })
    expect(keyCommand({ ...plain, key: 'r' }, none)).toEqual({ type: 'write', text: 'r' })
  })

  test('[C17] R relates what is selected', () => {
    expect(keyCommand({ ...plain, key: 'r' }, some)).toEqual({ type: 'relate' })
    expect(keyCommand({ ...plain, key: 'R', shift: true }, some)).toEqual({ type: 'relate' })
  })

  test('[C17] fits with Shift and the first digit key, whatever that key writes on this keyboard', () => {
    expect(keyCommand({ ...plain, key: '1', code: 'Digit1', shift: true }, none)).toEqual({ type: 'fit' })
    expect(keyCommand({ ...plain, key: '!', code: 'Digit1', shift: true }, none)).toEqual({ type: 'fit' })
  })

  test('[C17] takes back and does again', () => {
    expect(keyCommand({ ...plain, key: 'z', ctrl: true }, none)).toEqual({ type: 'undo' })
    expect(keyCommand({ ...plain, key: 'Z', ctrl: true, shift: true }, none)).toEqual({ type: 'redo' })
    expect(keyCommand({ ...plain, key: 'y', ctrl: true }, none)).toEqual({ type: 'redo' })
  })

  test('[C17] arrows move what is selected, with Alt they follow relations', () => {
    expect(keyCommand({ ...plain, key: 'ArrowLeft' }, some)).toEqual({ type: 'nudge', dx: -2, dy: 0 })
    expect(keyCommand({ ...plain, key: 'ArrowLeft' }, none)).toBeNull()
    expect(keyCommand({ ...plain, key: 'ArrowDown', alt: true }, some)).toEqual({ type: 'walk', dx: 0, dy: 1 })
  })

  test('[C17] leaves the browser its own keys', () => {
    expect(keyCommand({ ...plain, key: 'Tab' }, some)).toBeNull()
    expect(keyCommand({ ...plain, key: 't', ctrl: true }, some)).toBeNull()
    expect(keyCommand({ ...plain, key: 'c', ctrl: true }, some)).toBeNull()
  })
})
