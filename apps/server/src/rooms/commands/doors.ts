import { isSite, mayGive, type Role, readLine } from '@maillage/atlas'
import type { DoorChange, DoorWish } from '@maillage/wire'
import { inviteOf } from '../../door/doors.ts'
import type { Invite } from '../../storage/storage.ts'
import { type Command, done, idsOf, refused } from './command.ts'

/** Commands that need to know the doors: they are asked one after the other. */
export function isOnDoors(name: string): boolean {
  return name === 'make-door' || name === 'change-doors'
}

/**
 * Makes a door: `{ role, site, label, until }`; nobody gives more than they are. Answers `{ door: id }`, never its link:
 * answers are kept. The door and its act are on disk by one commit. (R25, R43)
 */
export const makeDoor: Command = {
  right: 'give-doors',
  decide: (args, { asked }) => {
    const wish = readDoorWish(args, asked.role)
    if (!wish || !asked.doors) return null
    const { fresh } = asked.doors
    const { role, site } = wish
    return done({
      invites: [inviteOf(wish, fresh)],
      value: { door: fresh.id },
      act: {
        about: '',
        undo: { name: 'change-doors', args: { doors: [fresh.id], change: { isRevoked: true } } },
        onDoors: { doors: [{ role, site }], change: null },
      },
    })
  },
}

/**
 * Changes doors: `{ doors: [ids], change: DoorChange }`; several at once are only locked or unlocked. What is so already
 * stays, and when that is all, nothing is done and nothing is noted. Refuses the way in by which whoever asks came.
 *
 * Whoever came by a door that is taken back is shown out once that is on disk; given again, it opens with the same link
 * and code, and lets them back in. The change and its act are on disk by one commit. (R25, R43)
 */
export const changeDoors: Command = {
  right: 'give-doors',
  decide: ({ doors: raw, change: said }, { asked }) => {
    const [ids, change] = [idsOf(raw, 1000), readDoorChange(said)]
    if (!ids || ids.length === 0 || !change || !asked.doors) return null
    if (ids.length > 1 && Object.keys(change).some((field) => field !== 'isLocked')) return null
    const there: (readonly [id: string, door: Invite])[] = []
    for (const id of new Set(ids)) {
      const door = asked.doors.doors.get(id)
      if (!door || (door.isRevoked && change.isRevoked !== false)) return refused({ code: 'unknown-door', id })
      if (!mayGive(asked.role, door.role)) return refused({ code: 'not-your-right', right: 'give-doors' })
      if (change.isRevoked && door.tokenHash === asked.doors.own) return refused({ code: 'own-door' })
      if (Object.keys(beforeOf(door, change)).length > 0) there.push([id, door])
    }
    const [first] = there
    if (!first) return done({})
    // Of several, only what all of them have otherwise was changed: one word takes it back.
    const before = beforeOf(first[1], change)
    const changed = Object.fromEntries(Object.entries(change).filter(([field]) => field in before))
    return done({
      invites: there.map(([, door]) => ({ ...door, ...changed })),
      act: {
        about: '',
        undo: { name: 'change-doors', args: { doors: there.map(([id]) => id), change: before } },
        onDoors: { doors: there.map(([, { role, site }]) => ({ role, site })), change: changed },
      },
    })
  },
}

/** What was, of that which this change makes otherwise. */
function beforeOf(door: Invite, change: DoorChange): Partial<Pick<Invite, keyof DoorChange>> {
  const fields = Object.entries(change).filter(([field, value]) => Reflect.get(door, field) !== value)
  return Object.fromEntries(fields.map(([field]) => [field, Reflect.get(door, field)]))
}

/** Reads what a new door should be; null when it is nothing that this role may give. */
function readDoorWish({ role, site, label, until }: Readonly<Record<string, unknown>>, giver: Role): DoorWish | null {
  if (!mayGive(giver, role) || !isSite(site)) return null
  return { role, site, label: readLine(label, 80), until: isMoment(until) ? until : null }
}

/** Reads what of a door should change; null when it is nothing. */
function readDoorChange(raw: unknown): DoorChange | null {
  const { isLocked, isRevoked, until }: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null ? { ...raw } : {}
  const change = {
    ...(typeof isLocked === 'boolean' ? { isLocked } : {}),
    ...(typeof isRevoked === 'boolean' ? { isRevoked } : {}),
    ...(until === null || isMoment(until) ? { until } : {}),
  }
  return Object.keys(change).length > 0 ? change : null
}

function isMoment(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isFinite(raw)
}
