import type { Context } from 'hono'

/** The address that somebody asks from, as the socket says it; undefined in tests without a network. */
export function addressOf(context: Context): string | undefined {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = context.env
  return env?.incoming?.socket?.remoteAddress
}
