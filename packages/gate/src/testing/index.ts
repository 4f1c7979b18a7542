export { arbitraryDice, forge, type Loot } from './forge.ts'
export {
  aPerson,
  applyAsPredicted,
  aRoom,
  contentOf,
  type TestPerson,
  type TestRoom,
  type TestSender,
  testNow,
} from './room.ts'
