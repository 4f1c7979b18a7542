import type { DoorsAnswer } from '@maillage/wire'
import { useEffect, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'

const againMs = 30_000

/** The doors of the atlas: `asking` until they came, null when this link may not know them. They are asked for again. */
export function useDoors(): DoorsAnswer | null | 'asking' {
  const { session } = usePage()
  const [doors, setDoors] = useState<DoorsAnswer | null | 'asking'>('asking')
  const mayKnow = session.may('host')
  useEffect(() => {
    if (!mayKnow) return setDoors(null)
    let isOpen = true
    let timer = 0
    const ask = async () => {
      const heard = await session.assembly.doors()
      if (!isOpen) return
      // What was known stays while the server can't be reached.
      setDoors((before) => heard ?? (before === 'asking' ? 'asking' : before))
      timer = window.setTimeout(ask, heard ? againMs : againMs / 10)
    }
    void ask()
    return () => {
      isOpen = false
      window.clearTimeout(timer)
    }
  }, [session, mayKnow])
  return doors
}
