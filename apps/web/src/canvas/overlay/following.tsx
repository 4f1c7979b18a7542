import { useEffect, useState } from 'react'
import { useDrawing } from '../drawing-context.ts'

/** Whom I follow, and how to stop. Who is here, and following them, is in the bar of the page. */
export function Following() {
  const { session, workbench, words } = useDrawing()
  const [followed, setFollowed] = useState(workbench.following())
  useEffect(() => workbench.subscribe(() => setFollowed(workbench.following())), [workbench])
  const person = session.peers().find(({ clientId }) => clientId === followed)
  if (!person) return null
  return (
    <button
      type="button"
      className="dv-following"
      style={{ borderColor: person.colour }}
      onClick={() => workbench.follow(null)}
    >
      {words.following(person.name || words.someone)} · {words.stopFollowing}
    </button>
  )
}
