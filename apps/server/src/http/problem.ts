import type { Problem, ProblemCode } from '@maillage/wire'

const problems: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'not-invited': { status: 401, title: 'This link opens nothing here. Ask for a new one.' },
  'link-taken-back': { status: 401, title: 'This link was taken back. Ask for a new one.' },
  'unknown-atlas': { status: 404, title: 'There is no such atlas.' },
  'too-many-requests': { status: 429, title: 'Too many attempts. Try again in a minute.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'not-readable': { status: 400, title: 'What was asked can’t be read.' },
  'too-large': { status: 413, title: 'What was sent is too large.' },
  'try-later': { status: 503, title: 'The server could not answer. Try again in a moment.' },
}

/** A problem document (RFC 9457). */
export function problem(code: ProblemCode): Response {
  const { status, title } = problems[code]
  const body: Problem = { type: 'about:blank', title, status, code }
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
