import type { Notice } from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

type Props = { readonly notice: Notice | null; readonly words: Messages }

/** What becomes of what people write: two lines, and all the rest, which says nothing of them again, behind one press. (V74) */
export function NoticeFold({ notice, words }: Props) {
  return (
    <section className="door-notice" aria-label={words.join.notice.title}>
      <p>{words.join.notice.short}</p>
      <details>
        <summary>{words.join.notice.more}</summary>
        <NoticeParts notice={notice} words={words} />
      </details>
    </section>
  )
}

/** The same in one line, for who comes after another on one device. (V78) */
export function NoticeLine({ notice, words }: Props) {
  return (
    <details className="door-notice">
      <summary>{words.join.notice.title}</summary>
      <p>{words.join.notice.short}</p>
      <NoticeParts notice={notice} words={words} />
    </details>
  )
}

function NoticeParts({ notice, words }: Props) {
  const { controller = '', purpose = '', kept = '', contact = '' } = notice ?? {}
  const parts = [
    [words.join.notice.who, controller],
    [words.join.notice.why, purpose],
    [words.join.notice.shown, words.join.notice.shownWords],
    [words.join.notice.kept, kept],
    [words.join.notice.rights, words.join.notice.rightsWords(contact)],
    [words.join.notice.here, words.join.notice.hereWords],
  ] as const
  return (
    <dl>
      {parts
        .filter(([, said]) => said !== '')
        .map(([of, said]) => (
          <div key={of}>
            <dt>{of}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}
