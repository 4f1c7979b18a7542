import { dotsIn, type EndId, type Tally, type Vote } from '@maillage/atlas'
import type { ReactNode } from 'react'
import type { Messages } from '../../messages/index.ts'
import { SendNote, type SendState } from './send-state.tsx'
import './ballots.css'

type Props = {
  readonly vote: Vote
  /** What a thing that is voted on is called. */
  readonly nameOf: (id: EndId) => string
  /** What this person gives. */
  readonly given: Tally
  readonly mayVote: boolean
  readonly state: SendState
  readonly words: Messages
  /** All that this person gives from now on. */
  readonly onGive: (given: Tally) => void
  /** The results, where they are shown. */
  readonly children?: ReactNode
}

/** A vote by dots: its rules in sight, and the dots of this person, which may be moved until it is closed. (V77) */
export function VoteCard({ vote, nameOf, given, mayVote, state, words, onGive, children }: Props) {
  const left = vote.dots - dotsIn(given)
  const isOpen = vote.closed === null
  return (
    <section className="vote" aria-label={words.ballots.vote(vote.title)}>
      <h2 className="vote-title">{vote.title || words.ballots.untitled}</h2>
      <ul className="vote-rules">
        <li>{isOpen ? words.ballots.open : words.ballots.closed}</li>
        <li>{words.ballots.dots(vote.dots)}</li>
        <li>
          {vote.who
            ? words.ballots.who(vote.who.map((role) => words.domain.roles[role]).join(', '))
            : words.ballots.everyone}
        </li>
        <li>{words.ballots.secret}</li>
        <li>{words.ballots.shows[vote.shows]}</li>
      </ul>
      {isOpen && !mayVote && <p className="notice">{words.ballots.notYou}</p>}
      {isOpen && mayVote && (
        <>
          <p className="vote-left" role="status">
            {words.ballots.left(left)}
          </p>
          <ul className="vote-things">
            {vote.on.map((id) => (
              <DotRow
                key={id}
                name={nameOf(id)}
                count={given[id] ?? 0}
                isFull={left <= 0}
                words={words}
                onCount={(count) => onGive({ ...given, [id]: count })}
              />
            ))}
          </ul>
          <SendNote state={state} words={words} />
        </>
      )}
      {children}
    </section>
  )
}

type RowProps = {
  readonly name: string
  readonly count: number
  readonly isFull: boolean
  readonly words: Messages
  readonly onCount: (count: number) => void
}

function DotRow({ name, count, isFull, words, onCount }: RowProps) {
  return (
    <li className="vote-thing">
      <span className="vote-name">{name}</span>
      <span className="vote-dots" aria-hidden="true">
        {'●'.repeat(count)}
      </span>
      <span className="unseen">{words.ballots.given(count)}</span>
      <button
        type="button"
        className="button button-round"
        aria-label={words.ballots.takeOne(name)}
        aria-disabled={count === 0}
        onClick={() => count > 0 && onCount(count - 1)}
      >
        −
      </button>
      <button
        type="button"
        className="button button-round"
        aria-label={words.ballots.giveOne(name)}
        aria-disabled={isFull}
        onClick={() => !isFull && onCount(count + 1)}
      >
        +
      </button>
    </li>
  )
}
