import { type EndId, elementAt, elementKindOf, foldText } from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { Icon } from '../controls/icon.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { type Found, thingsOf } from './things-of.ts'

/** What was picked: a thing of the atlas, or words to make a new element of. */
export type Picked = { readonly is: 'thing'; readonly id: EndId } | { readonly is: 'new'; readonly label: string }

type Props = {
  readonly label: string
  readonly hint: string
  /** What is not offered: the thing itself, those chosen already. */
  readonly except: readonly EndId[]
  /**
   * Picked from the list alone: nothing new, and not while a name is being typed. True: elements only; `any`: relations
   * too.
   */
  readonly isStrict?: boolean | 'any'
  readonly isFocused?: boolean
  readonly onPick: (picked: Picked | null) => void
}

const newKey = '+new'
const most = 30

/** The other end of a relation, found by typing; words that nothing has make a new element. */
export function ThingPicker({ label, hint, isFocused = true, ...rest }: Props) {
  const picker = usePicker(rest)
  return (
    <ComboBox
      className="field"
      items={picker.offers}
      inputValue={picker.typed}
      onInputChange={picker.type}
      selectedKey={picker.key}
      onSelectionChange={(chosen) => chosen !== null && picker.choose(String(chosen))}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      autoFocus={isFocused}
    >
      <Label className="label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={hint} autoComplete="off" />
        <Button className="combo-button">
          <Icon name="down" size={16} />
        </Button>
      </div>
      <Popover className="popover popover-list" offset={4}>
        <OfferList typed={picker.typed.trim()} />
      </Popover>
    </ComboBox>
  )
}

function usePicker({ except, isStrict = false, onPick }: Pick<Props, 'except' | 'isStrict' | 'onPick'>) {
  const atlas = useAtlas()
  const [typed, setTyped] = useState('')
  const [key, setKey] = useState<string | null>(null)
  const is = isStrict === true ? 'element' : 'any'
  const offers = useMemo(
    () => offersOf(thingsOf(atlas, typed, most + except.length, is), except, isStrict ? '' : typed),
    [atlas, typed, except, is, isStrict],
  )
  const type = (text: string) => {
    setTyped(text)
    setKey(null)
    if (isStrict) return onPick(null)
    // Whoever writes the whole name has chosen, without a glance at the list.
    const exact = thingsOf(atlas, text, most, 'element').filter(
      ({ id, label }) => !except.includes(id) && foldText(label) === foldText(text),
    )
    const [only] = exact
    onPick(exact.length === 1 && only ? { is: 'thing', id: only.id } : null)
  }
  const choose = (chosen: string) => {
    const found = offers.find((offer) => offer.key === chosen)?.found
    setKey(chosen)
    if (found) setTyped(found.label)
    if (found) onPick({ is: 'thing', id: found.id })
    else if (chosen === newKey) onPick({ is: 'new', label: typed.trim() })
  }
  return { typed, key, offers, type, choose }
}

function OfferList({ typed }: { readonly typed: string }) {
  const { words } = usePage()
  const create = words.relate.create(typed)
  return (
    <ListBox<Offer> className="list" renderEmptyState={() => <p className="list-empty">{words.relate.noMatch}</p>}>
      {(offer) => (
        <ListBoxItem id={offer.key} textValue={offer.found?.label ?? create} className="list-item">
          {offer.found ? <FoundWords found={offer.found} /> : <Text slot="label">{create}</Text>}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

type Offer = { readonly key: string; readonly found: Found | null }

function offersOf(things: readonly Found[], except: readonly EndId[], typed: string): readonly Offer[] {
  const found = things.filter(({ id }) => !except.includes(id))
  const offers: Offer[] = found.map((thing) => ({ key: thing.id, found: thing }))
  const isNew = typed.trim() !== '' && !found.some((thing) => foldText(thing.label) === foldText(typed))
  return isNew ? [...offers, { key: newKey, found: null }] : offers
}

/** A thing as it is offered: mark, words, kind. */
export function FoundWords({ found }: { readonly found: Found }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const element = elementAt(atlas, found.id)
  const kind = element ? elementKindOf(atlas, element) : null
  return (
    <>
      {kind ? <KindMark kind={kind} /> : <Icon name="link" size={18} />}
      <Text slot="label" className="list-words">
        {found.label}
      </Text>
      <Text slot="description" className="list-kind">
        {kind ? kind.label : words.panel.relation}
      </Text>
    </>
  )
}
