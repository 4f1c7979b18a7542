import { useEffect, useState } from 'react'

/** Keeps the screen awake while the page is in sight, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOpen = true
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      // A browser that saves its battery refuses: the screen then sleeps as its owner set it.
      const held = await navigator.wakeLock.request('screen').catch(() => null)
      if (isOpen) lock = held
      else void held?.release()
    }
    void hold()
    // It is let go by the browser whenever the page is hidden.
    document.addEventListener('visibilitychange', hold)
    return () => {
      isOpen = false
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}

const showMs = 3000

/** Is somebody at this screen just now? Then what can be pressed is shown; nothing is, on a wall. */
export function useSomebodyHere(): boolean {
  const [isHere, setHere] = useState(true)
  useEffect(() => {
    let timer = window.setTimeout(() => setHere(false), showMs)
    const noticed = () => {
      setHere(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setHere(false), showMs)
    }
    const moves = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const move of moves) window.addEventListener(move, noticed)
    return () => {
      window.clearTimeout(timer)
      for (const move of moves) window.removeEventListener(move, noticed)
    }
  }, [])
  return isHere
}

/** Does this page fill the screen? */
export function useIsFullScreen(): boolean {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const read = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', read)
    return () => document.removeEventListener('fullscreenchange', read)
  }, [])
  return isFull
}
