import { mergeAtlas, type Refusal } from '@maillage/atlas'
import { readAtlasFile } from '@maillage/interchange'
import { type Command, done, refused } from './command.ts'

/**
 * Brings a file into the atlas, all of it or nothing: `{ text }`, as its page read it. What the atlas has already stays as
 * it is. Answers `{ added: [ids] }`, so that the page can take it back as one step.
 */
export const bringIn: Command = {
  right: 'import',
  decide: ({ text }, { atlas, asked, time }) => {
    if (typeof text !== 'string') return null
    const file = readAtlasFile(text)
    if (!file.ok) return refused({ code: 'file-not-readable' } satisfies Refusal)
    const context = { by: asked.doer.by, now: time, newId: () => asked.id }
    const merged = mergeAtlas(atlas(), context, { from: file.value.atlas })
    if (!merged.ok) return merged
    const added = merged.value.flatMap((edit): readonly string[] => {
      if (edit.type === 'element-added') return [edit.element.id]
      return edit.type === 'relation-added' ? [edit.relation.id] : []
    })
    const undo = added.length > 0 ? { name: 'hide', args: { ids: added } } : null
    return done({ edits: merged.value, value: { added }, act: { about: `${added.length}`, undo } })
  },
}
