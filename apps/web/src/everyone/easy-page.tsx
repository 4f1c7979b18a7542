import { DoorPage } from '../enter/door-page.tsx'
import type { Messages } from '../messages/index.ts'

/** What Maillage is and how to take part, in words that are easy to read. (V111) */
export default function EasyPage({ words }: { readonly words: Messages }) {
  const { title, parts } = words.everyone.easy
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
