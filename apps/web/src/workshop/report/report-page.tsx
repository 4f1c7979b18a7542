import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { LanguageSwitch } from '../../enter/door-page.tsx'
import { type ReportMessages, reportMessages } from '../../messages/reporting.ts'
import { downloadText, fileNameOf } from '../../panels/download-text.ts'
import type { Drawn } from '../../picture/draw-map.ts'
import { ReportMap } from './report-map.tsx'
import { ReportSheet } from './report-sheet.tsx'
import type { ReportText } from './report-text.ts'
import { ReportWordsForm } from './report-words-form.tsx'
import { sayReport } from './say-report.ts'
import sheetCss from './sheet.css?inline'
import { writeMarkdown } from './write-markdown.ts'
import './report-page.css'
import './sheet.css'

/** The report of a workshop: for whoever may read the atlas, on a phone, on paper, and as a file. (V143) */
export default function ReportPage() {
  const { words, session, language } = usePage()
  const say = reportMessages[language]
  const atlas = useAtlas()
  const report = useMemo(
    () => sayReport({ atlas, now: session.assembly.now(), language, words, say }),
    [atlas, session, language, words, say],
  )
  const [map, setMap] = useState<Drawn | null>(null)
  useEffect(() => {
    document.title = say.title(report.title)
  }, [say, report.title])
  return (
    <div className="report-page">
      <a className="skip" href="#content">
        {words.bar.skip}
      </a>
      <ReportBar say={say} />
      <main id="content" tabIndex={-1}>
        {session.may('lead') && <ReportWordsForm say={say} />}
        <ReportSheet report={report} places={atlas.workshop.places} elementKinds={atlas.elementKinds}>
          <ReportMap say={say} onDrawn={setMap} />
        </ReportSheet>
        <Downloads report={report} map={map} say={say} />
      </main>
    </div>
  )
}

/** The way back, and paper. */
function ReportBar({ say }: { readonly say: ReportMessages }) {
  const { words, session } = usePage()
  const leads = session.may('lead')
  return (
    <header className="report-bar">
      <a className="button button-quiet" {...linkToRoom(session.atlasId, leads ? 'lead' : 'contribute')}>
        <Icon name="back" size={16} /> {leads ? say.toLead : say.back}
      </a>
      <div className="report-bar-end">
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={16} /> {say.print}
        </button>
        <LanguageSwitch words={words} />
      </div>
    </header>
  )
}

type DownloadsProps = { readonly report: ReportText; readonly map: Drawn | null; readonly say: ReportMessages }

/** The same report as a file, made in this page; and the whole atlas. (V145) */
function Downloads({ report, map, say }: DownloadsProps) {
  const { session, say: tell } = usePage()
  const nameOf = (end: string) => fileNameOf(report.title).replace('.atlas.json', `.${end}`)
  const html = async () => {
    // Loaded when it is asked for: most people only read.
    const [{ writeHtml }, { inFile }] = await Promise.all([
      import('./write-html.ts'),
      import('../../picture/draw-map.ts'),
    ])
    downloadText(nameOf('html'), writeHtml(report, { css: sheetCss, map: map && (await inFile(map)) }), 'text/html')
    tell(say.downloaded)
  }
  const text = () => {
    downloadText(nameOf('md'), writeMarkdown(report), 'text/markdown')
    tell(say.downloaded)
  }
  const json = async () => {
    const { saveAtlas } = await import('./save-atlas.ts')
    saveAtlas(session.atlas())
    tell(say.downloaded)
  }
  return (
    <section className="report-downloads" aria-labelledby="report-downloads">
      <h2 id="report-downloads">{say.downloads}</h2>
      <div className="buttons">
        <Download onPress={() => void html()}>{say.html}</Download>
        <Download onPress={text}>{say.markdown}</Download>
        <Download onPress={() => void json()}>{say.json}</Download>
      </div>
    </section>
  )
}

function Download({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="button" onClick={onPress}>
      <Icon name="out" size={16} /> {children}
    </button>
  )
}
