import { mergeAtlas } from '@maillage/atlas'
import {
  type AtlasOfFile,
  type FileOddity,
  type ImportPlan,
  planImport,
  readAtlasFile,
  writeAtlasFile,
} from '@maillage/interchange'
import { limits } from '@maillage/wire'
import { useMemo, useState } from 'react'
import { FileTrigger, Label, TextArea, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { importWords } from '../messages/importing.ts'
import { sayRefusal } from '../messages/say-refusal.ts'
import { downloadText, fileNameOf } from './download-text.ts'

/** Brings a file in, after showing what it will do, and writes the whole atlas out. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, session } = usePage()
  const importing = useImporting()
  return (
    <DialogFrame
      title={session.may('import') ? importing.title : importing.export}
      closeWord={words.close}
      onClose={onClose}
      size="large"
    >
      {session.may('import') && <Import onClose={onClose} />}
      <Export />
    </DialogFrame>
  )
}

function Export() {
  const { session, say } = usePage()
  const importing = useImporting()
  const download = () => {
    const atlas = session.atlas()
    downloadText(fileNameOf(atlas.about.title), writeAtlasFile(atlas), 'application/json')
    say(importing.exported)
  }
  return (
    <section className="import-part">
      <h3>{importing.exportTab}</h3>
      <p>{importing.exportWhat}</p>
      <ActionButton icon="out" onPress={download}>
        {importing.export}
      </ActionButton>
    </section>
  )
}

function Import({ onClose }: { readonly onClose: () => void }) {
  const importing = useImporting()
  const [file, setFile] = useState<AtlasOfFile | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const read = (content: string) => {
    const outcome = readAtlasFile(content)
    setFile(outcome.ok ? outcome.value : null)
    setProblem(outcome.ok ? '' : importing.notAnAtlas)
  }
  const open = async (chosen: FileList | null) => {
    const [first] = chosen ?? []
    if (!first) return
    if (first.size > limits.importBytes) return setProblem(importing.tooLarge(limits.importBytes / 1024 / 1024))
    read(await first.text())
  }
  if (file) return <Preview file={file} onOther={() => setFile(null)} onDone={onClose} />
  return (
    <section className="import-part">
      <h3>{importing.importTab}</h3>
      <p>{importing.what}</p>
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={open}>
        <ActionButton tone="strong">{importing.choose}</ActionButton>
      </FileTrigger>
      <TextField className="field" value={text} onChange={setText}>
        <Label className="label">{importing.paste}</Label>
        <TextArea className="input area paste" rows={4} spellCheck="false" />
      </TextField>
      {text.trim() !== '' && <ActionButton onPress={() => read(text)}>{importing.preview}</ActionButton>}
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

/** What an import will do, against the atlas as it is now; nothing is written before it is confirmed. */
function Preview({
  file,
  onOther,
  onDone,
}: {
  readonly file: AtlasOfFile
  readonly onOther: () => void
  readonly onDone: () => void
}) {
  const { words, say, session } = usePage()
  const importing = useImporting()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const atlas = useAtlas()
  const plan = useMemo(() => planImport(atlas, file.atlas), [atlas, file])
  const tables = plan.trame.length + plan.elementKinds.length + plan.relationKinds.length
  const isNothing =
    plan.elements.added.length + plan.relations.added.length + tables + plan.about.length + plan.annotations === 0
  const confirm = async () => {
    setBusy(true)
    const outcome = await session.performByCommand({
      name: 'import',
      args: { text: writeAtlasFile(file.atlas) },
      wish: (now, context) => mergeAtlas(now, context, { from: file.atlas }),
    })
    setBusy(false)
    if (!outcome.ok) return setProblem(sayRefusal(words, outcome.refusal))
    say(importing.done(plan.elements.added.length, plan.relations.added.length))
    onDone()
  }
  return (
    <section className="import-part" aria-live="polite">
      <h3>{importing.willAdd}</h3>
      {isNothing ? <p>{importing.nothing}</p> : <Added plan={plan} tables={tables} />}
      <p>{importing.already(alreadyThere(plan))}</p>
      <Rows file={file} effect="left-out" />
      <Rows file={file} effect="changed" />
      {(plan.refusal || problem) && (
        <p className="notice" role="alert">
          {plan.refusal ? sayRefusal(words, plan.refusal) : problem}
        </p>
      )}
      <div className="buttons">
        <ActionButton tone="strong" isDisabled={isNothing || isBusy || plan.refusal !== null} onPress={confirm}>
          {isBusy ? importing.writing : importing.confirm}
        </ActionButton>
        <ActionButton onPress={onOther}>{importing.other}</ActionButton>
      </div>
    </section>
  )
}

function Added({ plan, tables }: { readonly plan: ImportPlan; readonly tables: number }) {
  const importing = useImporting()
  return (
    <ul className="import-counts">
      <li>{importing.elements(plan.elements.added.length)}</li>
      <li>{importing.relations(plan.relations.added.length)}</li>
      {tables > 0 && <li>{importing.tables(tables)}</li>}
    </ul>
  )
}

function alreadyThere({ elements, relations }: ImportPlan): number {
  return elements.same.length + elements.different.length + relations.same.length + relations.different.length
}

function Rows({ file, effect }: { readonly file: AtlasOfFile; readonly effect: 'left-out' | 'changed' }) {
  const importing = useImporting()
  const rows = file.oddities.filter((oddity) => oddity.effect === effect)
  if (rows.length === 0) return effect === 'left-out' ? <p>{importing.noAside}</p> : null
  return (
    <details className="import-rows" open={effect === 'left-out'}>
      <summary>{effect === 'left-out' ? importing.aside(rows.length) : importing.mended(rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.place} ${row.code}`}>
            <OddRow row={row} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function OddRow({ row }: { readonly row: FileOddity }) {
  const importing = useImporting()
  const where = [row.id || row.place, row.line === null ? '' : importing.line(row.line)].filter(Boolean).join(', ')
  return (
    <>
      <strong>{where}</strong> {importing.odd[row.code]}
      {row.value !== '' && <code> {row.value}</code>}
      {row.became !== '' && <> ({importing.became(row.became)})</>}
    </>
  )
}

/** Sentences of this window. */
function useImporting(): (typeof importWords)['fr'] {
  return importWords[usePage().language]
}
