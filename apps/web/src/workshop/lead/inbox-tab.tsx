import { readAuthor, titleOfContribution } from '@maillage/atlas'
import type { InboxAnswer } from '@maillage/wire'
import { useState } from 'react'
import { GridList, GridListItem, type Key, type Selection } from 'react-aria-components'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { Icon } from '../../controls/icon.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { NewestArrivals } from './newest-arrivals.tsx'
import { kindOfContribution, placeWord } from './say-contribution.ts'
import { useInbox } from './use-inbox.ts'
import { useLeadPage } from './use-lead-page.ts'
import { useVerdicts } from './use-verdicts.ts'

type Brought = InboxAnswer['inbox'][number]

/** What waits to be let in: one by one or many at once, by keyboard too, and the last decision can be taken back. (V85) */
export function InboxTab() {
  const { words } = useLeadPage()
  const { answer, look } = useInbox()
  const waiting = answer?.inbox.filter(({ state }) => state === 'waiting') ?? []
  const declined = answer?.inbox.filter(({ state }) => state === 'declined') ?? []
  const verdicts = useVerdicts(look)
  return (
    <>
      <h2>{words.lead.inbox.title}</h2>
      {answer === null ? <p role="status">{words.loading}</p> : <WaitingList all={waiting} verdicts={verdicts} />}
      {verdicts.canTakeBack && (
        <ActionButton icon="undo" isDisabled={verdicts.isBusy} onPress={() => void verdicts.takeBack()}>
          {words.lead.inbox.undo}
        </ActionButton>
      )}
      {declined.length > 0 && (
        <details className="lead-more">
          <summary>
            {words.lead.inbox.declinedTitle} ({declined.length})
          </summary>
          <ul className="lead-list">
            {declined.map((each) => (
              <li key={each.id} className="lead-row">
                <BroughtWords brought={each} />
                <ActionButton onPress={() => void verdicts.decide('accept', [each.id])}>
                  {words.lead.inbox.accept}
                </ActionButton>
                <ActionButton tone="quiet" onPress={() => void verdicts.decide('reconsider', [each.id])}>
                  {words.lead.inbox.reconsider}
                </ActionButton>
              </li>
            ))}
          </ul>
        </details>
      )}
      <NewestArrivals />
    </>
  )
}

type ListProps = { readonly all: readonly Brought[]; readonly verdicts: ReturnType<typeof useVerdicts> }

function WaitingList({ all, verdicts }: ListProps) {
  const { words } = useLeadPage()
  const { inbox } = words.lead
  const [ticked, setTicked] = useState<Selection>(new Set<Key>())
  const chosen = all.filter(({ id }) => ticked === 'all' || ticked.has(id)).map(({ id }) => id)
  if (all.length === 0) {
    return (
      <p>
        {inbox.none} <span className="hint">{inbox.noneWhy}</span>
      </p>
    )
  }
  const decide = (name: 'accept' | 'decline', ids: readonly string[]) => {
    if (ids.length === 0) return
    setTicked(new Set())
    void verdicts.decide(name, ids)
  }
  const keys = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = event.target instanceof Element && event.target.closest('[data-key]')?.getAttribute('data-key')
    const ids = chosen.length > 0 ? chosen : here ? [here] : []
    const key = event.key.toLowerCase()
    if (key !== 'a' && key !== 'r' && key !== 'z') return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'z') void verdicts.takeBack()
    else decide(key === 'a' ? 'accept' : 'decline', ids)
  }
  return (
    <>
      <p className="hint">{inbox.keys}</p>
      <div className="buttons">
        <ActionButton onPress={() => setTicked(chosen.length === all.length ? new Set() : 'all')}>
          {inbox.selectAll}
        </ActionButton>
        <ActionButton tone="strong" isDisabled={chosen.length === 0} onPress={() => decide('accept', chosen)}>
          {inbox.acceptAll(chosen.length)}
        </ActionButton>
        <ActionButton isDisabled={chosen.length === 0} onPress={() => decide('decline', chosen)}>
          {inbox.declineAll(chosen.length)}
        </ActionButton>
      </div>
      <div onKeyDownCapture={keys} role="presentation">
        <GridList
          className="lead-inbox"
          aria-label={inbox.list}
          selectionMode="multiple"
          selectedKeys={ticked}
          onSelectionChange={setTicked}
          disallowTypeAhead
        >
          {all.map((each) => (
            <GridListItem
              key={each.id}
              id={each.id}
              textValue={titleOfContribution(each.contribution)}
              className="lead-row"
            >
              <span className="check-box" aria-hidden="true">
                <Icon name="check" size={16} />
              </span>
              <BroughtWords brought={each} />
              <ActionButton onPress={() => decide('accept', [each.id])}>{inbox.accept}</ActionButton>
              <ActionButton tone="quiet" onPress={() => decide('decline', [each.id])}>
                {inbox.decline}
              </ActionButton>
            </GridListItem>
          ))}
        </GridList>
      </div>
    </>
  )
}

/** What was brought, in its words, of which kind, and from where. */
function BroughtWords({ brought: { contribution, by } }: { readonly brought: Brought }) {
  const { words } = useLeadPage()
  const atlas = useAtlas()
  const { role, site } = readAuthor(by)
  const kind = kindOfContribution(atlas, contribution)
  return (
    <div className="lead-words">
      <span className="lead-words-title">
        {kind && <KindMark kind={kind} />}
        <strong>{titleOfContribution(contribution)}</strong>
      </span>
      {contribution.type === 'element' && contribution.link && (
        <span>{words.lead.inbox.link(contribution.link.verb, contribution.link.to)}</span>
      )}
      {contribution.type === 'element' && contribution.description && <span>{contribution.description}</span>}
      <span className="hint">
        {[kind?.label, role && words.domain.roles[role], placeWord(words, atlas.workshop.places, site)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}
