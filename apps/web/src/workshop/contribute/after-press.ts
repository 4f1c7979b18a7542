/** Longer than a browser takes from the end of a press to the click that comes of it. Milliseconds. */
const clickMs = 300

let pressed = 0
if (typeof window !== 'undefined') {
  const begin = () => {
    pressed += 1
  }
  const end = () => {
    pressed = Math.max(0, pressed - 1)
  }
  window.addEventListener('pointerdown', begin, true)
  window.addEventListener('pointerup', end, true)
  window.addEventListener('pointercancel', end, true)
}

/**
 * Does something once the press that took the focus away is over. What folds under a finger moves what is pressed, and the
 * press comes to nothing. Another field takes the focus as soon as it is touched: then nothing waits.
 */
export function afterPress(next: EventTarget | null, act: () => void): void {
  if (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement) {
    act()
    return
  }
  let isDone = false
  const finish = () => {
    window.removeEventListener('click', afterClick, true)
    if (!isDone) act()
    isDone = true
  }
  // The click goes first where it is meant to.
  const afterClick = () => window.setTimeout(finish, 0)
  const wait = () => window.setTimeout(finish, clickMs)
  window.addEventListener('click', afterClick, true)
  if (pressed === 0) wait()
  else window.addEventListener('pointerup', wait, { once: true, capture: true })
}
