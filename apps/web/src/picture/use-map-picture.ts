import { useEffect, useRef, useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import type { Drawn, DrawWords } from './draw-map.ts'

/** So long nothing has changed before the map is drawn anew. Milliseconds. */
const calmMs = 1500

type Options = {
  /** No more elements than these are drawn; without it as many as a sheet can hold. */
  readonly most?: number
  readonly onDrawn?: (map: Drawn | null) => void
}

/**
 * The whole map as a picture, and anew when it has changed; `undefined` while it was not drawn yet, null when it holds
 * nothing or too much. What draws is loaded when it is asked for; the picture does not wait for its font.
 */
export function useMapPicture(words: Omit<DrawWords, 'language'>, { most, onDrawn }: Options = {}) {
  const { session, language } = usePage()
  const { elements, relations, positions } = useAtlas()
  const { title, name, alone } = words
  const isFirst = useRef(true)
  const [map, setMap] = useState<Drawn | null>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: what is drawn follows from these; the rest of the atlas changes more often.
  useEffect(() => {
    let gone = false
    const draw = async () => {
      const { drawMap, loadHouseFont } = await import('./draw-map.ts')
      void loadHouseFont()
      if (gone) return
      isFirst.current = false
      const drawn = drawMap(session.atlas(), { title, name, alone, language }, most)
      setMap(drawn)
      onDrawn?.(drawn)
    }
    const timer = window.setTimeout(() => void draw(), isFirst.current ? 0 : calmMs)
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [elements, relations, positions, name, language])
  return map
}
