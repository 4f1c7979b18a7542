import { elementKindsToChoose, nameOfPlace } from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import { useAtlas } from '../../app/use-session.ts'
import { deviceShelf } from '../../session/device.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { CardSheets } from './card-sheets.tsx'
import { Choices, ChoosePlace, Preview } from './choices.tsx'
import { KindTick } from './kind-tick.tsx'
import { firstFree, mostCards, numbersIn, numbersInUse, numbersOf, sheetsOf } from './numbering.ts'

const usualCount = 20

/** Cards to be written by hand, each with a number of its own. (V98) */
export function BlankCards() {
  const { words } = usePaperPage()
  const { print } = words.paper
  const cards = useBlankCards()
  const { places, place, range, numbers, taken } = cards
  const isTooMany = range.to - range.from >= mostCards
  return (
    <>
      <Choices isReady={numbers.length > 0} onPrint={cards.note}>
        <ChoosePlace places={places} value={place} empty={print.noPlace} onChoose={cards.choosePlace} />
        <div className="print-range">
          <NumberOf label={print.from} value={range.from} onChange={(from) => cards.setRange({ ...range, from })} />
          <NumberOf label={print.to} value={range.to} onChange={(to) => cards.setRange({ ...range, to })} />
        </div>
        <p className="hint" role="status">
          {numbers.length === 0 ? print.wrongRange : print.sheets(numbers.length, sheetsOf(numbers).length)}{' '}
          {isTooMany && print.most(mostCards)} {places.length > 0 && print.own(cards.own.from, cards.own.to)}
        </p>
        {taken.length > 0 && <p className="notice">{print.inUse(taken.slice(0, 12).join(', '))}</p>}
      </Choices>
      <Preview>
        <CardSheets things={numbers} keyOf={String} card={(number) => <BlankCard number={number} place={place} />} />
      </Preview>
    </>
  )
}

function useBlankCards() {
  const { session } = usePaperPage()
  const atlas = useAtlas()
  const { places } = atlas.workshop
  const inUse = useMemo(() => numbersInUse(atlas), [atlas])
  const shelf = `maillage.printed.${session.atlasId}`
  const rangeFor = (key: string) => {
    const own = numbersOf(places, key)
    const from = firstFree(own, inUse, Number(deviceShelf.read(`${shelf}.${own.from}`) ?? 0))
    return { from, to: Math.min(own.to, from + usualCount - 1) }
  }
  const [place, setPlace] = useState(() => (places.find(({ key }) => key === session.site) ?? places[0])?.key ?? '')
  const [range, setRange] = useState(() => rangeFor(place))
  const numbers = useMemo(() => numbersIn(range), [range])
  const own = numbersOf(places, place)
  return {
    ...{ places, place, range, setRange, numbers, own },
    taken: numbers.filter((number) => inUse.has(number)),
    choosePlace(key: string) {
      setPlace(key)
      setRange(rangeFor(key))
    },
    /** What was printed here is not proposed again. */
    note: () => void deviceShelf.keep(`${shelf}.${own.from}`, String(numbers.at(-1) ?? 0)),
  }
}

type NumberProps = { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }

function NumberOf({ label, value, onChange }: NumberProps) {
  return (
    <NumberField
      className="field"
      value={value}
      onChange={onChange}
      minValue={1}
      maxValue={999_999}
      formatOptions={{ useGrouping: false }}
    >
      <Label className="label">{label}</Label>
      <Input className="input" />
    </NumberField>
  )
}

function BlankCard({ number, place: key }: { readonly number: number; readonly place: string }) {
  const { words } = usePaperPage()
  const atlas = useAtlas()
  const { print } = words.paper
  const { places } = atlas.workshop
  const place = places.find((each) => each.key === key)
  const kinds = elementKindsToChoose(atlas)
  return (
    <>
      <header className="card-head">
        {place ? (
          <p className="card-place">
            <PlaceMark place={place} /> {nameOfPlace(places, key)}
          </p>
        ) : (
          <p className="card-place card-line">{print.placeLine}</p>
        )}
        <p className="card-number">
          <small>{print.numberWord}</small> {number}
        </p>
      </header>
      <p className="card-ask">{print.kindAsk}</p>
      <ul className={`card-kinds ${kinds.length > 10 ? 'card-kinds-many' : ''}`}>
        {kinds.slice(0, 18).map((kind) => (
          <KindTick key={kind.key} kind={kind} />
        ))}
      </ul>
      <p className="card-ask">{print.say}</p>
      <div className="card-lines" aria-hidden="true">
        {['a', 'b', 'c'].map((line) => (
          <div key={line} className="card-line" />
        ))}
      </div>
      <div className="card-links">
        <p className="card-line card-link">… {print.linkedTo}</p>
        <p className="card-line card-link">
          {print.verb} <small>{print.verbHint}</small>
        </p>
        <p className="card-line card-link">{print.because}</p>
        <div className="card-line" aria-hidden="true" />
      </div>
      <footer className="card-foot">{atlas.about.title}</footer>
    </>
  )
}
