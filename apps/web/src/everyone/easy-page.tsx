import { useLanguage } from '../app/language.tsx'
import { DoorPage } from '../enter/door-page.tsx'
import { everyoneWords } from '../messages/everyone.ts'
import type { Messages } from '../messages/index.ts'

/** What Maillage is and how to take part, in words that are easy to read. (V111) */
export default function EasyPage({ words }: { readonly words: Messages }) {
  const { current: language } = useLanguage()
  const { title, parts } = everyoneWords[language].easy
  return (
    <DoorPage title={title} words={words}>
      {parts.map((part) => (
        <section key={part.title} className="easy-part">
          <h2>{part.title}</h2>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </DoorPage>
  )
}
