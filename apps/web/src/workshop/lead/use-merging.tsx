import type { ElementId } from '@maillage/atlas'
import { type ReactNode, useState } from 'react'
import { MergeDialog } from '../../merge/merge-dialog.tsx'
import { useLeadPage } from './use-lead-page.ts'

/** The window that merges, opened on these elements; nothing stays selected once it is closed. (V87) */
export function useMerging(): { readonly merge: (ids: readonly ElementId[]) => void; readonly window: ReactNode } {
  const { workbench } = useLeadPage()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    workbench.select([])
  }
  return {
    merge(ids) {
      workbench.select(ids)
      setOpen(true)
    },
    window: isOpen && <MergeDialog onClose={close} />,
  }
}
