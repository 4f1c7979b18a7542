import { initialsOf } from './name-of-peer.ts'

/** Somebody's initials in their colour: beside their name, so not read aloud. */
export function Portrait({ name, colour }: { readonly name: string; readonly colour: string }) {
  return (
    <span className="portrait" style={{ backgroundColor: colour }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
