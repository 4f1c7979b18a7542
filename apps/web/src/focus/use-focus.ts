import { type EndId, elementAt, relationAt, type Sectoring } from '@maillage/atlas'
import { useCallback, useEffect, useRef, useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAddressWord } from '../app/use-address-word.ts'
import { useAtlas, useSelection } from '../app/use-session.ts'
import type { Workbench } from '../session/session.ts'
import { bestJoined } from './name-sectors.ts'
import { noTrail, stepFrom, type Trail, visit } from './trail.ts'

/** What neighbours are put together by, and the word for it in the address. (V39) */
export const wordOfSectoring: Readonly<Record<Sectoring, string>> = {
  relation: '',
  kind: 'nature',
  component: 'composante',
}

// As long as the page: whoever comes back from another view finds their way again.
const trails = new WeakMap<Workbench, Trail>()

export type Focus = ReturnType<typeof useFocus>

/** Which element stands in the middle, how its neighbours are put together, and where I came from. (V52, V53) */
export function useFocus() {
  const { workbench } = usePage()
  const atlas = useAtlas()
  const [word, setWord] = useAddressWord('centre')
  const [sectorWord, setSectorWord] = useAddressWord('secteurs')
  const [trail, setTrail] = useState(() => trails.get(workbench) ?? noTrail)
  const stands = useCallback((id: EndId) => elementAt(atlas, id) !== null, [atlas])
  const centre =
    elementAt(atlas, word as EndId) ?? // reason: looked up before it is used
    elementAt(atlas, lastStanding(trail, stands) ?? bestJoined(atlas) ?? ('' as EndId)) // reason: '' is nobody's name
  const take = useCallback(
    (next: Trail) => {
      trails.set(workbench, next)
      setTrail(next)
      const id = next.visited[next.at]
      if (id === undefined) return
      setWord(id)
      // Where the panel shows something, it shows what is looked at; where it is away, it stays away.
      if (workbench.selection().length > 0) workbench.select([id])
    },
    [workbench, setWord],
  )
  const go = useCallback(
    (id: EndId) => {
      const before = trails.get(workbench) ?? noTrail
      const next = visit(before, id)
      if (next !== before) take(next)
    },
    [take, workbench],
  )
  const by = sectoringOf(sectorWord)
  useFirstCentre(centre?.id ?? null, go)
  useLostCentre(centre?.id ?? null, centre?.label ?? '')
  useShown(centre?.id ?? null)
  useRevealed(centre?.id ?? null, go)
  return {
    centre,
    by,
    trail,
    stands,
    go,
    step: (step: 1 | -1) => {
      const next = stepFrom(trail, step, stands)
      if (next) take(next)
    },
    sort: (next: Sectoring) => setSectorWord(wordOfSectoring[next]),
  }
}

function sectoringOf(word: string): Sectoring {
  if (word === wordOfSectoring.kind) return 'kind'
  return word === wordOfSectoring.component ? 'component' : 'relation'
}

function lastStanding(trail: Trail, stands: (id: EndId) => boolean): EndId | null {
  return trail.visited.slice(0, trail.at + 1).findLast(stands) ?? null
}

/** Opens around what was looked at in another view, and begins the way with what stands in the middle. */
function useFirstCentre(centre: EndId | null, go: (id: EndId) => void): void {
  const { workbench, session } = usePage()
  const isOpened = useRef(false)
  useEffect(() => {
    if (isOpened.current) {
      if (centre) go(centre)
      return
    }
    isOpened.current = true
    const [first] = workbench.selection()
    const looked = first && elementAt(session.atlas(), first)
    if (looked) go(looked.id)
    else if (centre) go(centre)
  }, [centre, go, workbench, session])
}

/** Says so when somebody else took the centre away. */
function useLostCentre(centre: EndId | null, label: string): void {
  const { session, words, say } = usePage()
  const last = useRef({ id: centre, label })
  useEffect(() => {
    const before = last.current
    last.current = { id: centre, label }
    if (!before.id || before.id === centre || elementAt(session.atlas(), before.id)) return
    say(words.outline.removedByOther(before.label, label))
  }, [centre, label, session, words, say])
}

/** Shows the others what I look at, for as long as I chose nothing else. */
function useShown(centre: EndId | null): void {
  const { session, workbench } = usePage()
  const isFree = useSelection().length === 0
  useEffect(() => {
    if (!isFree || !centre) return
    session.show({ selection: [centre] })
    return () => session.show({ selection: workbench.selection() })
  }, [isFree, centre, session, workbench])
}

/** What is looked for elsewhere comes to the middle; a relation by one of its ends. */
function useRevealed(centre: EndId | null, go: (id: EndId) => void): void {
  const { workbench, session } = usePage()
  useEffect(
    () =>
      workbench.onReveal((id) => {
        const atlas = session.atlas()
        if (elementAt(atlas, id)) return go(id)
        const { from, to } = relationAt(atlas, id)?.ends ?? {}
        if (!from || !to || from === centre || to === centre) return
        const end = [from, to].find((each) => elementAt(atlas, each))
        if (!end) return
        go(end)
        workbench.select([id])
      }),
    [workbench, session, centre, go],
  )
}
