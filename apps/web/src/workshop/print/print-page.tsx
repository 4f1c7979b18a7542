import { useState } from 'react'
import { linkToRoom } from '../../app/go-to.ts'
import { Icon } from '../../controls/icon.tsx'
import { RoomTools } from '../room-tools.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { BlankCards } from './blank-cards.tsx'
import { FilledCards } from './filled-cards.tsx'
import { Legend } from './legend.tsx'
import { Posters } from './posters.tsx'
import './print-page.css'
import './sheets.css'

const kinds = ['blank', 'legend', 'poster', 'filled'] as const
type PrintKind = (typeof kinds)[number]

const sheets = { blank: BlankCards, legend: Legend, poster: Posters, filled: FilledCards }

/** Paper: choose, look, print. What is on the screen beside the sheets stays there. (V98, V99) */
export default function PrintPage() {
  const { words, session } = usePaperPage()
  const { print } = words.paper
  const [kind, setKind] = useState<PrintKind>('blank')
  const Sheets = sheets[kind]
  return (
    <main className="print-page" id="content">
      <header className="print-head">
        <div className="print-ways">
          <a className="room-back" {...linkToRoom(session.atlasId, 'map')}>
            <Icon name="back" size={16} />
            {print.back}
          </a>
          <RoomTools current="print" />
        </div>
        <h1>{print.title}</h1>
        <fieldset className="print-kinds">
          <legend className="unseen">{print.what}</legend>
          {kinds.map((each) => (
            <label key={each} className="print-kind">
              <input type="radio" name="what" checked={each === kind} onChange={() => setKind(each)} />
              <span>{print.kinds[each]}</span>
            </label>
          ))}
        </fieldset>
        <p className="hint">{print.about[kind]}</p>
      </header>
      <Sheets />
    </main>
  )
}
