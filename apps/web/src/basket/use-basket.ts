import type { EndId } from '@maillage/atlas'
import { useCallback, useSyncExternalStore } from 'react'
import { usePage } from '../app/page-context.tsx'
import { type Basket, openBasket } from './basket.ts'

// One for each atlas that this page opens, whoever asks first.
const opened = new Map<string, Basket>()

function basketOf(atlasId: string): Basket {
  const known = opened.get(atlasId) ?? openBasket(atlasId)
  opened.set(atlasId, known)
  return known
}

/** My basket in this atlas; putting in and taking out are said. (V41) */
export function useBasket() {
  const { session } = usePage()
  const basket = basketOf(session.atlasId)
  const ids = useSyncExternalStore(basket.subscribe, basket.ids)
  const toggle = useToggleInBasket()
  return { ids, has: (id: EndId) => ids.includes(id), toggle, clear: basket.clear }
}

/** Is this thing in my basket? Whoever asks is drawn again only when that changes. */
export function useIsInBasket(id: EndId): boolean {
  const { session } = usePage()
  const basket = basketOf(session.atlasId)
  return useSyncExternalStore(basket.subscribe, () => basket.ids().includes(id))
}

/** Puts a thing in, or takes it out, and says so. The same function for good. */
export function useToggleInBasket(): (id: EndId, label: string) => void {
  const { session, words, say } = usePage()
  const basket = basketOf(session.atlasId)
  return useCallback(
    (id, label) => say(basket.toggle(id) ? words.basket.added(label) : words.basket.taken(label)),
    [basket, say, words],
  )
}
