import type { HouseAnswer, SignInTrouble } from '@maillage/wire'
import { DoorPage, LinkForm } from '../enter/door-page.tsx'
import { SignInButton } from '../enter/sign-in-link.tsx'
import type { HouseWords } from '../messages/house.ts'
import type { Messages } from '../messages/index.ts'

type Props = {
  readonly signed: 'not-yet' | 'out' | 'over'
  readonly trouble: SignInTrouble | null
  readonly house: HouseAnswer | null
  readonly words: Messages
  readonly own: HouseWords
}

/** Nobody is signed in here: why, and the two ways in. (V121, V122) */
export function NotSignedIn({ signed, trouble, house, words, own }: Props) {
  const name = house?.signIn ?? null
  const titles = { 'not-yet': trouble ? own.refused : own.title, out: own.signedOut, over: own.over }
  return (
    <DoorPage title={titles[signed]} words={words}>
      {signed === 'out' && (
        <div className="house-said" role="status" tabIndex={-1} ref={(element) => element?.focus()}>
          <p>{own.signedOutHere}</p>
          {name && <p>{own.signedOutThere(name)}</p>}
        </div>
      )}
      {signed === 'over' && <p role="status">{own.overTodo}</p>}
      {signed === 'not-yet' && trouble && <TroubleTold trouble={trouble} contact={house?.contact ?? ''} own={own} />}
      {signed === 'not-yet' && !trouble && <p>{name === null && house ? own.linksOnly : own.notYet}</p>}
      {name && (
        <p>
          <SignInButton name={name} words={words} />
        </p>
      )}
      {signed !== 'out' && <LinkForm words={words} />}
      <p>
        <a href="/">{words.enter.home}</a>
      </p>
    </DoorPage>
  )
}

type ToldProps = { readonly trouble: SignInTrouble; readonly contact: string; readonly own: HouseWords }

function TroubleTold({ trouble, contact, own }: ToldProps) {
  const { happened, todo } = own.troubles[trouble]
  const isForSomebody = contact !== '' && (trouble === 'unknown' || trouble === 'provider')
  return (
    <p className="notice" role="alert">
      <strong>{happened}</strong> {todo} {isForSomebody && own.write(contact)}
    </p>
  )
}
