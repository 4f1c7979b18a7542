import type { AtlasElement } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { type Grouping, groupings } from './outline-groups.ts'
import type { OutlineLayout } from './use-outline-layout.ts'

/** How the outline is laid out: what it is grouped by, or around which element. (V30) */
export function OutlineTools({ by, root, group, around }: OutlineLayout) {
  const { words } = usePage()
  if (root) return <Around root={root} onLeave={() => around(null)} />
  const choices = (Object.keys(groupings) as Grouping[]).map((value) => ({
    value,
    label: words.outline.groupings[value],
  })) // reason: the keys of the table
  return (
    <ChoiceField
      label={words.outline.group}
      value={by}
      onChoose={(value) => group(choices.find((choice) => choice.value === value)?.value ?? 'kind')}
      choices={choices}
    />
  )
}

function Around({ root, onLeave }: { readonly root: AtlasElement; readonly onLeave: () => void }) {
  const { words } = usePage()
  return (
    <div className="outline-tools">
      <p className="around">{words.outline.aroundWhat(root.label)}</p>
      <ActionButton onPress={onLeave}>{words.outline.whole}</ActionButton>
    </div>
  )
}
