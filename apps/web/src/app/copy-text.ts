/**
 * Copies words. The clipboard's own interface exists only on safe addresses; on a plain http address of the local
 * network the old command still works. Answers false when neither did. (V16)
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.className = 'unseen'
  // Inside the open window, if there is one: a window keeps the focus to itself.
  const before = document.activeElement
  const home = before?.closest('[role="dialog"]') ?? document.body
  home.append(box)
  box.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    if (before instanceof HTMLElement) before.focus()
    box.remove()
  }
}
