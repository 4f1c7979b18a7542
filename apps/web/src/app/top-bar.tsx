import { changeAbout } from '@maillage/atlas'
import { useState } from 'react'
import { useBasket } from '../basket/use-basket.ts'
import { IconButton } from '../controls/action-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { LineEditor } from '../controls/line-editor.tsx'
import { PeopleButton } from '../panels/people-list.tsx'
import { RehearsalBanner } from '../workshop/rehearsal-banner.tsx'
import { BarMenu } from './bar-menu.tsx'
import { DraftsButton } from './drafts-button.tsx'
import { LeadLink } from './lead-link.tsx'
import { usePage, useWish } from './page-context.tsx'
import { FrozenNotice, RefusedNotice, WorkshopNotice } from './refused-notice.tsx'
import { SavingBadge } from './saving-badge.tsx'
import { useAtlas } from './use-session.ts'
import { ViewSwitch } from './view-switch.tsx'
import { VoteButton } from './vote-button.tsx'

/** The bar over an atlas: its title, where my work is, which view, and what can be done with the whole. */
export function TopBar() {
  const { session, words, openDialog, view } = usePage()
  const atlas = useAtlas() // also draws the bar again when there is something to undo
  return (
    <>
      <header className="bar">
        <div className="bar-name">
          <img className="bar-logo" src="/maillage.svg" alt="" width="28" height="28" />
          <Title title={atlas.about.title} />
          <SavingBadge />
          <DraftsButton />
          <VoteButton />
          {!session.mayEdit && (
            <span className="badge" title={words.bar.readOnlyWhy}>
              <Icon name="eye" size={15} />
              {words.bar.readOnly}
            </span>
          )}
        </div>
        <ViewSwitch />
        <div className="bar-actions">
          <LeadLink />
          <IconButton icon="search" name={words.bar.search} hint="/" onPress={() => openDialog('search')} />
          {session.mayEdit && (
            <>
              <span className="wide-only">
                <IconButton
                  icon="sentence"
                  name={words.sentences.title}
                  hint={view === 'drawing' ? 'Alt S' : 'S'}
                  onPress={() => openDialog('sentences')}
                />
              </span>
              <IconButton
                icon="undo"
                name={words.bar.undo}
                hint="Ctrl Z"
                isDisabled={!session.canUndo()}
                onPress={() => session.undo()}
              />
              <IconButton
                icon="redo"
                name={words.bar.redo}
                isDisabled={!session.canRedo()}
                onPress={() => session.redo()}
              />
            </>
          )}
          <PeopleButton />
          <BasketButton />
          <span className="wide-only">
            <IconButton icon="share" name={words.bar.share} onPress={() => openDialog('share')} />
          </span>
          <BarMenu />
        </div>
      </header>
      <RefusedNotice />
      <FrozenNotice />
      <WorkshopNotice />
      <RehearsalBanner />
    </>
  )
}

/** My basket, with how much is in it; on a phone it is in the menu. */
function BasketButton() {
  const { words, openDialog } = usePage()
  const count = useBasket().ids.length
  return (
    <span className="wide-only basket-button">
      <IconButton icon="basket" name={words.basket.open(count)} hint="B" onPress={() => openDialog('basket')} />
      {count > 0 && (
        <span className="basket-count" aria-hidden="true">
          {count}
        </span>
      )}
    </span>
  )
}

function Title({ title }: { readonly title: string }) {
  const { session, words } = usePage()
  const wish = useWish()
  const [isEdited, setEdited] = useState(false)
  if (isEdited) {
    const keep = (value: string) => {
      if (value.trim() !== title)
        wish((atlas, context) => changeAbout(atlas, context, { field: 'title', value: value.trim() }))
      setEdited(false)
    }
    return <LineEditor name={words.bar.title} value={title} max={300} onKeep={keep} onGiveUp={() => setEdited(false)} />
  }
  return (
    <div className="bar-title">
      <h1 title={title}>{title || words.bar.untitled}</h1>
      {session.may('edit-about') && <IconButton icon="pen" name={words.bar.rename} onPress={() => setEdited(true)} />}
    </div>
  )
}
