import { type Contribution, isId, isPlain, type KindKey, type WrittenParts } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { type DeviceShelf, deviceShelf, keptJson } from '../../session/device.ts'
import { noParts } from './link-draft.ts'

/** A thing as it is being written. */
export type AddDraft = {
  readonly kind: KindKey | null
  readonly label: string
  readonly description: string
  readonly component: string
  readonly scale: string
  readonly verb: string
  readonly to: string
}

/** What is being written here and not sent. `tab`: which of the two forms was chosen; null while the phase chooses. */
export type ComposeDraft = {
  readonly tab: 'add' | 'link' | null
  readonly add: AddDraft
  readonly link: WrittenParts
}

export const noThing: AddDraft = {
  kind: null,
  ...{ label: '', description: '', component: '', scale: '', verb: '', to: '' },
}
export const noDraft: ComposeDraft = { tab: null, add: noThing, link: noParts }

/** Is there nothing in it that somebody wrote? */
export function isBlank({ add, link }: Pick<ComposeDraft, 'add' | 'link'>): boolean {
  const { kind: _kind, component: _component, scale: _scale, ...written } = add
  return [...Object.values(written), ...Object.values(link)].every((words) => words.trim() === '')
}

/** A contribution as it was while it was written. */
export function draftOf(contribution: Contribution): Pick<ComposeDraft, 'tab'> & Partial<ComposeDraft> {
  if (contribution.type === 'sentence') {
    const { from, verb, to } = contribution
    return { tab: 'link', link: { subject: from, verb, object: to } }
  }
  const { kind, label, description, component, scale, link } = contribution
  return { tab: 'add', add: { kind, label, description, component, scale, verb: link?.verb ?? '', to: link?.to ?? '' } }
}

/** Reads what this device kept; what can't be read is as if nobody had written it. Total. */
export function readComposeDraft(words: string | null): ComposeDraft {
  const raw = fieldsOf(keptJson(words))
  const [add, link] = [fieldsOf(raw.add), fieldsOf(raw.link)]
  return {
    tab: raw.tab === 'add' || raw.tab === 'link' ? raw.tab : null,
    add: {
      kind: isId(add.kind) ? (add.kind as KindKey) : null, // reason: a key has the form of an id
      ...{ label: textOf(add.label), description: textOf(add.description) },
      ...{ component: textOf(add.component), scale: textOf(add.scale), verb: textOf(add.verb), to: textOf(add.to) },
    },
    link: { subject: textOf(link.subject), verb: textOf(link.verb), object: textOf(link.object) },
  }
}

/** Where the unsent words of an atlas are kept on a device. */
export function draftPlace(atlasId: string): string {
  return `maillage.compose.${atlasId}`
}

/** Keeps a draft, or nothing at all once it is blank. */
export function keepComposeDraft(shelf: DeviceShelf, atlasId: string, draft: ComposeDraft): void {
  if (isBlank(draft)) shelf.drop(draftPlace(atlasId))
  else shelf.keep(draftPlace(atlasId), JSON.stringify(draft))
}

type DraftChange = Partial<ComposeDraft> | ((before: ComposeDraft) => Partial<ComposeDraft>)

/**
 * What is being written, kept on this device at each letter, so that neither a reload nor a closed page loses it; it goes
 * once it is sent. In the street nothing is kept and nothing found: the device goes from hand to hand. (V151, V78)
 */
export function useComposeDraft(
  isStreet: boolean,
): readonly [draft: ComposeDraft, change: (part: DraftChange) => void] {
  const { atlasId } = usePage().session
  const [draft, setDraft] = useState(() =>
    isStreet ? noDraft : readComposeDraft(deviceShelf.read(draftPlace(atlasId))),
  )
  const change = (part: DraftChange) =>
    setDraft((before) => {
      const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
      if (!isStreet) keepComposeDraft(deviceShelf, atlasId, next)
      return next
    })
  return [draft, change]
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return isPlain(raw) ? raw : {}
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw.slice(0, 4000) : ''
}
