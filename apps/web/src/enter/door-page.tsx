import { type ReactNode, useState } from 'react'
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components'
import { useLanguage } from '../app/language.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import type { Messages } from '../messages/index.ts'
import { readLink } from './read-link.ts'

/** What all pages before an atlas share: the name of the product, a card, the choice of language. */
export function DoorPage({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words: Messages
  readonly children: ReactNode
}) {
  return (
    <div className="door">
      <header className="door-head">
        <a className="brand" href="/">
          <img src="/maillage.svg" alt="" width="32" height="32" />
          {words.product}
        </a>
        <LanguageSwitch words={words} />
      </header>
      <main className="door-card">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="door-foot">
        <a href="/facile-a-lire">{words.everyone.links.easy}</a>
        <a href="/accessibilite">{words.everyone.links.statement}</a>
      </footer>
    </div>
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
    <Form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault()
        enter()
      }}
    >
      <TextField className="field" value={link} onChange={setLink} isInvalid={isWrong} autoComplete="off">
        <Label className="label">{words.enter.link}</Label>
        <Input className="input" inputMode="url" placeholder="" />
        <Text slot="description" className="hint">
          {words.enter.linkHint}
        </Text>
        <FieldError className="problem">{words.enter.notALink}</FieldError>
      </TextField>
      <ActionButton type="submit" tone="strong">
        {words.enter.open}
      </ActionButton>
    </Form>
  )
}
