import { type CommandAnswer, type KeptAnswer, limits } from '@maillage/wire'
import { type Answer, askCommand, askKept, isShutOut } from './door.ts'
import { browserFrames } from './frames.ts'
import { freshId } from './fresh-id.ts'
import type { Keyring } from './keyring.ts'
import type { SavingState } from './saving-state.ts'
import type { CommandOutcome } from './session.ts'

export type AskingRequest = {
  readonly atlasId: string
  readonly keyring: Keyring
  readonly saving: SavingState
}

/** What the server keeps beside the atlas; null when it can't be had. */
export async function kept({ keyring, atlasId }: AskingRequest): Promise<KeptAnswer | null> {
  const key = await keyring()
  const answer = 'key' in key ? await askKept(atlasId, key.key) : null
  return answer?.ok ? answer.value : null
}

/** How long a command waits for what was done before it to be kept. Milliseconds. */
const orderMs = 10_000

/** Asks the server to do what only it does, once what I did before is on its disk. (W10) */
export async function command(
  asking: AskingRequest,
  name: string,
  args: Readonly<Record<string, unknown>>,
  id = freshId(),
): Promise<CommandOutcome> {
  const { saving, keyring, atlasId } = asking
  await settled(saving)
  let key = await keyring()
  const request = { id, name, args }
  if (JSON.stringify(request).length > limits.commandBytes) return { ok: false, refusal: { code: 'action-too-large' } }
  // Asked again under the same id when no answer came: it is done once.
  for (let attempt = 0; attempt < 3; attempt++) {
    if (!('key' in key)) break
    const answer: Answer<CommandAnswer> = await askCommand({ atlasId, key: key.key, command: request })
    if (answer.ok) return answer.value
    if (answer.code === 'too-large' || (isShutOut(answer.code) && !keyring.doubt())) break
    key = await keyring()
    await new Promise((resolve) => browserFrames.later(() => resolve(undefined), 400 * (attempt + 1)))
  }
  return { ok: false, refusal: { code: 'unreachable' } }
}

/** Resolves at the next change of the atlas, or after a second. */
export function nextChange(subscribe: (listener: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop()
      browserFrames.cancelLater(timer)
      resolve()
    }
    const stop = subscribe(end)
    const timer = browserFrames.later(end, 1000)
  })
}

/** Resolves when nothing of mine waits any more, or it has waited long enough. */
function settled({ saving, subscribe }: SavingState): Promise<void> {
  if (saving().pending === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      stop()
      browserFrames.cancelLater(timer)
      resolve()
    }
    const stop = subscribe(() => {
      if (saving().pending === 0) end()
    })
    const timer = browserFrames.later(end, orderMs)
  })
}
