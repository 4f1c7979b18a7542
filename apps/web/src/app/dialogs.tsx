import { DialogFrame } from '../controls/dialog-frame.tsx'
import { AboutPanel } from '../panels/about-panel.tsx'
import { PersonDialog } from '../panels/person-dialog.tsx'
import { SearchDialog } from '../panels/search-dialog.tsx'
import { type DialogName, usePage } from './page-context.tsx'
import { RareDialog } from './rare-dialog.tsx'

/** The window that is open, if any. */
export function Dialogs({ name, token }: { readonly name: DialogName | null; readonly token: string | null }) {
  const { openDialog, words } = usePage()
  const close = () => openDialog(null)
  switch (name) {
    case null:
      return null
    case 'about':
      return (
        <DialogFrame title={words.bar.about} closeWord={words.close} onClose={close}>
          <AboutPanel />
        </DialogFrame>
      )
    case 'search':
      return <SearchDialog onClose={close} />
    case 'person':
      return <PersonDialog onClose={close} />
    default:
      return <RareDialog name={name} token={token} onClose={close} />
  }
}
