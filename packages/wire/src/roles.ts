/** Everyone comes in with one of these, given by the link they hold. From least to most. */
export const roles = ['visitor', 'citizen', 'elected', 'technician', 'facilitator', 'administrator'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

/** May this role write to the shared document? A visitor reads. (W3) */
export function mayEdit(role: Role): boolean {
  return role !== 'visitor'
}
