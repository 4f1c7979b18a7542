import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { ElementKinds } from './element-kinds.tsx'
import { RelationKinds } from './relation-kinds.tsx'

/** Kinds of elements and relations: a territory changes their words and looks, and adds its own. */
export function KindsEditor({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  return (
    <DialogFrame title={words.kinds.title} closeWord={words.close} onClose={onClose} size="large">
      <p>{words.kinds.why}</p>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={words.kinds.title}>
          <Tab id="element" className="tab">
            {words.kinds.elements}
          </Tab>
          <Tab id="relation" className="tab">
            {words.kinds.relations}
          </Tab>
        </TabList>
        <TabPanel id="element">
          <ElementKinds />
        </TabPanel>
        <TabPanel id="relation">
          <RelationKinds />
        </TabPanel>
      </Tabs>
    </DialogFrame>
  )
}
