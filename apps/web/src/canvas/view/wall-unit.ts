/** How large a pixel of a screen of 1920 by 1080 is on this one, which fills the same wall. */
export function wallUnit({ innerWidth, innerHeight }: Pick<Window, 'innerWidth' | 'innerHeight'> = window): number {
  return Math.min(innerWidth / 1920, innerHeight / 1080)
}
