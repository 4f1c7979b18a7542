import type { ElementKind } from '@maillage/atlas'
import { iconPaths } from '@maillage/scene'

/** The drawing of a kind in black: printers have no colour to count on. */
export function KindIcon({ icon }: Pick<ElementKind, 'icon'>) {
  return (
    <svg className="print-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[icon]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

/** A box to tick beside a kind. */
export function KindTick({ kind }: { readonly kind: ElementKind }) {
  return (
    <li className="card-kind">
      <svg className="print-tick" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <rect x="0.6" y="0.6" width="8.8" height="8.8" fill="none" stroke="currentColor" strokeWidth="0.9" />
      </svg>
      <KindIcon icon={kind.icon} />
      {kind.label}
    </li>
  )
}
