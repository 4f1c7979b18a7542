import { Group, Input, Label, NumberField, TextField } from 'react-aria-components'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import type { LeadMessages } from '../../messages/leading.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { mostSites, mostTables, placesOf, type SiteDraft } from './prepare-draft.ts'
import { GroupFault } from './prepare-fields.tsx'
import type { Preparing } from './use-prepare-draft.ts'

type Props = { readonly preparing: Preparing; readonly words: LeadMessages; readonly fault: string | null }

/** The sites, each with how many tables it has; colours and patterns choose themselves. (V82) */
export function SiteFields({ preparing: { draft, change }, words, fault }: Props) {
  const { sites } = draft
  const set = (site: SiteDraft) => change({ sites: sites.map((each) => (each.id === site.id ? site : each)) })
  const add = () =>
    change({ sites: [...sites, { id: Math.max(0, ...sites.map(({ id }) => id)) + 1, name: '', tables: 0 }] })
  const marks = placesOf(draft, String).filter(({ within }) => within === null)
  const markOf = ({ name }: SiteDraft) => marks.find((place) => place.name === name.trim())
  return (
    <fieldset>
      <legend>{words.prepare.places}</legend>
      <p className="hint">{words.prepare.placesWhy}</p>
      <ul className="prepare-sites">
        {sites.map((site, at) => {
          const mark = markOf(site)
          return (
            <li key={site.id} className="prepare-site">
              <span className="prepare-mark">{mark && <PlaceMark place={mark} />}</span>
              <TextField
                className="field"
                value={site.name}
                maxLength={60}
                isInvalid={fault !== null}
                validationBehavior="aria"
                onChange={(name) => set({ ...site, name })}
              >
                <Label className="label">{words.prepare.site(at + 1)}</Label>
                <Input className="input" placeholder={at === 0 ? words.prepare.siteHint : ''} autoComplete="off" />
              </TextField>
              <NumberField
                className="field prepare-tables"
                aria-label={words.prepare.tables(site.name || words.prepare.site(at + 1))}
                value={site.tables}
                minValue={0}
                maxValue={mostTables}
                onChange={(tables) => set({ ...site, tables: Number.isNaN(tables) ? 0 : tables })}
              >
                <span className="label" aria-hidden="true">
                  {words.prepare.tablesShort}
                </span>
                <Group>
                  <Input className="input" />
                </Group>
              </NumberField>
              <IconButton
                icon="close"
                name={words.prepare.removeSite(site.name || words.prepare.site(at + 1))}
                isDisabled={sites.length === 1}
                onPress={() => change({ sites: sites.filter(({ id }) => id !== site.id) })}
              />
            </li>
          )
        })}
      </ul>
      <GroupFault fault={fault} />
      <ActionButton icon="plus" isDisabled={sites.length >= mostSites} onPress={add}>
        {words.prepare.addSite}
      </ActionButton>
    </fieldset>
  )
}
