import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { LeadMessages } from '../../messages/leading.ts'
import { axes, trameChoices } from './prepare-draft.ts'
import { GroupFault, WordField } from './prepare-fields.tsx'
import type { Preparing } from './use-prepare-draft.ts'

type Props = { readonly preparing: Preparing; readonly words: LeadMessages; readonly fault: string | null }

/** Which trame the atlas starts with: a ready one, one's own lines, or none yet. */
export function TrameFields({ preparing: { draft, change }, words, fault }: Props) {
  const choose = (value: string) => {
    const choice = trameChoices.find((known) => known === value)
    if (choice) change({ trame: choice })
  }
  return (
    <fieldset>
      <legend>{words.prepare.trame}</legend>
      <RadioGroup className="field" value={draft.trame} onChange={choose}>
        <Label className="hint">{words.prepare.trameWhy}</Label>
        {trameChoices.map((choice) => (
          <Radio key={choice} value={choice} className="prepare-choice">
            <span className="radio-mark" />
            {words.prepare.trames[choice]}
          </Radio>
        ))}
      </RadioGroup>
      {draft.trame === 'own' && (
        <div className="prepare-axes">
          {axes.map((axis) => (
            <WordField
              key={axis}
              label={words.domain.axes[axis].title}
              value={draft.ownTrame[axis]}
              hint={words.prepare.trameLines}
              max={8000}
              isLong
              rows={6}
              onChange={(text) => change({ ownTrame: { ...draft.ownTrame, [axis]: text } })}
            />
          ))}
        </div>
      )}
      <GroupFault fault={fault} />
    </fieldset>
  )
}
