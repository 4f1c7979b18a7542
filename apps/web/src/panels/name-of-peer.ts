import { isRole, nameOfPlace, nobody, type Place, readAuthor } from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'

/** What somebody is called here: the name they gave, or their role. */
export function nameOfPeer(words: Messages, peer: { readonly name: string; readonly role: string }): string {
  return peer.name.trim() || words.someone(roleWord(words, peer.role))
}

/** A role as a word; one we don't know stays as it came. */
export function roleWord(words: Messages, role: string): string {
  return isRole(role) ? words.domain.roles[role] : role
}

/** Who wrote something, as things say it: a role, and the place it was written from, by its name. (V102) */
export function authorWord(words: Messages, by: string, places: readonly Place[] = []): string {
  if (by === nobody) return words.votes.anonymous
  const { role, site } = readAuthor(by)
  return [role === null ? by : words.domain.roles[role], site && nameOfPlace(places, site)].filter(Boolean).join(' · ')
}

/** One or two letters for a small round portrait. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /\p{L}/u.test(part))
  const letters = parts.slice(0, 2).map((part) => [...part.replace(/^[^\p{L}]+/u, '')][0] ?? '')
  return letters.join('').toLocaleUpperCase() || '·'
}
