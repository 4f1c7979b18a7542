import { usePage } from './page-context.tsx'

/** Stands where a part of the page is on its way. */
export function Skeleton() {
  const { words } = usePage()
  return (
    <div className="skeleton-page" role="status">
      <p>{words.loading}</p>
      {[70, 45, 60, 35, 52].map((width) => (
        <div key={width} className="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />
      ))}
    </div>
  )
}
