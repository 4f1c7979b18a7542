import { type SignInTrouble, troubleParameter } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { returnPath } from '../sign-in/oidc-settings.ts'
import { type Destination, destinations, pendingSeconds } from '../sign-in/pending.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { addressOf } from './address-of.ts'

/**
 * The two addresses of a sign-in: the browser leaves for the provider, and comes back. Between the two it holds one
 * cookie, which no page and no other address sees; before and after, none. What somebody may is given in the fragment of
 * an address of ours, as a link is. (R52)
 */
export function signInRoutes(signIn: SignIn): Hono {
  const app = new Hono()
  const { isSecure } = signIn
  // One a sign-in: two that are under way in one browser don't disturb each other.
  const cookieFor = (state: string) => `${isSecure ? '__Secure-' : ''}connexion-${state.slice(0, 8)}`
  const cookie = { path: returnPath, httpOnly: true, sameSite: 'Lax', secure: isSecure } as const
  app.use('/connexion/*', async (context, next) => {
    context.header('cache-control', 'no-store')
    await next()
  })

  app.get('/connexion', async (context) => {
    if (await signIn.begun.note(addressOf(context))) return told(context, 'too-many')
    const begun = await signIn.begin(destinationOf(context.req.query('vers')))
    if ('trouble' in begun) return told(context, begun.trouble)
    setCookie(context, cookieFor(begun.state), begun.browser, { ...cookie, maxAge: pendingSeconds })
    return context.redirect(begun.address.href)
  })

  app.get(returnPath, async (context) => {
    const query = new URL(context.req.url).searchParams
    const name = cookieFor(query.get('state') ?? '')
    const browser = getCookie(context, name)
    if (browser !== undefined) deleteCookie(context, name, cookie)
    const back = await signIn.finish(query, browser)
    if ('trouble' in back) {
      const isTooMuch = await signIn.wrong.note(addressOf(context))
      return told(context, isTooMuch ? 'too-many' : back.trouble)
    }
    return context.redirect(`${destinations[back.to]}#${back.session}`)
  })
  return app
}

/** Only addresses of our own, by their word; whatever else was asked leads to the list. */
function destinationOf(word: string | undefined): Destination {
  return word === 'preparer' ? 'prepare' : 'atlases'
}

/** A page of ours says what went wrong and what to do, in the language of whoever reads it. */
function told(context: Context, trouble: SignInTrouble): Response {
  return context.redirect(`${destinations.atlases}?${troubleParameter}=${trouble}`)
}
