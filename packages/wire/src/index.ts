export { type CloseReason, closeCodes, closeReason, isWorthRetrying } from './close-codes.ts'
export type {
  AccessFile,
  CommandAnswer,
  CommandRequest,
  DoorAnswer,
  HouseAnswer,
  KeptAnswer,
  Problem,
  ProblemCode,
  SeatAnswer,
} from './http.ts'
export { limits } from './limits.ts'
export {
  encodeBarrier,
  encodeJson,
  encodeKept,
  encodePush,
  encodePushed,
  type Hello,
  messageTypes,
  type Refused,
  readCount,
  readHello,
  readJson,
  type ServerState,
  type Welcome,
  type Writing,
  wireVersion,
} from './messages.ts'
export { type Point, readPoint, readPoints, type SeatPoint, writePoint, writePoints } from './points.ts'
export {
  type Introduction,
  isSeat,
  type Look,
  type People,
  type Person,
  type Presence,
  type PresenceGesture,
  presenceLimits,
  readIntroduction,
  readLook,
  readPeople,
  readPresence,
  type View,
  views,
} from './presence.ts'
export type {
  ActDone,
  DoorChange,
  DoorInfo,
  DoorsAnswer,
  DoorWish,
  InboxAnswer,
  MineAnswer,
  NewAtlas,
  NewAtlasAnswer,
  Waiting,
} from './workshop.ts'
