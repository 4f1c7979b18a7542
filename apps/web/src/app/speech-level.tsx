import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type DeviceShelf, deviceShelf } from '../session/device.ts'

/** What is read aloud: everything, what I do, nothing. What is shown stays shown. (V43) */
export const speechLevels = ['all', 'mine', 'none'] as const
export type SpeechLevel = (typeof speechLevels)[number]

const key = 'maillage.annonces'

export function keptSpeechLevel(shelf: DeviceShelf = deviceShelf): SpeechLevel {
  const kept = shelf.read(key)
  return speechLevels.find((known) => known === kept) ?? 'all'
}

export function keepSpeechLevel(level: SpeechLevel, shelf: DeviceShelf = deviceShelf): void {
  shelf.keep(key, level)
}

type Speech = { readonly level: SpeechLevel; readonly choose: (level: SpeechLevel) => void }

const SpeechContext = createContext<Speech>({ level: 'all', choose: () => {} })

/** Holds the level that this device chose, for all that speaks. */
export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [level, setLevel] = useState(keptSpeechLevel)
  const choose = useCallback((next: SpeechLevel) => {
    keepSpeechLevel(next)
    setLevel(next)
  }, [])
  return (
    <SpeechContext.Provider value={useMemo(() => ({ level, choose }), [level, choose])}>
      {children}
    </SpeechContext.Provider>
  )
}

export const useSpeechLevel = (): Speech => useContext(SpeechContext)
