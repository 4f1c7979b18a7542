import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { type PeerFacts, useFollowing, usePeers } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { nameOfPeer, roleWord } from './name-of-peer.ts'
import { Portrait } from './portrait.tsx'

const shown = 4

/** Who is here: portraits in the bar, and a list with what each looks at and "follow". (V15) */
export function PeopleButton() {
  const { words } = usePage()
  const peers = usePeers()
  return (
    <DialogTrigger>
      <Button className="people-button">
        <span className="unseen">{words.people.here(peers.length + 1)}</span>
        <span className="portraits" aria-hidden="true">
          {peers.slice(0, shown).map((peer) => (
            <Portrait key={peer.clientId} name={nameOfPeer(words, peer)} colour={peer.colour} />
          ))}
        </span>
        <span className="people-count" aria-hidden="true">
          {peers.length + 1}
        </span>
      </Button>
      <Popover className="popover popover-people" placement="bottom end" offset={6}>
        <Dialog>
          {({ close }) => (
            <>
              <Heading slot="title">{words.people.title}</Heading>
              <PeopleList peers={peers} onFollow={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function PeopleList({ peers, onFollow }: { readonly peers: readonly PeerFacts[]; readonly onFollow: () => void }) {
  const { words, session, openDialog } = usePage()
  const me = session.me()
  return (
    <>
      <ul className="people">
        <li className="person">
          <Portrait name={nameOfPeer(words, me)} colour={me.colour} />
          <span className="person-words">
            <strong>{nameOfPeer(words, me)}</strong> ({words.people.you})<small>{roleWord(words, me.role)}</small>
          </span>
          <ActionButton onPress={() => openDialog('person')}>{words.person.change}</ActionButton>
        </li>
        {peers.map((peer) => (
          <Person key={peer.clientId} peer={peer} onFollow={onFollow} />
        ))}
      </ul>
      {peers.length === 0 && <p className="hint">{words.people.alone}</p>}
    </>
  )
}

function Person({ peer, onFollow }: { readonly peer: PeerFacts; readonly onFollow: () => void }) {
  const { words, workbench } = usePage()
  const isFollowed = useFollowing() === peer.clientId
  const name = nameOfPeer(words, peer)
  const follow = () => {
    workbench.follow(isFollowed ? null : peer.clientId)
    onFollow()
  }
  return (
    <li className="person">
      <Portrait name={name} colour={peer.colour} />
      <span className="person-words">
        <strong>{name}</strong>
        <small>
          {roleWord(words, peer.role)} · {words.views.where[peer.view]}
        </small>
      </span>
      <ActionButton
        onPress={follow}
        aria-label={isFollowed ? words.people.stopFollowing(name) : words.people.follow(name)}
      >
        {isFollowed ? words.people.stop : words.people.followShort}
      </ActionButton>
    </li>
  )
}
