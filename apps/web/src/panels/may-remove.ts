import type { Session } from '../session/session.ts'

/** Is removing this thing offered at all? What others built on it is judged when it is asked for. (V61) */
export function mayRemove(session: Pick<Session, 'isMine' | 'may'>, id: string): boolean {
  return session.may('remove-others') || (session.isMine(id) && session.may('remove-own'))
}
