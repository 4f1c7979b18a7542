import { type Place, type Role, siteOf } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useWorkshop } from '../use-workshop.ts'

/** The places whose cards I may type in: those of my site, all when I lead. (A24) */
export function useHostedPlaces(): readonly Place[] {
  const { session } = usePage()
  const { places } = useWorkshop()
  if (!session.may('host')) return []
  return hostedPlaces(places, session)
}

/** The same as the server says it. */
export function hostedPlaces(
  places: readonly Place[],
  { role, site }: { readonly role: Role; readonly site: string },
): readonly Place[] {
  if (role === 'facilitator' || role === 'administrator') return places
  return places.filter(({ key }) => siteOf(places, key) === siteOf(places, site))
}
