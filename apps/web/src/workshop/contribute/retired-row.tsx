import { useEffect, useRef } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { Icon } from '../../controls/icon.tsx'

/** Something of mine that I just took back, and how it comes back. */
export type Retired = { readonly title: string; readonly undo: () => void }

/** Stands where the thing stood: nothing is taken back for good by a slip of the finger. (V152) */
export function RetiredRow({ retired, onClose }: { readonly retired: Retired; readonly onClose: () => void }) {
  const { words } = usePage()
  const button = useRef<HTMLButtonElement>(null)
  // What was pressed is gone: the focus comes to what takes it back.
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="give-done">
      <p>{words.contribute.mine.gone(retired.title)}</p>
      <button
        ref={button}
        type="button"
        className="button"
        onClick={() => {
          retired.undo()
          onClose()
        }}
      >
        <Icon name="undo" size={18} /> {words.contribute.done.undo}
      </button>
    </div>
  )
}
