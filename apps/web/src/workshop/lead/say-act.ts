import type { ActDone } from '@maillage/wire'
import type { LeadMessages } from '../../messages/leading.ts'

/** What those who lead did, in words. An act of a name that this page does not know is still told. (V87) */
export function sayAct(words: LeadMessages, { name, about }: Pick<ActDone, 'name' | 'about'>): string {
  const { acts, other } = words.leadTools.journal
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
    case 'validate':
      return acts.validate(about)
    case 'lock':
      return acts.lock(about)
    case 'open-vote':
      return acts.openVote(about)
    case 'close-vote':
      return acts.closeVote(about)
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
