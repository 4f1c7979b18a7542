import { type Role, roles } from './roles.ts'

/**
 * All that may be allowed or not. The first ones are judged on each edit; those after `command` are asked of the server,
 * which does them itself.
 */
export const rights = [
  'add',
  'change-own',
  'change-others',
  'move',
  'remove-own',
  'remove-others',
  'annotate',
  'edit-tables',
  'edit-about',
  'override',
  // commands
  'import',
  'merge',
  'validate',
  'lock',
  'moderate',
  'lead',
  'vote',
  'hold-votes',
  'host',
  'keep-versions',
  'restore-versions',
  'give-doors',
] as const
export type Right = (typeof rights)[number]

/** Who may do what: the table that a facilitator reads. */
export type RightsTable = Readonly<Record<Role, readonly Right[]>>

const everyone = ['add', 'change-own', 'change-others', 'move', 'remove-own', 'annotate', 'vote'] as const
const preparing = ['remove-others', 'edit-tables', 'edit-about', 'import', 'merge', 'host', 'keep-versions'] as const
const leading = ['override', 'validate', 'lock', 'moderate', 'lead', 'hold-votes', 'restore-versions'] as const

/**
 * What holds when no phase says otherwise. People who are invited are equal in what they may say, whatever their role;
 * an elected official can also validate, a technician prepares, a facilitator leads.
 */
export const defaultRights: RightsTable = {
  visitor: [],
  citizen: everyone,
  elected: [...everyone, 'validate'],
  technician: [...everyone, ...preparing],
  facilitator: [...everyone, ...preparing, ...leading, 'give-doors'],
  administrator: [...everyone, ...preparing, ...leading, 'give-doors'],
}

/** Rights that a phase can't take from anybody: who leads must be able to lead out of it. */
const lasting: readonly Right[] = ['override', 'lead', 'moderate', 'give-doors', 'lock', 'host', 'keep-versions']

/**
 * What a role may do in a phase: what it may do anyway, as far as the phase leaves it. A phase never adds a right. (A26)
 *
 * `inPhase` lists, for the roles it names, the rights that stay; a role that is not named keeps all.
 */
export function rightsIn(inPhase: Partial<RightsTable> | null, role: Role): ReadonlySet<Right> {
  const left = inPhase?.[role]
  if (left === undefined) return usual[role]
  return new Set(defaultRights[role].filter((right) => left.includes(right) || lasting.includes(right)))
}

/** Asked for with every word anybody writes: made once. */
const usual: Readonly<Record<Role, ReadonlySet<Right>>> = {
  visitor: new Set(defaultRights.visitor),
  citizen: new Set(defaultRights.citizen),
  elected: new Set(defaultRights.elected),
  technician: new Set(defaultRights.technician),
  facilitator: new Set(defaultRights.facilitator),
  administrator: new Set(defaultRights.administrator),
}

/** Reads the rights of a phase; what can't be read is left out. Total. */
export function readPhaseRights(raw: unknown): Partial<RightsTable> | null {
  if (typeof raw !== 'object' || raw === null) return null
  const read = roles.flatMap((role) => {
    const list = (raw as Readonly<Record<string, unknown>>)[role] // reason: any object may be asked for a name
    return Array.isArray(list) ? [[role, rights.filter((right) => list.includes(right))] as const] : []
  })
  return read.length === 0 ? null : Object.fromEntries(read)
}

/** May this role change anything at all? A visitor reads. */
export function mayWrite(role: Role): boolean {
  return defaultRights[role].includes('add')
}
