/** A moment as the field `datetime-local` writes it, in the time of this device: `2026-11-26T14:30`. */
export function toLocalTime(at: number): string {
  const moment = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return moment.toISOString().slice(0, 16)
}

/** What such a field says, as a moment; null when it says nothing whole. */
export function fromLocalTime(text: string): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime()
  return Number.isFinite(at) ? at : null
}
