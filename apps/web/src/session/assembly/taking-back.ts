import { type Contribution, type Edit, type EndId, elementAt, isInAtlas, type removeOwn } from '@maillage/atlas'
import { freshId } from '../fresh-id.ts'
import type { CommandOutcome, Session } from '../session.ts'
import type { TakenBack } from './assembly.ts'
import type { ContributionQueue } from './contribution-queue.ts'

type TakingBackRequest = {
  readonly queue: ContributionQueue
  readonly command: (name: string, args: Readonly<Record<string, unknown>>) => Promise<CommandOutcome>
  readonly session: () => Pick<Session, 'atlas' | 'perform' | 'isMine' | 'may'>
  readonly refresh: () => Promise<void>
  readonly onMine: (id: string) => void
  readonly tell: () => void
}

/** How what one brought is taken back or said otherwise, wherever it has got to. (V152) */
export function createTakingBack({ queue, command, session, refresh, onMine, tell }: TakingBackRequest) {
  const madeHere = new Map<string, readonly string[]>()
  const gone = new Set<string>()
  // What the server makes of a contribution has its id, with a number behind for what comes along.
  const madeBy = (id: string): readonly string[] => madeHere.get(id) ?? [id, `${id}-1`, `${id}-2`, `${id}-3`]
  const take = async (id: string, remove: typeof removeOwn): Promise<TakenBack> => {
    if (queue.takeBack(id)) return { ok: true }
    const { atlas, perform, isMine, may } = session()
    const seen = atlas()
    // reason: looked up; a name that nothing has is in no atlas.
    const there = (madeBy(id) as readonly EndId[]).filter((each) => isInAtlas(seen, each))
    const main = there.find((each) => each === id || !elementAt(seen, each)) ?? there[0]
    if (main === undefined) return command('withdraw', { id })
    const along = there.filter((each) => each !== main)
    const isOwn = (each: string) => may('remove-others') || isMine(each)
    return perform((now, context) => remove(now, context, { id: main, along, isOwn }))
  }
  return {
    /** This page put it on the map: these are its things. */
    made(id: string, edits: readonly Edit[]): void {
      const nameOf = (edit: Edit): string | null =>
        'element' in edit ? edit.element.id : 'relation' in edit ? edit.relation.id : null
      madeHere.set(
        id,
        edits.flatMap((edit) => nameOf(edit) ?? []),
      )
    },
    madeBy,
    isTakenBack: (id: string): boolean => gone.has(id),
    async takeBack(id: string, remove: typeof removeOwn): Promise<TakenBack> {
      const answer = await take(id, remove)
      if (!answer.ok) return answer
      gone.add(id)
      tell()
      await refresh()
      return { ok: true }
    },
    async rewrite(id: string, contribution: Contribution): Promise<TakenBack> {
      const next = freshId()
      if (queue.replace(id, { id: next, contribution })) {
        onMine(next)
        return { ok: true }
      }
      const answer = await command('rewrite', { id, contribution })
      await refresh()
      return answer.ok ? { ok: true } : answer
    },
  }
}
