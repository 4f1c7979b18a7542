import { elementId, kindKey, relationId } from '@maillage/atlas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileOddity } from './file-oddity.ts'
import { readAtlasFile } from './read-atlas-file.ts'
import { exampleFile, readWell } from './testing/example-file.ts'

describe('a file that can’t be read', () => {
  test('[I1] is refused with the line and column of its first fault', () => {
    const text = JSON.stringify(exampleFile, null, 1).replace('"kind": "echelle"', '"kind" "echelle"')
    expect(readAtlasFile(text)).toEqual({ ok: false, refusal: { code: 'not-json', line: 78, column: 11 } })
    expect(readAtlasFile('')).toEqual({ ok: false, refusal: { code: 'not-json', line: 1, column: 1 } })
  })

  test('[I1] may begin with a byte order mark', () => {
    expect(readAtlasFile(`\ufeff${JSON.stringify(exampleFile)}`).ok).toBe(true)
  })

  test('[I2] is refused when it holds nothing of an atlas', () => {
    expect(readAtlasFile('{"nodes":[],"edges":[]}')).toEqual({
      ok: false,
      refusal: { code: 'not-an-atlas', found: 'nodes, edges' },
    })
    expect(readAtlasFile('[1]')).toEqual({ ok: false, refusal: { code: 'not-an-atlas', found: '[…]' } })
  })

  test('[I2] never makes it throw, whatever it is', () => {
    const circle: Record<string, unknown> = { elements: [] }
    circle.self = circle
    const trap = { get elements() { throw new Error('no') } } // biome-ignore format: one line says it
    for (const input of [circle, trap, undefined, null, () => 1, Symbol('a'), 1n, Number.NaN]) {
      expect(readAtlasFile(input).ok).toBe(false)
    }
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.json(), fc.string()),
        (input) => {
          expect(readAtlasFile(input)).toHaveProperty('ok')
        },
      ),
    )
  })
})

describe('a damaged file', () => {
  test('[I2] gives an atlas in which every relation stands, whatever was damaged', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDamage(), { minLength: 1, maxLength: 8 }), (damages) => {
        const file = damages.reduce(damaged, structuredClone<unknown>(exampleFile))
        const outcome = readAtlasFile(JSON.stringify(file))
        if (!outcome.ok) return
        const { atlas } = outcome.value
        for (const { ends } of atlas.relations.values()) {
          const ids = [...atlas.elements.keys(), ...atlas.relations.keys()]
          expect(ids).toContain(ends.from)
          expect(ids).toContain(ends.to)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[I3] accounts for every row: taken, or listed as left out', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDamage(), { maxLength: 8 }), (damages) => {
        const file = damages.reduce(damaged, structuredClone<unknown>(exampleFile)) as Record<string, unknown>
        const outcome = readAtlasFile(file)
        if (!outcome.ok) return
        const { atlas, oddities } = outcome.value
        for (const part of ['elements', 'relations'] as const) {
          const rows = Array.isArray(file[part]) ? file[part].length : 0
          const out = oddities.filter(({ effect, place }) => effect === 'left-out' && place.startsWith(`${part}[`))
          const leftOut = new Set(out.map(({ place }) => place.replace(/\..*/, '')))
          expect(atlas[part].size + leftOut.size).toBe(rows)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[I3] lists what was found with its place, its line and what became of it', () => {
    const file = { elements: [{ id: 'a', kind: 'acteur', label: 'A', debut: 'vers 1990' }, 12], relations: [] }
    const { oddities } = readWell(JSON.stringify(file, null, 2))
    expect(oddities).toEqual<FileOddity[]>([
      { code: 'wrong-type', effect: 'left-out', place: 'elements[1]', line: 9, id: '', value: '12', became: '' },
      {
        code: 'not-a-date',
        effect: 'changed',
        place: 'elements[0].debut',
        line: 7,
        id: 'a',
        value: 'vers 1990',
        became: '',
      },
    ])
  })
})

describe('the values of a row', () => {
  test('[I4] that a field can’t hold are kept among the others, under their own name', () => {
    const row = { id: 'a', kind: 'acteur', label: 'A', debut: 'vers 1990', url: 'chez moi', nature: 7, angle: ['x'] }
    const { element, codes } = readOne(row)
    expect(element).toMatchObject({ since: '', address: '', documentType: '', angle: '' })
    expect(element?.others).toEqual({ debut: 'vers 1990', url: 'chez moi', nature: 7, angle: ['x'] })
    expect(codes).toEqual(['wrong-type', 'unknown-choice', 'not-an-address', 'not-a-date'])
  })

  test('[I4] that are too long are cut and listed', () => {
    const { element, codes } = readOne({ id: 'a', kind: 'acteur', label: 'é'.repeat(301) })
    expect(element?.label).toBe('é'.repeat(300))
    expect(codes).toEqual(['too-long'])
  })

  test('[I4] are understood in French, in our own keys, with or without accents; a year may be a number', () => {
    const elements = [{ id: 'a', kind: 'document', label: 'A', nature: 'Expérience', debut: 2016 }]
    const relation = { from: 'a', to: 'a', kind: 'lien' }
    const relations = [
      { ...relation, id: 'r1', sens: 'Double', statut: 'proposee' },
      { ...relation, id: 'r2', sens: 'forward', statut: 'Contestée' },
    ]
    const { atlas, oddities } = readWell({ elements, relations })
    expect(oddities).toEqual([])
    expect(atlas.elements.get(elementId('a'))).toMatchObject({ documentType: 'experience', since: '2016' })
    expect(atlas.relations.get(relationId('r1'))).toMatchObject({ direction: 'both', status: 'proposed' })
    expect(atlas.relations.get(relationId('r2'))).toMatchObject({ direction: 'forward', status: 'contested' })
  })

  test('[I5] that the atlas has no field for are kept', () => {
    expect(readOne({ id: 'a', kind: 'acteur', label: 'A', effectif: 12 }).element?.others).toEqual({ effectif: 12 })
  })

  test('[I5] are listed when there are more than an atlas keeps', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${index}`, index]))
    expect(readOne({ id: 'a', kind: 'acteur', label: 'A', ...many }).codes).toEqual(['others-too-many'])
  })

  test('[I7] an element without a label is kept and pointed out', () => {
    expect(readOne({ id: 'a', kind: 'acteur' }).codes).toEqual(['label-missing'])
    expect(readOne({ id: 'a', kind: 'acteur', label: null }).codes).toEqual(['label-missing'])
  })
})

describe('the names of rows', () => {
  test('[I6] that can’t stand in an atlas become the nearest ones, and relations follow', () => {
    const long = 'x'.repeat(70)
    const ids = ['École n° 1', 12, long, 'ecole-n-1', '__proto__']
    const elements = ids.map((id) => ({ id, kind: 'acteur', label: String(id) }))
    const relations = ids.map((id, index) => ({ id: `r${index}`, from: id, to: 'École n° 1', kind: 'lien' }))
    const { atlas, oddities } = readWell(JSON.stringify({ elements, relations }))
    expect([...atlas.elements.keys()].sort()).toEqual([
      '12',
      'Ecole-n-1',
      'ecole-n-1',
      expect.stringMatching(/^n-[0-9a-z]+$/),
      'x'.repeat(64),
    ])
    expect(atlas.relations.get(relationId('r0'))?.ends).toEqual({ from: 'Ecole-n-1', to: 'Ecole-n-1' })
    expect(atlas.relations.size).toBe(5)
    expect(oddities.map(({ code }) => code)).toEqual(['id-changed', 'id-changed', 'id-changed', 'id-changed'])
  })

  test('[I6] never take a name that another row already has', () => {
    const elements = ['é', 'e', 'è'].map((id) => ({ id, kind: 'acteur', label: id }))
    const { atlas } = readWell({ elements, relations: [{ id: 'r', from: 'e', to: 'è', kind: 'lien' }] })
    expect(atlas.elements.size).toBe(3)
    const ends = atlas.relations.get(relationId('r'))?.ends
    expect(atlas.elements.get(elementId(ends?.from ?? ''))?.label).toBe('e')
    expect(atlas.elements.get(elementId(ends?.to ?? ''))?.label).toBe('è')
  })

  test('[I6] are the same each time the file is read', () => {
    const elements = ['é', 'e', 'è', 'e'].map((id) => ({ id, kind: 'acteur', label: id }))
    expect(readWell({ elements })).toEqual(readWell({ elements }))
  })

  test('[I7] that come twice: the second row gets another, ends mean the first', () => {
    const elements = ['un', 'deux'].map((label) => ({ id: 'a', kind: 'acteur', label }))
    const { atlas, oddities } = readWell({ elements, relations: [{ id: 'a', from: 'a', to: 'a', kind: 'lien' }] })
    expect(atlas.elements.get(elementId('a'))?.label).toBe('un')
    expect([...atlas.elements.values()].map(({ label }) => label)).toEqual(['un', 'deux'])
    expect([...atlas.relations.values()].map(({ ends }) => ends.from)).toEqual(['a'])
    expect(oddities.map(({ code, place }) => [code, place])).toEqual([
      ['id-duplicate', 'elements[1].id'],
      ['id-duplicate', 'relations[0].id'],
    ])
  })

  test('[I7] that are missing are made from the label, or from the ends; without these the row is left out', () => {
    const elements = [
      { kind: 'acteur', label: 'La mairie' },
      { id: 'a', kind: 'acteur', label: 'A' },
      { kind: 'acteur' },
    ]
    const relations = [
      { from: 'a', to: 'a', kind: 'lien', name: 'aide' },
      { from: 'a', kind: 'lien' },
    ]
    const { atlas, oddities } = readWell({ elements, relations })
    expect([...atlas.elements.keys()]).toEqual(['La-mairie', 'a'])
    expect([...atlas.relations.keys()]).toEqual(['a-aide-a'])
    expect(oddities.map(({ effect, place }) => [effect, place])).toEqual([
      ['changed', 'elements[0]'],
      ['left-out', 'elements[2]'],
      ['changed', 'relations[0]'],
      ['left-out', 'relations[1]'],
    ])
  })
})

describe('the tables of a file', () => {
  test('[I8] a code that the trame does not list is kept and pointed out; an axis without a list is free', () => {
    const trame = { composantes: [{ code: '1', label: 'Un' }] }
    const elements = [{ id: 'a', kind: 'acteur', label: 'A', composante: 9, echelle: 'pays' }]
    const { atlas, oddities } = readWell({ trame, elements })
    expect(atlas.elements.get(elementId('a'))).toMatchObject({ component: '9', scale: 'pays' })
    expect(oddities.map(({ code, effect, value }) => [code, effect, value])).toEqual([['code-unknown', 'kept', '9']])
  })

  test('[I8] a code with another form becomes the nearest one, in the trame and in the elements', () => {
    const trame = { angles: [{ code: '1.a', label: 'Un' }, { label: 'Sans code' }, { code: '1.a', label: 'Encore' }] }
    const { atlas, oddities } = readWell({ trame, elements: [{ id: 'a', kind: 'acteur', label: 'A', angle: '1.a' }] })
    expect([...atlas.trame.angles.keys()]).toEqual(['1-a'])
    expect(atlas.elements.get(elementId('a'))?.angle).toBe('1-a')
    expect(oddities.map(({ code }) => code)).toEqual(['code-changed', 'id-missing', 'id-duplicate'])
  })

  test('[I8] a file may be a trame alone', () => {
    const { atlas, oddities } = readWell({
      title: 'Trame',
      composantes: [{ code: '1', label: 'Un', glose: 'le premier' }],
    })
    expect([...atlas.trame.components.values()].map(({ label }) => label)).toEqual(['Un'])
    expect(atlas.about.others).toEqual({ 'trame/composantes/1': { glose: 'le premier' } })
    expect(oddities).toEqual([])
  })

  test('[I9] a kind that no table has gets an entry, and is pointed out once', () => {
    const elements = ['a', 'b'].map((id) => ({ id, kind: 'tiers-lieu', label: id }))
    const { atlas, oddities } = readWell({ elements })
    expect(atlas.elementKinds.get(kindKey('tiers-lieu'))).toMatchObject({ label: 'tiers lieu', shape: 'card' })
    expect(oddities.map(({ code, place }) => [code, place])).toEqual([['kind-unknown', 'elements[0].kind']])
  })

  test('[I9] a kind with another form becomes the nearest one and keeps its words', () => {
    const elements = [
      { id: 'a', kind: 'Échelle', label: 'A' },
      { id: 'b', kind: 'Tiers lieu', label: 'B' },
    ]
    const { atlas, oddities } = readWell({ elements })
    expect(atlas.elementKinds.get(kindKey('Tiers-lieu'))?.label).toBe('Tiers lieu')
    expect(oddities.map(({ code }) => code)).toEqual(['kind-changed', 'kind-changed'])
  })

  test('[I9] a row without a kind gets the plainest and is listed', () => {
    const { atlas, oddities } = readWell({
      elements: [{ id: 'a', label: 'A' }],
      relations: [{ id: 'r', from: 'a', to: 'a' }],
    })
    expect(atlas.elements.get(elementId('a'))?.kind).toBe('autre')
    expect(atlas.relations.get(relationId('r'))?.kind).toBe('lien')
    expect(oddities.map(({ code }) => code)).toEqual(['kind-missing', 'kind-missing'])
  })

  test('[I9] a file changes a kind, adds one, takes one out', () => {
    const elementKinds = [
      { key: 'acteur', couleur: 'red', forme: 'étoile' },
      { key: 'lieu', label: 'Lieu', icone: 'layers' },
      { key: 'document', retire: true },
    ]
    const { atlas, oddities } = readWell({ elementKinds, elements: [] })
    expect(atlas.elementKinds.get(kindKey('acteur'))).toMatchObject({ label: 'Acteur', colour: 'red' })
    expect(atlas.elementKinds.get(kindKey('lieu'))).toMatchObject({ label: 'Lieu', plural: 'Lieu', icon: 'layers' })
    expect(atlas.elementKinds.has(kindKey('document'))).toBe(false)
    expect(oddities.map(({ code, place, value }) => [code, place, value])).toEqual([
      ['unknown-choice', 'elementKinds[0].forme', 'étoile'],
    ])
  })
})

describe('what is left out', () => {
  test('[I10] relations whose ends are missing, unknown or go round in a circle', () => {
    const elements = [{ id: 'a', kind: 'acteur', label: 'A' }]
    const relations = [
      { id: 'r1', from: 'a', to: 'nulle-part', kind: 'lien' },
      { id: 'r2', from: 'a', kind: 'lien' },
      { id: 'r3', from: 'a', to: 'r4', kind: 'lien' },
      { id: 'r4', from: 'a', to: 'r3', kind: 'lien' },
      { id: 'r5', from: 'a', to: 'r1', kind: 'lien' },
      { id: 'r6', from: 'a', to: 'r7', kind: 'lien' },
      { id: 'r7', from: 'a', to: 'a', kind: 'lien' },
    ]
    const { atlas, oddities } = readWell({ elements, relations })
    expect([...atlas.relations.keys()]).toEqual(['r6', 'r7'])
    expect(oddities.map(({ code, place }) => [code, place])).toEqual([
      ['end-unknown', 'relations[0].to'],
      ['end-missing', 'relations[1].to'],
      ['ends-in-a-circle', 'relations[2]'],
      ['ends-in-a-circle', 'relations[3]'],
      ['end-unknown', 'relations[4]'],
    ])
  })

  test('[I10] positions and annotations that can’t be read', () => {
    const elements = [
      { id: 'a', kind: 'acteur', label: 'A', position: ['left', 2] },
      { id: 'b', kind: 'acteur', label: 'B', position: [1.4, -3] },
    ]
    const { atlas, oddities } = readWell({
      elements,
      annotations: { 'shape:1': { type: 'draw' }, 'a b': {}, 'shape:2': 3 },
    })
    expect([...atlas.positions]).toEqual([['b', [1, -3]]])
    expect([...atlas.annotations.keys()]).toEqual(['shape:1'])
    expect(oddities.map(({ code }) => code)).toEqual(['not-a-position', 'annotation-unusable', 'annotation-unusable'])
  })
})

function readOne(row: Record<string, unknown>) {
  const { atlas, oddities } = readWell({ elements: [row] })
  return { element: [...atlas.elements.values()][0], codes: oddities.map(({ code }) => code) }
}

type Damage = {
  readonly path: readonly number[]
  readonly value: unknown
  readonly action: 'set' | 'delete' | 'repeat'
}

function arbitraryDamage(): fc.Arbitrary<Damage> {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      'act-brest',
      'r001',
      'r002',
      '',
      ' é ',
      12,
      'x'.repeat(400),
      ['act-brest'],
      null,
      '__proto__',
      'toString',
      'constructor',
    ),
  )
  return fc.record({
    path: fc.array(fc.nat(140), { minLength: 1, maxLength: 3 }),
    value,
    action: fc.constantFrom('set', 'set', 'set', 'delete', 'repeat'),
  })
}

// Goes down the file by number, so that any path leads somewhere, and puts, takes out or repeats what is there.
function damaged(file: unknown, { path, value, action }: Damage): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof file !== 'object' || file === null) return action === 'set' ? value : file
  const keys = Object.keys(file)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return file
  if (Array.isArray(file)) {
    const index = Number(key)
    if (rest.length === 0 && action === 'delete') return file.filter((_, at) => at !== index)
    if (rest.length === 0 && action === 'repeat') return [...file, file[index]]
    return file.map((inner, at) => (at === index ? damaged(inner, { path: rest, value, action }) : inner))
  }
  const entries = Object.entries(file)
  if (rest.length === 0 && action === 'delete') return Object.fromEntries(entries.filter(([name]) => name !== key))
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, name === key ? damaged(inner, { path: rest, value, action }) : inner]),
  )
}
