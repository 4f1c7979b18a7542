import { type Hands, type HandWish, messageTypes, noHands, readHands, readJson } from '@maillage/wire'
import type * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { createListeners } from './listeners.ts'

/** What became of a hand of mine: the floor is given, or it is no longer in the queue. `for`: the place, null for me. */
export type HandNews = { readonly type: 'given' | 'gone'; readonly for: string | null }

/** Who asks to speak, and how I do. Nothing of it is kept anywhere. */
export interface HandsHere {
  /** As the server told last; the same object until it changes. None without the network. */
  all(): Hands
  /** What I have not heard yet of a hand of mine. */
  news(): HandNews | null
  heard(): void
  /** For myself, or for a place that I host. The queue says whether it is up. */
  raise(place: string | null): void
  lower(place: string | null): void
  /** For who leads: the floor is given, or the hand is let go. */
  give(hand: number): void
  dismiss(hand: number): void
  subscribe(listener: () => void): () => void
}

export type HandsRoom = HandsHere & {
  readonly opened: () => void
  readonly closed: () => void
  readonly hear: (decoder: decoding.Decoder) => void
}

/** Asking to speak: the server alone says who does, since when and in which order. (V106) */
export function joinHands(send: (frame: Uint8Array) => void): HandsRoom {
  const listeners = createListeners()
  /** What I let go myself: its going is no news. */
  const letGo = new Set<string | null>()
  let all = noHands
  let beforeCut: Hands['mine'] = []
  let news: HandNews | null = null
  const ask = (wish: HandWish) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.raise)
    encoding.writeVarString(encoder, JSON.stringify(wish))
    send(encoding.toUint8Array(encoder))
  }
  /** Of those that were mine, the first that is mine no more, and that I did not let go. */
  const missing = (before: Hands['mine']): HandNews | null => {
    const gone = before.filter((hand) => !all.mine.some((each) => each.for === hand.for))
    const [lost] = gone.filter((hand) => !letGo.delete(hand.for))
    return lost ? { type: 'gone', for: lost.for } : null
  }
  return {
    all: () => all,
    news: () => news,
    heard() {
      news = null
      listeners.tell()
    },
    raise(place) {
      letGo.delete(place)
      if (news?.for === place) news = null
      ask({ do: 'raise', for: place })
    },
    lower(place) {
      letGo.add(place)
      ask({ do: 'lower', for: place })
    },
    give: (hand) => ask({ do: 'give', hand }),
    dismiss: (hand) => ask({ do: 'dismiss', hand }),
    subscribe: listeners.add,
    hear(decoder) {
      const before = all.mine
      all = readHands(readJson(decoder))
      const [given] = all.given
      const lost = missing(before)
      if (given !== undefined) news = { type: 'given', for: given }
      else news = lost ?? news
      listeners.tell()
    },
    opened() {
      news = missing(beforeCut) ?? news
      beforeCut = []
      listeners.tell()
    },
    closed() {
      if (all.mine.length > 0) beforeCut = all.mine
      all = noHands
      listeners.tell()
    },
  }
}
