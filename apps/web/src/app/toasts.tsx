import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSpeechLevel } from './speech-level.tsx'

const shownMs = 6000

/** What is said now: for the eye and the ear, or for the ear alone. */
export type Toast = { readonly sentence: string; readonly count: number; readonly isSeen: boolean } | null

export type Speech = {
  readonly toast: Toast
  readonly say: (sentence: string) => void
  readonly tell: (sentence: string) => void
}

/** One sentence at a time, for a moment. */
export function useToasts(): Speech {
  const [toast, setToast] = useState<Toast>(null)
  const put = useCallback(
    (sentence: string, isSeen: boolean) => setToast((last) => ({ sentence, isSeen, count: (last?.count ?? 0) + 1 })),
    [],
  )
  useEffect(() => {
    if (!toast) return
    const timer = window.setTimeout(() => setToast(null), shownMs)
    return () => window.clearTimeout(timer)
  }, [toast])
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
      {toast && (
        <p className={toast.isSeen ? 'toast' : 'unseen'} key={toast.count}>
          {toast.sentence}
        </p>
      )}
    </div>
  )
}
