import { DoorPage } from '../../enter/door-page.tsx'
import type { Messages } from '../../messages/index.ts'

export default function PreparePage({ words }: { readonly token: string; readonly words: Messages }) {
  return (
    <DoorPage title={words.product} words={words}>
      {null}
    </DoorPage>
  )
}
