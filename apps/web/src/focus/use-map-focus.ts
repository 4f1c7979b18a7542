import type { EndId } from '@maillage/atlas'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { stopOf } from './prepare-map.ts'
import type { Stop } from './walk-map.ts'

/**
 * The one stop of the Tab key on the map, and the focus: it goes along to a new centre when that was asked for here, and
 * is never lost when others take away what it stands on. (V52)
 */
export function useMapFocus(place: RefObject<HTMLElement | null>, centre: EndId, stops: readonly Stop[]) {
  const isDrawn = stops.length > 0
  const [wanted, setWanted] = useState<string>(stopOf.centre)
  const follows = useRef(false)
  const wasInside = useRef(false)
  const stop = stops.some(({ id }) => id === wanted) ? wanted : stopOf.centre
  const nodeOf = useCallback(
    (id: string) => place.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`) ?? null,
    [place],
  )
  useEffect(() => {
    const root = place.current
    if (!root) return
    const onFocus = (event: FocusEvent) => {
      wasInside.current = true
      const at = event.target instanceof HTMLElement ? event.target.dataset.stop : undefined
      if (at) setWanted(at)
    }
    const onBlur = ({ target }: FocusEvent) => {
      // What React takes away loses the focus too, while it still stands: only a node that stays was left by whoever was
      // there.
      queueMicrotask(() => {
        if (target instanceof HTMLElement && target.isConnected) wasInside.current = false
      })
    }
    root.addEventListener('focusin', onFocus)
    root.addEventListener('focusout', onBlur)
    return () => {
      root.removeEventListener('focusin', onFocus)
      root.removeEventListener('focusout', onBlur)
    }
  }, [place])
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: a new centre is the occasion, not an ingredient.
  useEffect(() => {
    setWanted(stopOf.centre)
    const node = nodeOf(stopOf.centre)
    if (follows.current) node?.focus({ preventScroll: true })
    follows.current = false
    node?.scrollIntoView({ block: isInSight(node) ? 'nearest' : 'center' })
  }, [centre, isDrawn, nodeOf])
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) nodeOf(stop)?.focus()
  })
  return {
    stop,
    goTo: (id: string) => nodeOf(id)?.focus(),
    followCentre: () => {
      follows.current = true
    },
  }
}

function isInSight(node: HTMLElement): boolean {
  const { top, bottom } = node.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
