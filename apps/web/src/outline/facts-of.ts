import type { Atlas, AtlasElement, Place, Relation } from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'
import { authorWord } from '../panels/name-of-peer.ts'

/** Where an element stands on the trame and when it holds, as words: `3 · Écosystèmes`, `depuis 2016`. */
export function placesOf(atlas: Atlas, words: Messages, element: AtlasElement): readonly string[] {
  const entry = (axis: 'components' | 'angles' | 'scales', code: AtlasElement['component']) => {
    if (code === '') return ''
    const known = atlas.trame[axis].get(code)
    return known ? `${known.code} · ${known.label}` : code
  }
  const places = [
    entry('components', element.component),
    entry('angles', element.angle),
    entry('scales', element.scale),
    periodOf(words, element),
  ]
  return places.filter(Boolean)
}

/** When a thing holds: since, until, or both. */
export function periodOf(words: Messages, { since, until }: Pick<Relation, 'since' | 'until'>): string {
  if (since === '' && until === '') return ''
  return words.outline.period(since, until)
}

/** Who wrote a thing, where and when; never a person. `locale` is the language of the page. */
export function bornOf(
  words: Messages,
  locale: string,
  thing: AtlasElement | Relation,
  places: readonly Place[],
): string {
  const at = thing.at > 0 ? new Date(thing.at).toLocaleDateString(locale, { dateStyle: 'medium' }) : ''
  return [thing.by === '' ? '' : authorWord(words, thing.by, places), at].filter(Boolean).join(' · ')
}
