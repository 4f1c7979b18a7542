import { useEffect, useRef } from 'react'
import { differences } from './own-work.ts'
import { usePage } from './page-context.tsx'
import { useSpeechLevel } from './speech-level.tsx'
import { useAtlas } from './use-session.ts'

// What others do is gathered, so that a full room does not chatter.
const gatherMs = 5000

/** Tells aloud, now and then, how much others have added and taken away. (V43) */
export function useNews(isOwn: (id: string) => boolean): void {
  const { tell, words, session } = usePage()
  const { level } = useSpeechLevel()
  const atlas = useAtlas()
  const told = useRef(atlas)
  const timer = useRef(0)
  useEffect(() => {
    if (atlas === told.current || timer.current !== 0) return
    timer.current = window.setTimeout(() => {
      timer.current = 0
      const now = session.atlas()
      const { elements, relations, removed } = differences(told.current, now)
      told.current = now
      const theirs = [elements, relations, removed].map((ids) => ids.filter((id) => !isOwn(id)).length)
      const [added = 0, related = 0, gone = 0] = theirs
      if (level === 'all' && added + related + gone > 0) tell(words.news.gathered(added, related, gone))
    }, gatherMs)
  }, [atlas, session, isOwn, level, tell, words])
  useEffect(() => () => window.clearTimeout(timer.current), [])
}
