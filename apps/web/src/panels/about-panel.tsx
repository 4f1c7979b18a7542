import { type AboutField, aboutFields, changeAbout } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas, usePeers } from '../app/use-session.ts'
import { nameOfPeer } from './name-of-peer.ts'
import { DraftTextField } from './text-field.tsx'

const fields = ['title', 'question', 'description', 'language', 'licence'] as const satisfies readonly AboutField[]

/** What the atlas says of itself; shown while nothing is selected. */
export function AboutPanel() {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const peers = usePeers()
  return (
    <>
      <p className="counts">{words.panel.counts(atlas.elements.size, atlas.relations.size)}</p>
      <p className="hint">{words.panel.emptyHint}</p>
      {fields.map((field) => {
        const writer = peers.find((peer) => peer.editing?.id === 'about' && peer.editing.field === field)
        return (
          <DraftTextField
            key={field}
            label={words.domain.aboutFields[field]}
            rule={aboutFields[field]}
            value={atlas.about[field]}
            write={(value) => session.perform((now, context) => changeAbout(now, context, { field, value }))}
            read={() => session.atlas().about[field]}
            isReadOnly={!session.may('edit-about')}
            onEditing={(isEditing) => session.show({ editing: isEditing ? { id: 'about', field } : null })}
            writer={writer ? nameOfPeer(words, writer) : null}
          />
        )
      })}
    </>
  )
}
