import { createContext, useContext, useEffect, useState } from 'react'
import type { Messages } from '../messages/fr.ts'
import { type Language, languages } from '../messages/languages.ts'
import { loadMessages } from '../messages/load.ts'
import { type DeviceShelf, deviceShelf } from '../session/device.ts'

const key = 'maillage.language'
const retryMs = 2000

export type ChosenLanguage = { readonly current: Language; readonly choose: (language: Language) => void }

export const LanguageContext = createContext<ChosenLanguage>({ current: 'fr', choose: () => {} })

export const useLanguage = (): ChosenLanguage => useContext(LanguageContext)

/** French, unless this device chose otherwise. (V20) */
export function keptLanguage(shelf: DeviceShelf = deviceShelf): Language {
  const kept = shelf.read(key)
  return languages.find((known) => known === kept) ?? 'fr'
}

// Asked for at once: nothing can be shown before it is there.
loadMessages(keptLanguage()).catch(() => {})

/** The language of this device, and its words once they are there; the page tells its readers which one it speaks. */
export function useChosenLanguage(): ChosenLanguage & { readonly words: Messages | null } {
  const [wished, setCurrent] = useState(keptLanguage)
  const [loaded, setLoaded] = useState<{ readonly current: Language; readonly words: Messages | null }>({
    current: wished,
    words: null,
  })
  useEffect(() => {
    let isGone = false
    const load = (): void => {
      loadMessages(wished).then(
        (words) => {
          if (isGone) return
          document.documentElement.lang = wished
          setLoaded({ current: wished, words })
        },
        // The words that are there stay; those of the first page are asked for until they come.
        () => window.setTimeout(() => isGone || load(), retryMs),
      )
    }
    load()
    return () => {
      isGone = true
    }
  }, [wished])
  const choose = (language: Language) => {
    deviceShelf.keep(key, language)
    setCurrent(language)
  }
  return { ...loaded, choose }
}
