import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Is this page being laid out for paper right now? Drawn before the browser goes on: it waits for no frame. (V60) */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const onPrint = () => flushSync(() => setPrinting(true))
    const onPrinted = () => setPrinting(false)
    window.addEventListener('beforeprint', onPrint)
    window.addEventListener('afterprint', onPrinted)
    return () => {
      window.removeEventListener('beforeprint', onPrint)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [])
  return isPrinting
}
