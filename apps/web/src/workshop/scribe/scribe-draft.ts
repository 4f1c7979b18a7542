import { type EntryWay, isRole, type Role } from '@maillage/atlas'
import { keptJson } from '../../session/device.ts'
import { type LinkTyped, noLink } from './typed-link.ts'

/** What stays from one card to the next. */
export type Standing = {
  readonly place: string
  readonly role: Role
  readonly entry: EntryWay
  readonly kind: string
}

/** What is typed anew on each card. */
export type Typed = LinkTyped & { readonly number: string; readonly text: string }

export const nothingTyped: Typed = { ...noLink, number: '', text: '' }

/** What the page was left with: it is there again when it is opened. */
export type Draft = { readonly standing: Partial<Standing>; readonly typed: Typed | null }

/** Reads what was kept on this device; what can't be read is as if it had not been. Total. (V96) */
export function readDraft(kept: string | null): Draft {
  const raw = keptJson(kept)
  const { standing, typed } = isRecord(raw) ? raw : {}
  return {
    standing: isRecord(standing) ? readStanding(standing) : {},
    typed: isRecord(typed) ? readTyped(typed) : null,
  }
}

function readStanding({ place, role, entry, kind }: Readonly<Record<string, unknown>>): Partial<Standing> {
  return {
    ...(typeof place === 'string' ? { place } : {}),
    ...(isRole(role) ? { role } : {}),
    ...(entry === 'paper' || entry === 'spoken' ? { entry } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
  }
}

/** Null when there are no words to find again: a number alone is proposed anew. */
function readTyped(raw: Readonly<Record<string, unknown>>): Typed | null {
  const line = (name: keyof Typed, most: number) => {
    const words = raw[name]
    return typeof words === 'string' ? words.slice(0, most) : ''
  }
  const typed = {
    ...{ number: line('number', 20), text: line('text', 300) },
    ...{ to: line('to', 300), verb: line('verb', 300), because: line('because', 1000) },
  }
  return [typed.text, typed.to, typed.verb, typed.because].some((words) => words !== '') ? typed : null
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null
}
