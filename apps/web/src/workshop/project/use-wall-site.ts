import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { placeWord as word } from '../doors/choose-door.ts'

/** Whose wall this is: the place it was opened for, else the place of its link; '' for no place in particular. (V90) */
export function useWallSite(): { readonly site: string; readonly choose: (site: string) => void } {
  const { session } = usePage()
  const { places } = useAtlas().workshop
  const [chosen, setChosen] = useState(() => new URLSearchParams(window.location.search).get(word))
  const isKnown = chosen !== null && places.some(({ key }) => key === chosen)
  return {
    site: isKnown ? chosen : session.site,
    choose(site) {
      const url = new URL(window.location.href)
      if (site === '') url.searchParams.delete(word)
      else url.searchParams.set(word, site)
      window.history.replaceState(null, '', url)
      setChosen(site)
    },
  }
}
