import { useCallback, useEffect, useState } from 'react'

/** A word of the address beside the view and the filter: how the outline is laid out, say. '' when it is not there. (V39) */
export function useAddressWord(name: string): readonly [word: string, change: (word: string) => void] {
  const [word, setWord] = useState(() => wordIn(window.location.search, name))
  useEffect(() => {
    const read = () => setWord(wordIn(window.location.search, name))
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [name])
  const change = useCallback(
    (next: string) => {
      const { pathname, search, hash } = window.location
      window.history.replaceState(window.history.state, '', pathname + withWord(search, name, next) + hash)
      setWord(next)
    },
    [name],
  )
  return [word, change]
}

/** Reads a word of a query string. Total. */
export function wordIn(search: string, name: string): string {
  return new URLSearchParams(search).get(name) ?? ''
}

/** The same query string with this word, or without it when it is empty; all else stays as it was written. */
export function withWord(search: string, name: string, word: string): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part !== name && !part.startsWith(`${name}=`))
  const parts = word === '' ? others : [...others, `${name}=${encodeURIComponent(word)}`]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
