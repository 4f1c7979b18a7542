export { bounds } from './bounds.ts'
export { type Decoded, type Deletions, decodeUpdate, type Piece, type PieceId } from './decode.ts'
export { encodeUpdate } from './encode.ts'
export {
  actorOf,
  type Gate,
  judgeUpdate,
  type Meaning,
  type Moment,
  meaningOf,
  type Sender,
  type Verdict,
  viewOf,
} from './judge-update.ts'
export { type Fault, NotAdmitted } from './not-admitted.ts'
export { readEdits } from './read-edits.ts'
export { Rebase, type RebaseRequest } from './rebase.ts'
export { type Grave, type KeptRegistry, Registry } from './registry.ts'
export { type GateDoc, gateDoc, type Op, resolveUpdate, type Standing, standingOf } from './resolve.ts'
export { type Floor, isBehind, shortenHistory } from './shorten.ts'
