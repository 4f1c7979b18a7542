import { expect, test } from 'vitest'
import { createSavingLedger } from './saving-ledger.ts'

function aLedger() {
  const asked: number[] = []
  const ledger = createSavingLedger({
    now: () => 0,
    ask: (count) => asked.push(count),
    later: () => 0,
    cancelLater: () => {},
  })
  return { ledger, asked }
}

test('[V2] each transaction is followed by a barrier, and its answer makes it saved', () => {
  const { ledger, asked } = aLedger()
  ledger.opened()
  ledger.wrote()
  ledger.wrote()
  expect(asked).toEqual([1, 2])
  ledger.kept(1)
  expect(ledger.saving()).toMatchObject({ state: 'saving', pending: 1 })
  ledger.kept(2)
  expect(ledger.saving()).toMatchObject({ state: 'saved', pending: 0 })
})

test('[V2] what was written offline is asked for once the connection is open again, and an old answer counts for nothing', () => {
  const { ledger, asked } = aLedger()
  ledger.opened()
  ledger.wrote()
  ledger.closed()
  ledger.wrote()
  expect(asked).toEqual([1])
  ledger.kept(1)
  expect(ledger.saving()).toMatchObject({ state: 'offline', pending: 2 })
  ledger.opened()
  expect(asked).toEqual([1, 1])
  ledger.kept(1)
  expect(ledger.saving()).toMatchObject({ state: 'saved', pending: 0 })
})

test('[V1] listeners are told of each change', () => {
  const { ledger } = aLedger()
  const states: string[] = []
  ledger.subscribe(() => states.push(ledger.saving().state))
  ledger.opened()
  ledger.wrote()
  ledger.kept(1)
  ledger.refused('notInvited')
  expect(states).toEqual(['saved', 'saving', 'saved', 'refused'])
})
