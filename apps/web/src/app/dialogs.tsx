import { DialogFrame } from '../controls/dialog-frame.tsx'
import { AboutPanel } from '../panels/about-panel.tsx'
import { DraftsDialog } from '../panels/drafts-dialog.tsx'
import { ImportDialog } from '../panels/import-dialog.tsx'
import { KindsEditor } from '../panels/kinds-editor.tsx'
import { PersonDialog } from '../panels/person-dialog.tsx'
import { RightsDialog } from '../panels/rights-dialog.tsx'
import { SearchDialog } from '../panels/search-dialog.tsx'
import { TrameEditor } from '../panels/trame-editor.tsx'
import { VersionsDialog } from '../panels/versions-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { type DialogName, usePage } from './page-context.tsx'
import { ShareDialog } from './share-dialog.tsx'

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
    case 'share':
      return <ShareDialog onClose={close} token={token} />
    case 'trame':
      return <TrameEditor onClose={close} />
    case 'kinds':
      return <KindsEditor onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
    case 'drafts':
      return <DraftsDialog onClose={close} />
    case 'rights':
      return <RightsDialog onClose={close} />
    case 'versions':
      return <VersionsDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'person':
      return <PersonDialog onClose={close} />
  }
}
