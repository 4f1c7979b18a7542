import { nameOfPlace, type Place } from '@maillage/atlas'
import type { ActDone, ActOnDoors } from '@maillage/wire'
import type { LeadMessages } from '../../messages/leading.ts'

type Said = Pick<ActDone, 'name' | 'about' | 'onDoors'>
/** The places that are named, and the language in which a date is written. */
type Where = { readonly places: readonly Place[]; readonly language: string }
const nowhere: Where = { places: [], language: 'fr' }

/** What those who lead did, in words. An act of a name that this page does not know is still told. (V87) */
export function sayAct(words: LeadMessages, { name, about, onDoors }: Said, where: Where = nowhere): string {
  const { acts, other } = words.leadTools.journal
  if (onDoors) return sayOnDoors(words, onDoors, where)
  const [count = '', ...place] = about.split(' ')
  switch (name) {
    case 'freeze':
      return about === 'on' ? acts.freezeOn : acts.freezeOff
    case 'set-phase':
      return acts.phase(about)
    case 'end':
      return sayEnd(words, about)
    case 'next-session':
      return words.leadEnd.acts.next
    case 'set-report':
      return words.leadEnd.acts.report
    case 'extend':
      return acts.extend(about.startsWith('-') ? about.replace('-', '−') : `+${about}`)
    case 'set-plan':
      return acts.plan(about)
    case 'set-places':
      return acts.places(about)
    case 'spotlight':
      return acts.spotlight(about)
    case 'arrange':
      return acts.arrange(about)
    case 'settle':
      return acts.settle(about)
    case 'call':
      return acts.call(about)
    case 'set-notice':
      return acts.notice
    case 'reveal':
      return acts.reveal(about)
    case 'accept':
      return acts.accept(about)
    case 'decline':
      return acts.decline(about)
    case 'reconsider':
      return acts.reconsider(about)
    case 'hide':
      return acts.hide(about)
    case 'restore':
      return acts.restore(about)
    case 'merge':
      return acts.merge(about)
    case 'unmerge':
      return acts.unmerge(about)
    case 'import':
      return acts.import(about)
    case 'set-heads':
      return acts.heads(place.join(' '), count)
    case 'note-turn':
      return count === '-1' ? acts.turnLess(place.join(' ')) : acts.turn(place.join(' '))
    case 'validate':
      return acts.validate(about)
    case 'lock':
      return acts.lock(about)
    case 'open-vote':
      return acts.openVote(about)
    case 'vote-by-hand':
      return acts.byHand(place.join(' '), count)
    case 'close-vote':
      return acts.closeVote(about)
    case 'reopen-vote':
      return acts.reopenVote(about)
    case 'keep-version':
      return acts.keepVersion(about)
    case 'restore-version':
      return acts.restoreVersion(about)
    case 'rehearse':
      return acts.rehearse
    case 'end-rehearsal':
      return acts.endRehearsal
    default:
      return other(name)
  }
}

function sayEnd({ leadEnd: { acts } }: LeadMessages, about: string): string {
  return about === 'write' || about === 'still-read' || about === 'still-write' ? acts[about] : acts.read
}

/** More doors than this are counted, not named. */
const mostNamed = 3

/** What became of which ways in, by role and place. */
function sayOnDoors(words: LeadMessages, { doors, change }: ActOnDoors, { places, language }: Where): string {
  const said = words.leadTools.journal.doors
  const names = doors.map(({ role, site }) =>
    [words.domain.roles[role], site && nameOfPlace(places, site)].filter(Boolean).join(', '),
  )
  const which = names.length > mostNamed ? said.many(names.length) : names.join(' · ')
  if (!change) return said.made(which)
  const { isRevoked, isLocked, until } = change
  const parts = [
    isRevoked === undefined ? null : isRevoked ? said.revoked(which) : said.given(which),
    isLocked === undefined ? null : isLocked ? said.locked(which) : said.unlocked(which),
    until === undefined ? null : until === null ? said.endless(which) : said.ends(which, dateOf(language, until)),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function dateOf(language: string, at: number): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
}
