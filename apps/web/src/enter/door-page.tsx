import { type ReactNode, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { PlainField } from '../controls/plain-field.tsx'
import type { Messages } from '../messages/index.ts'
import { readLink } from './read-link.ts'

/** What all pages before an atlas share: the name of the product, a card, the choice of language. */
export function DoorPage({
  title,
  over,
  words,
  children,
}: {
  readonly title: string
  /** A line above the title. */
  readonly over?: string
  readonly words: Messages
  readonly children: ReactNode
}) {
  return (
    <div className="door">
      <DoorHead words={words} />
      <main className="door-card">
        {over && <p className="door-over">{over}</p>}
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="door-foot">
        <a href="/facile-a-lire">{words.links.easy}</a>
        <a href="/accessibilite">{words.links.statement}</a>
      </footer>
    </div>
  )
}

/** The name of the product, and the choice of language. */
export function DoorHead({ words }: { readonly words: Messages }) {
  return (
    <header className="door-head">
      <a className="brand" href="/">
        <img src="/maillage.svg" alt="" width="32" height="32" />
        {words.product}
      </a>
      <LanguageSwitch words={words} />
    </header>
  )
}

/** The other language, in its own word. */
export function LanguageSwitch({ words }: { readonly words: Messages }) {
  const language = useLanguage()
  const other = language.current === 'fr' ? 'en' : 'fr'
  return (
    <button type="button" className="button button-quiet" lang={other} onClick={() => language.choose(other)}>
      {other === 'fr' ? words.bar.french : words.bar.english}
    </button>
  )
}

/** Where an invitation link is pasted. */
export function LinkForm({ words }: { readonly words: Messages }) {
  const [link, setLink] = useState('')
  const [isWrong, setWrong] = useState(false)
  const enter = () => {
    const read = readLink(link)
    setWrong(read === null)
    // Reading the link only: the page of the door is ours, whatever host the link was written for. What it asks to see,
    // or else this very address, goes along. (V39)
    if (read) window.location.assign(`/entrer${read.search || window.location.search}#${read.token}`)
  }
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault()
        enter()
      }}
    >
      <PlainField
        label={words.enter.link}
        hint={words.enter.linkHint}
        problem={isWrong ? words.enter.notALink : null}
        value={link}
        onWrite={(value) => {
          setLink(value)
          setWrong(false)
        }}
        autoComplete="off"
        inputMode="url"
      />
      <button type="submit" className="button button-strong">
        {words.enter.open}
      </button>
    </form>
  )
}
