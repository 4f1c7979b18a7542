import { defaultRights, type Right, rights, rightsNow, roles } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { Icon } from '../controls/icon.tsx'

/** Who may do what, as the server judges it: the table itself, and what the present phase leaves of it. (A23) */
export function RightsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, session } = usePage()
  const { workshop } = useAtlas()
  const { phase, frozen, ended } = workshop
  const now = session.assembly.now()
  return (
    <DialogFrame title={words.rights.title} closeWord={words.close} onClose={onClose} size="large">
      <p>{words.rights.why}</p>
      {phase && <p className="notice">{words.rights.phase(phase.title || phase.key)}</p>}
      {ended && <p className="notice">{words.ended.title}.</p>}
      {frozen && <p className="notice">{words.rights.frozen}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reason: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className="table-frame" aria-label={words.rights.title} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <td />
              {roles.map((role) => (
                <th key={role} scope="col" aria-current={role === session.role ? 'true' : undefined}>
                  {words.domain.roles[role]}
                  {role === session.role && <span className="hint"> {words.people.you}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{words.domain.rights[right]}</th>
                {roles.map((role) => (
                  <td key={role}>
                    <Answer
                      may={rightsNow(workshop, role, now).has(right)}
                      usually={defaultRights[role].includes(right)}
                      right={right}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </DialogFrame>
  )
}

function Answer({ may, usually }: { readonly may: boolean; readonly usually: boolean; readonly right: Right }) {
  const { words } = usePage()
  if (may) return <Mark icon="check" word={words.rights.yes} />
  return usually ? <Mark icon="wait" word={words.rights.notNow} /> : <span className="unseen">{words.rights.no}</span>
}

function Mark({ icon, word }: { readonly icon: 'check' | 'wait'; readonly word: string }) {
  return (
    <span className="table-mark" title={word}>
      <Icon name={icon} size={18} />
      <span className="unseen">{word}</span>
    </span>
  )
}
