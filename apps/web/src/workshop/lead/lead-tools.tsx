import { type ComponentType, useMemo, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useWorkshop } from '../use-workshop.ts'
import { DoorsTab } from './doors-tab.tsx'
import { DuplicatesTab } from './duplicates-tab.tsx'
import { InboxTab } from './inbox-tab.tsx'
import { JournalTab } from './journal-tab.tsx'
import { PlacesTab } from './places-tab.tsx'
import { PlanTab } from './plan-tab.tsx'
import { RehearsalTab } from './rehearsal-tab.tsx'
import { ShowTab } from './show-tab.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { useLeadPage } from './use-lead-page.ts'
import { VotesTab } from './votes-tab.tsx'

const tabs = {
  plan: PlanTab,
  inbox: InboxTab,
  places: PlacesTab,
  show: ShowTab,
  duplicates: DuplicatesTab,
  votes: VotesTab,
  doors: DoorsTab,
  rehearsal: RehearsalTab,
  journal: JournalTab,
} as const satisfies Readonly<Record<string, ComponentType>>
type TabName = keyof typeof tabs

/** The tools of who leads, one at a time. */
export function LeadTools() {
  const { words } = useLeadPage()
  const { waiting, rehearsal } = useWorkshop()
  const names = useMemo(() => Object.keys(tabs) as readonly TabName[], []) // reason: the keys of the table above
  const countOf = (name: TabName) => (name === 'inbox' && waiting.inbox > 0 ? waiting.inbox : null)
  const place = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  // On a phone what was chosen would open below what is seen.
  const show = () => {
    if (isNarrow) window.requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'start' }))
  }
  return (
    <Tabs ref={place} className="lead-tools" onSelectionChange={show}>
      <TabList className="lead-tabs" aria-label={words.lead.tabsName}>
        {names.map((name) => (
          <Tab key={name} id={name} className="lead-tab">
            {words.lead.tabs[name]}
            {countOf(name) !== null && <span className="lead-count">{countOf(name)}</span>}
            {name === 'rehearsal' && rehearsal && <span className="lead-count">•</span>}
          </Tab>
        ))}
      </TabList>
      {names.map((name) => {
        const Shown = tabs[name]
        return (
          <TabPanel key={name} id={name} className="lead-panel" shouldForceMount={name === 'rehearsal'}>
            <Shown />
          </TabPanel>
        )
      })}
    </Tabs>
  )
}
