import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'

/** While a rehearsal lasts: said to everyone, on every page. (V88) */
export function RehearsalBanner() {
  const { words } = usePage()
  if (useAtlas().workshop.rehearsal === null) return null
  return (
    <p className="banner banner-rehearsal" role="status">
      <strong>{words.leading.rehearsing}</strong> {words.leading.rehearsingWhy}
    </p>
  )
}
