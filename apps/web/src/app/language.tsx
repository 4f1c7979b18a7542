import { createContext, useContext, useEffect, useState } from 'react'
import type { Messages } from '../messages/index.ts'
import { type Language, languages, loadMessages } from '../messages/load-messages.ts'
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

/** A language with its sentences. */
export type Spoken = { readonly current: Language; readonly words: Messages }

/** The language of this device, once its sentences are here. */
export async function spokenHere(): Promise<Spoken> {
  const current = keptLanguage()
  return { current, words: await loadMessages(current) }
}

/** The language of this page; it tells its readers which one it speaks. Another one comes once its sentences are here. */
export function useChosenLanguage(first: Spoken): ChosenLanguage & Spoken {
  const [spoken, setSpoken] = useState(first)
  useEffect(() => {
    document.documentElement.lang = spoken.current
  }, [spoken])
  const choose = (current: Language) => {
    // Without the network the page goes on in the language it has.
    loadMessages(current).then(
      (words) => {
        deviceShelf.keep(key, current)
        setSpoken({ current, words })
      },
      () => {},
    )
  }
  return { ...spoken, choose }
}
