import { createContext, useContext, useEffect, useState } from 'react'
import { type Language, languages } from '../messages/index.ts'
import { type DeviceShelf, deviceShelf } from '../session/device.ts'

const key = 'maillage.language'

export type ChosenLanguage = { readonly current: Language; readonly choose: (language: Language) => void }

export const LanguageContext = createContext<ChosenLanguage>({ current: 'fr', choose: () => {} })

export const useLanguage = (): ChosenLanguage => useContext(LanguageContext)

/** French, unless this device chose otherwise. (V20) */
export function keptLanguage(shelf: DeviceShelf = deviceShelf): Language {
  const kept = shelf.read(key)
  return languages.find((known) => known === kept) ?? 'fr'
}

/** The language of this device; the page tells its readers which one it speaks. */
export function useChosenLanguage(): ChosenLanguage {
  const [current, setCurrent] = useState(keptLanguage)
  useEffect(() => {
    document.documentElement.lang = current
  }, [current])
  const choose = (language: Language) => {
    deviceShelf.keep(key, language)
    setCurrent(language)
  }
  return { current, choose }
}
