/** Why bytes are not taken, apart from rights: an honest page never meets any of these. */
export type Fault = 'malformed' | 'too-large' | 'outside-the-layout' | 'foreign-id' | 'unknown-history'

/** Thrown inside the gate where bytes can't be taken; `judgeUpdate` turns it into a verdict. `detail` is for the log. */
export class NotAdmitted extends Error {
  readonly fault: Fault
  constructor(fault: Fault, detail: string) {
    super(detail)
    this.fault = fault
  }
}

export function malformed(detail: string): never {
  throw new NotAdmitted('malformed', detail)
}

export function tooLarge(detail: string): never {
  throw new NotAdmitted('too-large', detail)
}

export function outsideTheLayout(detail: string): never {
  throw new NotAdmitted('outside-the-layout', detail)
}
