import { elementId } from '@maillage/atlas'
import { expect, test } from 'vitest'
import { createWorkbench } from './workbench.ts'

const [mairie, jardin] = [elementId('mairie'), elementId('jardin')]

test('[V8] one selection is shared, told only when it changes', () => {
  const shown: unknown[] = []
  const workbench = createWorkbench((ids) => shown.push(ids))
  let told = 0
  workbench.subscribe(() => told++)
  workbench.select([mairie, jardin, mairie])
  workbench.select([mairie, jardin])
  expect(workbench.selection()).toEqual([mairie, jardin])
  expect(shown).toEqual([[mairie, jardin]])
  expect(told).toBe(1)
})

test('[V8] revealing selects, and asks the open view to show', () => {
  const workbench = createWorkbench()
  const seen: unknown[] = []
  const stop = workbench.onReveal((id) => seen.push(id))
  workbench.reveal(jardin)
  stop()
  workbench.reveal(mairie)
  expect(workbench.selection()).toEqual([mairie])
  expect(seen).toEqual([jardin])
})

test('[V15] following is told to the views', () => {
  const workbench = createWorkbench()
  let told = 0
  workbench.subscribe(() => told++)
  workbench.follow(7)
  workbench.follow(7)
  expect(workbench.following()).toBe(7)
  workbench.follow(null)
  expect(told).toBe(2)
})
