/** Where votes are counted by hand, in the address of the page that types cards. */
export const countPlace = 'compter'

/** Was the page opened to count? Then that is where one begins. */
export function isToCount(): boolean {
  return window.location.hash === `#${countPlace}`
}
