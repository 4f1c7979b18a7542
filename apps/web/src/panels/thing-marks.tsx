import { type EndId, marksOf } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useCommand } from '../app/use-command.ts'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { authorWord } from './name-of-peer.ts'

/** What was decided about a thing: validated, locked; and the buttons of those who decide it. (A23) */
export function ThingMarks({ id }: { readonly id: EndId }) {
  const { words, language } = usePage()
  const atlas = useAtlas()
  const marks = marksOf(atlas.marks, id)
  const lines = [
    { act: marks.validated, say: words.marks.validated, icon: 'check' },
    { act: marks.locked, say: words.marks.locked, icon: 'lock' },
  ] as const
  return (
    <>
      {lines.map(
        ({ act, say, icon }) =>
          act && (
            <p key={icon} className="mark">
              <Icon name={icon} size={16} />
              {say(
                authorWord(words, act.by, atlas.workshop.places),
                new Date(act.at).toLocaleDateString(language, { dateStyle: 'long' }),
              )}
            </p>
          ),
      )}
    </>
  )
}

/** Validate, lock, hide: for those who may. */
export function MarkButtons({ id }: { readonly id: EndId }) {
  const { words, session, say } = usePage()
  const marks = marksOf(useAtlas().marks, id)
  const { ask, isBusy } = useCommand()
  const toggles = [
    { right: 'validate', act: marks.validated, set: words.marks.validate, unset: words.marks.unvalidate },
    { right: 'lock', act: marks.locked, set: words.marks.lock, unset: words.marks.unlock },
  ] as const
  const hide = async () => {
    if (await ask('hide', { ids: [id] })) say(words.marks.hidden)
  }
  const shown = toggles.filter(({ right }) => session.may(right))
  if (shown.length === 0 && !session.may('moderate')) return null
  return (
    <div className="buttons">
      {shown.map(({ right, act, set, unset }) => (
        <ActionButton key={right} isDisabled={isBusy} onPress={() => void ask(right, { ids: [id], on: act === null })}>
          {act === null ? set : unset}
        </ActionButton>
      ))}
      {session.may('moderate') && (
        <ActionButton isDisabled={isBusy} onPress={() => void hide()}>
          {words.marks.hide}
        </ActionButton>
      )}
    </div>
  )
}
