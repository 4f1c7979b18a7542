import { useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { ManySentences } from './many-sentences.tsx'
import { OneSentence } from './one-sentence.tsx'

/** Writes relations as sentences: one at a time with completion, or many lines with a look before. (V35, V36) */
export function SentenceDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  // The text of several lines, as soon as several are pasted or asked for.
  const [many, setMany] = useState<string | null>(null)
  return (
    <DialogFrame
      title={many === null ? words.sentences.title : words.sentences.manyTitle}
      closeWord={words.close}
      onClose={onClose}
      size={many === null ? 'middle' : 'large'}
    >
      {many === null ? (
        <OneSentence onMany={setMany} />
      ) : (
        <ManySentences start={many} onOne={() => setMany(null)} onDone={onClose} />
      )}
    </DialogFrame>
  )
}
