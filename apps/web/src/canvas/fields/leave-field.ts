/** Takes the focus out of an open field, which keeps what was written. tldraw stops the browser from doing it. */
export function leaveField(): void {
  const active = document.activeElement
  if (active instanceof HTMLElement && active.closest('.dv-field')) active.blur()
}
