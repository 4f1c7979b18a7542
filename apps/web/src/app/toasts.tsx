import { useCallback, useEffect, useState } from 'react'

const shownMs = 6000

export type Toast = { readonly sentence: string; readonly count: number } | null

/** One sentence at a time, for a moment. */
export function useToasts(): { readonly toast: Toast; readonly say: (sentence: string) => void } {
  const [toast, setToast] = useState<Toast>(null)
  const say = useCallback((sentence: string) => setToast((last) => ({ sentence, count: (last?.count ?? 0) + 1 })), [])
  useEffect(() => {
    if (!toast) return
    const timer = window.setTimeout(() => setToast(null), shownMs)
    return () => window.clearTimeout(timer)
  }, [toast])
  return { toast, say }
}

/** The place is always there, so that readers of the screen hear what comes into it. */
export function Toasts({ toast }: { readonly toast: Toast }) {
  return (
    <div className="toasts" role="status">
      {toast && (
        <p className="toast" key={toast.count}>
          {toast.sentence}
        </p>
      )}
    </div>
  )
}
