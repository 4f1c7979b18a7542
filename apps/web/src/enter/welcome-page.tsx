import type { Messages } from '../messages/index.ts'
import { CodeForm } from './code-form.tsx'
import { DoorPage, LinkForm } from './door-page.tsx'
import { SignInLink } from './sign-in-link.tsx'

type Props = { readonly words: Messages; readonly problem?: { readonly happened: string; readonly todo: string } }

/** The welcome page: where a code is typed first, for who holds a phone in a room; then what it is, and where to paste a link. */
export function WelcomePage({ words, problem }: Props) {
  return (
    <DoorPage title={words.tagline} words={words}>
      {problem && (
        <p className="notice" role="alert">
          <strong>{problem.happened}</strong> {problem.todo}
        </p>
      )}
      <CodeForm words={words} />
      <p className="door-lead">{words.enter.what}</p>
      <ul className="promises">
        {words.enter.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <p>{words.enter.how}</p>
      <LinkForm words={words} />
      <SignInLink words={words} />
    </DoorPage>
  )
}
