import type { HouseWords } from '@maillage/wire'
import { useEffect, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { DoorPage } from '../enter/door-page.tsx'
import { everyoneWords } from '../messages/everyone.ts'
import type { Messages } from '../messages/index.ts'
import { askHouse } from './ask-house.ts'

const nothing: HouseWords = { name: '', contact: '', accessibility: 'none', audit: '' }

/** The accessibility statement, with what the administrator says of their own installation. (V111) */
export default function StatementPage({ words }: { readonly words: Messages }) {
  const { current: language } = useLanguage()
  const [house, setHouse] = useState<HouseWords>(nothing)
  useEffect(() => {
    void askHouse().then((answer) => answer.ok && setHouse(answer.value))
  }, [])
  const said = everyoneWords[language].statement
  return (
    <DoorPage title={said.title} words={words}>
      <p>{said.who(house.name || said.nobody)}</p>
      <section className="easy-part">
        <h2>{said.state}</h2>
        <p>{said.states[house.accessibility]}</p>
        {house.audit && <p>{said.audit(house.audit)}</p>}
      </section>
      <List title={said.whatTitle} lines={said.what} />
      <List title={said.limitsTitle} lines={said.limits} />
      <section className="easy-part">
        <h2>{said.contactTitle}</h2>
        <p>{house.contact ? said.contact(house.contact) : said.noContact}</p>
        <p>{said.defender}</p>
      </section>
    </DoorPage>
  )
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section className="easy-part">
      <h2>{title}</h2>
      <ul className="promises">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
