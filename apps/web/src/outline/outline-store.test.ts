import { expect, test } from 'vitest'
import { createOutlineStore } from './outline-store.ts'

test('[V44] what changes is told, and the other parts stay the same objects', () => {
  const store = createOutlineStore()
  const { open, writers } = store.get()
  const told: (string | null)[] = []
  const stop = store.subscribe(() => told.push(store.get().stop))
  store.set({ stop: 'mairie' })
  store.set({ doing: { path: 'mairie', what: 'renaming' } })
  stop()
  store.set({ stop: 'jardin' })
  expect(told).toEqual(['mairie', 'mairie'])
  expect(store.get()).toEqual({ open, writers, stop: 'jardin', doing: { path: 'mairie', what: 'renaming' } })
  expect([store.get().open === open, store.get().writers === writers]).toEqual([true, true])
})
