import { expect, test } from 'vitest'
import type { DeviceShelf } from '../session/device.ts'
import { keepSpeechLevel, keptSpeechLevel } from './speech-level.tsx'

test('[V43] how much is read aloud is kept on the device; anything else there means all', () => {
  const kept = new Map<string, string>()
  const shelf: DeviceShelf = {
    read: (key) => kept.get(key) ?? null,
    keep: (key, words) => kept.set(key, words) !== undefined,
    drop: (key) => void kept.delete(key),
    keys: () => [],
  }
  expect(keptSpeechLevel(shelf)).toBe('all')
  keepSpeechLevel('mine', shelf)
  expect(keptSpeechLevel(shelf)).toBe('mine')
  keepSpeechLevel('loud' as never, shelf) // reason: what another version may have kept
  expect(keptSpeechLevel(shelf)).toBe('all')
})
