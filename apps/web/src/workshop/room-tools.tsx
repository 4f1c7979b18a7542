import { linkToRoom } from '../app/go-to.ts'
import { usePage } from '../app/page-context.tsx'
import { type RoomName, roomAddress } from '../app/router.ts'
import type { Messages } from '../messages/index.ts'
import './room-tools.css'

const tools = ['lead', 'contribute', 'project', 'scribe', 'print'] as const
type Tool = (typeof tools)[number]

/**
 * The pages with which a room is held, one press from each other: for whoever hosts one, and nobody else. The page it
 * stands on is said to be the one. (V125)
 */
export function RoomTools({ current }: { readonly current: Tool }) {
  const { words, session } = usePage()
  if (!session.may('host')) return null
  // On the participants' page, what is theirs is all around.
  const isOffered = (room: Tool) =>
    room === 'lead' ? session.may('lead') : room !== 'contribute' || current !== 'contribute'
  const offered = tools.filter(isOffered)
  return (
    <nav className="room-tools" aria-label={words.rooms.title}>
      <strong>{words.rooms.title}</strong>
      <ul>
        {offered.map((room) => (
          <li key={room}>
            <a {...linkOf(session.atlasId, room, current)} aria-current={room === current ? 'page' : undefined}>
              {nameOf(words, room)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// A wall shows itself to the others under a name of its own: it has a session of its own, which going there by a plain
// address makes, and leaving it ends.
function linkOf(atlasId: string, room: RoomName, current: Tool) {
  return room === 'project' || current === 'project' ? { href: roomAddress(atlasId, room) } : linkToRoom(atlasId, room)
}

function nameOf(words: Messages, room: Tool): string {
  if (room === 'lead') return words.leading.openShort
  return room === 'contribute' ? words.contribute.title : words.rooms[room]
}
