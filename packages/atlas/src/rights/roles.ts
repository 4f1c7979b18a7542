/** Everyone comes in with one of these, given by the link they hold. From least to most. */
export const roles = ['visitor', 'citizen', 'elected', 'technician', 'facilitator', 'administrator'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

const siteForm = /^[a-z0-9-]{0,24}$/

/** Is this a name that a site may have in what is written? 24 small letters, digits or dashes at most; '' for none. */
export function isSite(value: unknown): value is string {
  return typeof value === 'string' && siteForm.test(value)
}

/**
 * Who is said to have written a thing: a role, and the site it was written from. Never a person. (A24)
 *
 * `authorOf('citizen', 'brest')` is `citizen@brest`; without a site, `citizen`.
 */
export function authorOf(role: Role, site: string): string {
  return site === '' ? role : `${role}@${site}`
}

/** The role and the site that a thing says it was written by; null and '' when it says neither. Total. */
export function readAuthor(by: string): { readonly role: Role | null; readonly site: string } {
  const [role = '', site = ''] = by.split('@')
  return { role: isRole(role) ? role : null, site: isSite(site) ? site : '' }
}

/** May somebody of this role give others a way in as that? Nobody gives more than they are. */
export function mayGive(giver: Role, role: unknown): role is Role {
  return isRole(role) && roles.indexOf(role) <= roles.indexOf(giver)
}
