import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../controls/icon.tsx'
import type { Messages } from '../messages/index.ts'
import { useSpeechLevel } from './speech-level.tsx'

const shownMs = 6000

/** What was said a moment ago, oldest first: each for the eye and the ear, or for the ear alone. */
export type Toast = readonly { readonly sentence: string; readonly count: number; readonly isSeen: boolean }[]

export type Speech = {
  readonly toast: Toast
  readonly say: (sentence: string) => void
  readonly tell: (sentence: string) => void
  /** Takes one of them away before its time. */
  readonly hush: (count: number) => void
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
  const hush = useCallback((count: number) => setToast((last) => last.filter((each) => each.count !== count)), [])
  return { toast, hush, ...voice }
}

type ToastsProps = { readonly toast: Toast; readonly words: Messages; readonly onClose: (count: number) => void }

/**
 * The one place where the page speaks. What is heard is always there, so that readers of the screen hear what comes into it; a
 * window over the page hides everything else from them, and `data-live-announcer` keeps this in their hearing. What is seen
 * can be put away, and takes the focus only when somebody goes there. (V43, V113)
 */
export function Toasts({ toast, words, onClose }: ToastsProps) {
  const { level } = useSpeechLevel()
  return (
    <div className="toasts">
      <div className="unseen" role="status" aria-live={level === 'none' ? 'off' : 'polite'} data-live-announcer="true">
        {toast.map(({ sentence, count }) => (
          <p key={count}>{sentence}</p>
        ))}
      </div>
      {toast.map(
        ({ sentence, count, isSeen }) =>
          isSeen && <SeenToast key={count} sentence={sentence} words={words} onClose={() => onClose(count)} />,
      )}
    </div>
  )
}

type SeenProps = { readonly sentence: string; readonly words: Messages; readonly onClose: () => void }

function SeenToast({ sentence, words, onClose }: SeenProps) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  // Whoever came here by the keyboard goes on where they were, also when it goes by itself.
  useLayoutEffect(() => {
    const toast = place.current
    return () => {
      const isInside = toast?.contains(document.activeElement) === true
      if (isInside && before.current instanceof HTMLElement) before.current.focus()
    }
  }, [])
  return (
    <div ref={place} className="toast">
      <p aria-hidden="true">{sentence}</p>
      <button
        type="button"
        className="toast-close"
        aria-label={words.closeSaid(sentence)}
        onFocus={({ relatedTarget }) => {
          before.current = relatedTarget
        }}
        onClick={onClose}
      >
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
