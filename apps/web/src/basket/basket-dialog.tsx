import { type EndId, labelOf, relationAt, sentenceText } from '@maillage/atlas'
import { createPortal } from 'react-dom'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton, IconButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { downloadText, fileNameOf } from '../panels/download-text.ts'
import { ThingMark } from '../panels/thing-mark.tsx'
import { basketCsv, basketJson, basketText, thingsIn } from './basket-files.ts'
import { PrintedBasket } from './printed-basket.tsx'
import { useBasket } from './use-basket.ts'

/** What I put aside in this atlas: read, go there, take out, print, hand out as a file. (V41, V42) */
export function BasketDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const basket = useBasket()
  const ids = thingsIn(atlas, basket.ids)
  return (
    <DialogFrame title={words.basket.title} closeWord={words.close} onClose={onClose}>
      <p className="hint">{words.basket.why}</p>
      {ids.length === 0 ? <p className="empty">{words.basket.empty}</p> : <Things ids={ids} onClose={onClose} />}
      {basket.ids.length > ids.length && <p className="hint">{words.basket.gone(basket.ids.length - ids.length)}</p>}
      {ids.length > 0 && <HandOut ids={ids} />}
      {createPortal(<PrintedBasket ids={ids} />, document.body)}
    </DialogFrame>
  )
}

function Things({ ids, onClose }: { readonly ids: readonly EndId[]; readonly onClose: () => void }) {
  const { words, workbench } = usePage()
  const atlas = useAtlas()
  const basket = useBasket()
  const go = (id: EndId) => {
    onClose()
    workbench.reveal(id)
  }
  const take = (id: EndId, at: number) => {
    const label = labelOf(atlas, id)
    basket.toggle(id, label)
    // The button goes with its row: to the next one, or to the window itself.
    requestAnimationFrame(() => {
      const buttons = document.querySelectorAll<HTMLElement>('.basket .end-link')
      const next =
        buttons[Math.min(at, buttons.length - 1)] ?? document.querySelector<HTMLElement>('[role="dialog"] button')
      next?.focus()
    })
  }
  return (
    <ul className="basket" aria-label={words.basket.title}>
      {ids.map((id, at) => {
        const relation = relationAt(atlas, id)
        const label = relation ? sentenceText(atlas, relation) : labelOf(atlas, id)
        return (
          <li key={id} className="basket-row">
            <ThingMark id={id} />
            <button type="button" className="end-link" onClick={() => go(id)}>
              {label}
            </button>
            <IconButton icon="close" name={words.basket.takeOutWhat(label)} onPress={() => take(id, at)} />
          </li>
        )
      })}
    </ul>
  )
}

function HandOut({ ids }: { readonly ids: readonly EndId[] }) {
  const { words, say } = usePage()
  const atlas = useAtlas()
  const basket = useBasket()
  const name = (end: string) => fileNameOf(`${words.basket.title} ${atlas.about.title}`).replace(/\.atlas\.json$/, end)
  const hand = (text: string, end: string, type: string) => {
    downloadText(name(end), text, type)
    say(words.basket.handed)
  }
  const csv = () =>
    basketCsv(atlas, ids, {
      columns: words.basket.columns,
      element: words.panel.element,
      relation: words.panel.relation,
      statusOf: ({ status }) => (status === '' ? '' : words.domain.statuses[status]),
    })
  return (
    <div className="buttons">
      <ActionButton icon="print" onPress={() => window.print()}>
        {words.basket.print}
      </ActionButton>
      <ActionButton icon="out" onPress={() => hand(basketText(atlas, ids), '.txt', 'text/plain')}>
        {words.basket.text}
      </ActionButton>
      <ActionButton icon="out" onPress={() => hand(csv(), '.csv', 'text/csv')}>
        CSV
      </ActionButton>
      <ActionButton icon="out" onPress={() => hand(basketJson(atlas, ids), '.atlas.json', 'application/json')}>
        JSON
      </ActionButton>
      <ActionButton onPress={basket.clear}>{words.basket.clear}</ActionButton>
    </div>
  )
}
