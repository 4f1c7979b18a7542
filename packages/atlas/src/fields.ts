/**
 * The one table of fields. Types, total reading, document keys, generators, file columns and the panel's form follow
 * from it: a new field is one line here, its word in `apps/web/src/messages`, and nothing else.
 *
 * - `text`: a string of at most `max` characters; `lines` says whether it may hold line breaks.
 * - `kind`: the key of an entry of the atlas's table of kinds.
 * - `code`: the code of an entry of one axis of the trame, or '' for not placed.
 * - `choice`: one of a closed list; the first is what is read when the value is unknown.
 * - `date`: a year, a month or a day: `2016`, `2016-11`, `2016-11-04`, or ''.
 * - `address`: an http or https address, or ''.
 * - `ends`: the two ends of a relation as one value, so that a reversal is one write.
 * - `others`: what a file held and the atlas has no field for, kept as it came.
 *
 * `json` is the property's name in the files of the house (French words, as in the real atlases).
 * `only` limits a field to some kinds in forms; the value is kept when the kind changes.
 * Every field merges "last wins", each under a key of its own (Y3).
 */
export const elementFields = {
  kind: { type: 'kind', json: 'kind' },
  label: { type: 'text', max: 300, lines: false, json: 'label' },
  description: { type: 'text', max: 4000, lines: true, json: 'description' },
  component: { type: 'code', axis: 'components', json: 'composante' },
  angle: { type: 'code', axis: 'angles', json: 'angle' },
  scale: { type: 'code', axis: 'scales', json: 'echelle' },
  documentType: {
    type: 'choice',
    choices: ['', 'experience', 'analyse', 'ressource', 'proposition'],
    only: ['document'],
    json: 'nature',
  },
  address: { type: 'address', max: 2000, only: ['document'], json: 'url' },
  since: { type: 'date', json: 'debut' },
  until: { type: 'date', json: 'fin' },
  source: { type: 'text', max: 1000, lines: true, json: 'source' },
  entry: { type: 'choice', choices: ['', 'paper', 'spoken'], json: 'saisie' },
  card: { type: 'text', max: 20, lines: false, json: 'carte' },
  others: { type: 'others', json: '' },
} as const satisfies FieldTable

export const relationFields = {
  ends: { type: 'ends', json: '' },
  kind: { type: 'kind', json: 'kind' },
  name: { type: 'text', max: 300, lines: false, json: 'name' },
  inverseName: { type: 'text', max: 300, lines: false, json: 'nomInverse' },
  direction: { type: 'choice', choices: ['', 'forward', 'both', 'none'], json: 'sens' },
  description: { type: 'text', max: 4000, lines: true, json: 'description' },
  since: { type: 'date', json: 'debut' },
  until: { type: 'date', json: 'fin' },
  source: { type: 'text', max: 1000, lines: true, json: 'source' },
  status: { type: 'choice', choices: ['', 'proposed', 'agreed', 'contested', 'obsolete'], json: 'statut' },
  others: { type: 'others', json: '' },
} as const satisfies FieldTable

/** What the atlas says of itself. */
export const aboutFields = {
  title: { type: 'text', max: 300, lines: false, json: 'title' },
  question: { type: 'text', max: 1000, lines: true, json: 'question' },
  description: { type: 'text', max: 4000, lines: true, json: 'description' },
  language: { type: 'text', max: 35, lines: false, json: 'language' },
  licence: { type: 'text', max: 300, lines: false, json: 'licence' },
  others: { type: 'others', json: '' },
} as const satisfies FieldTable

export type Axis = 'components' | 'angles' | 'scales'

/** The field of an element that each axis of the trame is used by. */
export const fieldOfAxis = { components: 'component', angles: 'angle', scales: 'scale' } as const

export type FieldRule =
  | {
      readonly type: 'text'
      readonly max: number
      readonly lines: boolean
      readonly json: string
      readonly only?: readonly string[]
    }
  | { readonly type: 'kind'; readonly json: string; readonly only?: readonly string[] }
  | { readonly type: 'code'; readonly axis: Axis; readonly json: string; readonly only?: readonly string[] }
  | {
      readonly type: 'choice'
      readonly choices: readonly string[]
      readonly json: string
      readonly only?: readonly string[]
    }
  | { readonly type: 'date'; readonly json: string; readonly only?: readonly string[] }
  | { readonly type: 'address'; readonly max: number; readonly json: string; readonly only?: readonly string[] }
  | { readonly type: 'ends'; readonly json: string; readonly only?: readonly string[] }
  | { readonly type: 'others'; readonly json: string; readonly only?: readonly string[] }

export type FieldTable = Readonly<Record<string, FieldRule>>

export type ElementField = keyof typeof elementFields
export type RelationField = keyof typeof relationFields
export type AboutField = keyof typeof aboutFields
