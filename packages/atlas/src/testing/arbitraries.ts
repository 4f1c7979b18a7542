import fc from 'fast-check'
import { applyEdits } from '../apply.ts'
import { addElement } from '../commands/add-element.ts'
import { changeAbout, changeElement, changeRelation } from '../commands/change-things.ts'
import type { CommandContext, Step } from '../commands/command.ts'
import { setElementKind, setTrameEntry } from '../commands/edit-tables.ts'
import { keepAnnotations } from '../commands/keep-annotations.ts'
import { mergeElements } from '../commands/merge-elements.ts'
import { moveElements } from '../commands/move-elements.ts'
import { reattachRelation, relateElements, reverseRelation } from '../commands/relate-elements.ts'
import { removeThings } from '../commands/remove-things.ts'
import type { Edit } from '../edits.ts'
import { elementFields, type FieldRule, type FieldTable, relationFields } from '../fields.ts'
import type { Atlas, Json } from '../model/atlas.ts'
import { paletteColours } from '../model/atlas.ts'
import { defaultElementKinds, defaultRelationKinds, inferredElementKind } from '../model/default-kinds.ts'
import { emptyAtlas } from '../model/empty-atlas.ts'
import { type ElementId, type EndId, kindKey, type RelationId, trameCode } from '../model/ids.ts'
import { aContext } from './builders.ts'

const words = fc.constantFrom(
  'Mairie',
  'Jardin partagé',
  'École d’Ébène',
  'Pays',
  'Contrat',
  '🌿 semences',
  'a "b" <c>',
)
const kinds = fc.constantFrom(...defaultElementKinds.keys(), kindKey('quartier'))
const relationKinds = fc.constantFrom(...defaultRelationKinds.keys(), kindKey('parraine'))
const codes = fc.constantFrom('' as const, ...['1', '2', 'A', 'Z', 'national'].map(trameCode))

/** A valid value for a field of the table; `ends` is left to the relations themselves. */
export function arbitraryValue(rule: FieldRule): fc.Arbitrary<Json> {
  switch (rule.type) {
    case 'text':
      return fc.oneof(
        words,
        fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim()),
      )
    case 'kind':
      return kinds
    case 'code':
      return codes
    case 'choice':
      return fc.constantFrom(...rule.choices)
    case 'date':
      return fc.constantFrom('', '2016', '2016-11', '2016-11-04')
    case 'address':
      return fc.constantFrom('', 'https://exemple.fr/fiche')
    case 'ends':
      return fc.constant({ from: 'unknown', to: 'unknown' })
    case 'others':
      return fc.constantFrom<Json>({}, { niveau: 2 }, { mots: ['a', 'b'], vide: null })
  }
}

/** What somebody does next: a step that finds its things by number, so that it fits any atlas. */
export function arbitraryStep(): fc.Arbitrary<Step> {
  const pick = fc.nat(1000)
  const place = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }))
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(kinds, given(elementFields), fc.option(place)).map(
        ([kind, values, position]): Step =>
          (atlas, context) =>
            addElement(atlas, context, {
              ...values,
              kind,
              label: textIn(values.label),
              ...(position ? { position } : {}),
            }),
      ),
    },
    {
      weight: 9,
      arbitrary: fc.tuple(relationKinds, given(relationFields), pick, pick).map(
        ([kind, values, from, to]): Step =>
          (atlas, context) =>
            withEnds(atlas, [from, to], ([a, b]) =>
              relateElements(atlas, context, { ...values, kind, from: a, to: b }),
            ),
      ),
    },
    {
      weight: 4,
      arbitrary: change(elementFields, (atlas, context, n, field, value) =>
        withElement(atlas, n, (id) => changeElement(atlas, context, { id, field, value } as never)),
      ),
    },
    {
      weight: 3,
      arbitrary: change(relationFields, (atlas, context, n, field, value) =>
        field === 'ends'
          ? nothing
          : withRelation(atlas, n, (id) => changeRelation(atlas, context, { id, field, value } as never)),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(pick, place).map(
        ([n, at]): Step =>
          (atlas, context) =>
            withElement(atlas, n, (id) => moveElements(atlas, context, { positions: new Map([[id, at]]) })),
      ),
    },
    {
      weight: 1,
      arbitrary: pick.map(
        (n): Step =>
          (atlas, context) =>
            withEnds(atlas, [n], ([id]) => removeThings(atlas, context, { ids: [id] })),
      ),
    },
    {
      weight: 1,
      arbitrary: pick.map(
        (n): Step =>
          (atlas, context) =>
            withRelation(atlas, n, (id) => reverseRelation(atlas, context, { id })),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(pick, pick, pick).map(
        ([n, a, b]): Step =>
          (atlas, context) =>
            withRelation(atlas, n, (id) =>
              withEnds(atlas, [a, b], ([from, to]) => reattachRelation(atlas, context, { id, from, to })),
            ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(pick, pick, pick).map(
        ([n, a, b]): Step =>
          (atlas, context) =>
            withElement(atlas, n, (keep) =>
              withElement(atlas, a, (one) =>
                withElement(atlas, b, (two) => mergeElements(atlas, context, { keep, others: [one, two] })),
              ),
            ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(codes, words, pick).map(
        ([code, label, rank]): Step =>
          (atlas, context) =>
            code === ''
              ? nothing
              : setTrameEntry(atlas, context, {
                  axis: 'components',
                  entry: { code, label, rank, colour: paletteColours[rank % 12] ?? 'slate' },
                }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(kinds, pick).map(
        ([key, rank]): Step =>
          (atlas, context) =>
            setElementKind(atlas, context, { kind: inferredElementKind(key, rank) }),
      ),
    },
    {
      weight: 1,
      arbitrary: words.map(
        (value): Step =>
          (atlas, context) =>
            changeAbout(atlas, context, { field: 'title', value }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(pick, words).map(
        ([n, text]): Step =>
          (atlas, context) =>
            keepAnnotations(atlas, context, { set: new Map([[`shape:${n % 5}`, { text }]]), removed: [] }),
      ),
    },
  )
}

/** Any atlas that people can make: the result of 5 to 40 steps, or now and then of fewer. */
export function arbitraryAtlas(maxSteps = 40): fc.Arbitrary<Atlas> {
  // `size: 'max'`, because fast-check draws short lists otherwise, and an atlas of two steps has no relation.
  const steps = fc.array(arbitraryStep(), { minLength: Math.min(5, maxSteps), maxLength: maxSteps, size: 'max' })
  const few = fc.array(arbitraryStep(), { maxLength: 4 })
  return fc
    .oneof({ weight: 9, arbitrary: steps }, { weight: 1, arbitrary: few })
    .map((taken) => takeSteps(emptyAtlas(), aContext('i'), taken))
}

/** Carries out steps one after the other, passing over those that are refused. */
export function takeSteps(atlas: Atlas, context: CommandContext, steps: readonly Step[]): Atlas {
  return steps.reduce((seen, step) => {
    const outcome = step(seen, context)
    return outcome.ok ? applyEdits(seen, outcome.value) : seen
  }, atlas)
}

const nothing = { ok: true, value: [] as readonly Edit[] } as const

function given(table: FieldTable): fc.Arbitrary<Record<string, Json>> {
  const fields = Object.entries(table).filter(([, rule]) => rule.type !== 'ends' && rule.type !== 'kind')
  const values = Object.fromEntries(fields.map(([field, rule]) => [field, arbitraryValue(rule)]))
  // reason: fast-check leaves out the keys it does not draw; none is there without a value.
  return fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Json>>
}

function change(
  table: FieldTable,
  step: (atlas: Atlas, context: CommandContext, n: number, field: string, value: Json) => ReturnType<Step>,
): fc.Arbitrary<Step> {
  const fields = Object.entries(table).map(([field, rule]) =>
    fc.tuple(fc.constant(field), arbitraryValue(rule), fc.nat(1000)),
  )
  return fc.oneof(...fields).map(
    ([field, value, n]): Step =>
      (atlas, context) =>
        step(atlas, context, n, field, value),
  )
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' && value !== '' ? value : 'Sans mot'
}

function withElement(atlas: Atlas, n: number, then: (id: ElementId) => ReturnType<Step>): ReturnType<Step> {
  const id = [...atlas.elements.keys()][n % Math.max(1, atlas.elements.size)]
  return id === undefined ? nothing : then(id)
}

function withRelation(atlas: Atlas, n: number, then: (id: RelationId) => ReturnType<Step>): ReturnType<Step> {
  const id = [...atlas.relations.keys()][n % Math.max(1, atlas.relations.size)]
  return id === undefined ? nothing : then(id)
}

function withEnds<const Picks extends readonly number[]>(
  atlas: Atlas,
  picks: Picks,
  then: (ids: { readonly [P in keyof Picks]: EndId }) => ReturnType<Step>,
): ReturnType<Step> {
  const all: EndId[] = [...atlas.elements.keys(), ...atlas.relations.keys()]
  const ids = picks.map((n) => all[n % Math.max(1, all.length)])
  // reason: one id a pick, once the atlas holds anything.
  return all.length === 0 ? nothing : then(ids as { readonly [P in keyof Picks]: EndId })
}
