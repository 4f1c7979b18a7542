import type { Hands } from '@maillage/wire'
import { useSyncExternalStore } from 'react'
import { usePage } from '../../app/page-context.tsx'
import type { HandNews } from '../../session/hands.ts'

/** Who asks to speak; drawn again when that changes. */
export function useHands(): Hands {
  const { hands } = usePage().session
  return useSyncExternalStore(hands.subscribe, hands.all)
}

/** What became of a hand of mine, until it is heard. */
export function useHandNews(): HandNews | null {
  const { hands } = usePage().session
  return useSyncExternalStore(hands.subscribe, hands.news)
}
