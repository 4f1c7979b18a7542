import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSpeechLevel } from './speech-level.tsx'

const shownMs = 6000

/** What was said a moment ago, oldest first: each for the eye and the ear, or for the ear alone. */
export type Toast = readonly { readonly sentence: string; readonly count: number; readonly isSeen: boolean }[]

export type Speech = {
  readonly toast: Toast
  readonly say: (sentence: string) => void
  readonly tell: (sentence: string) => void
}

/** A sentence never takes the place of one that was just said: a reader of the screen may not have come to it yet. */
const mostAtOnce = 3

/** Sentences, each for a moment. */
export function useToasts(): Speech {
  const [toast, setToast] = useState<Toast>([])
  const timers = useRef(new Set<number>())
  const counted = useRef(0)
  const put = useCallback((sentence: string, isSeen: boolean) => {
    counted.current += 1
    const count = counted.current
    setToast((last) => [...last.slice(1 - mostAtOnce), { sentence, isSeen, count }])
    const timer = window.setTimeout(() => {
      timers.current.delete(timer)
      setToast((last) => last.filter((each) => each.count !== count))
    }, shownMs)
    timers.current.add(timer)
  }, [])
  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running) window.clearTimeout(timer)
    }
  }, [])
  // The same functions for good: whoever speaks is not drawn again because somebody spoke.
  const voice = useMemo(
    () => ({ say: (sentence: string) => put(sentence, true), tell: (sentence: string) => put(sentence, false) }),
    [put],
  )
  return { toast, ...voice }
}

/**
 * The one place where the page speaks. It is always there, so that readers of the screen hear what comes into it; a window
 * over the page hides everything else from them, and `data-live-announcer` keeps this in their hearing. (V43)
 */
export function Toasts({ toast }: { readonly toast: Toast }) {
  const { level } = useSpeechLevel()
  return (
    <div className="toasts" role="status" aria-live={level === 'none' ? 'off' : 'polite'} data-live-announcer="true">
      {toast.map(({ sentence, count, isSeen }) => (
        <p className={isSeen ? 'toast' : 'unseen'} key={count}>
          {sentence}
        </p>
      ))}
    </div>
  )
}
