import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import type { Edit } from '../edits.ts'
import type { Atlas, Birth } from '../model/atlas.ts'
import { relationsByEnd } from '../model/graph.ts'
import { elementId, kindKey, relationId } from '../model/ids.ts'
import { type Phase, readPhase } from '../model/phases.ts'
import { marksOf, type Workshop } from '../model/workshop.ts'
import { aContext, anAtlas, arbitraryAtlas, arbitraryStep } from '../testing/index.ts'
import type { Actor, Buried, RightsView } from './actor.ts'
import { aheadMs, judgeEdits } from './judge-edits.ts'
import { defaultRights, type Right, rights, rightsIn } from './rights.ts'
import { authorOf, type Role, readAuthor, roles } from './roles.ts'

const mairie = elementId('mairie')
const jardin = elementId('jardin')
const porte = relationId('r1')
const atlas = anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })

function viewOf(seen: Atlas, graves: Readonly<Record<string, Buried>> = {}): RightsView {
  const ending = relationsByEnd(seen)
  const thingAt = (id: string) => seen.elements.get(id as never) ?? seen.relations.get(id as never) ?? null
  return {
    workshop: seen.workshop,
    birthOf: thingAt,
    buried: (id) => graves[id] ?? null,
    marksOf: (id) => marksOf(seen.marks, id),
    endingOn: (id) => (ending.get(id) ?? []).map((relation) => relation.id),
    endsOf: (id) => {
      const ends = seen.relations.get(id as never)?.ends
      return ends ? [ends.from, ends.to] : null
    },
    hasAnnotation: (id) => seen.annotations.has(id),
    now: 5000,
  }
}

function someone(role: Role, own: readonly string[] = []): Actor {
  return { role, by: 'citizen', isOwn: (id) => own.includes(id) }
}

const rename: Edit = { type: 'element-changed', id: mairie, field: 'label', value: 'Mairie' }
const move: Edit = { type: 'element-moved', id: mairie, position: [1, 2] }
const removeRelation: Edit = { type: 'relation-removed', id: porte }
const removeJardin: Edit = { type: 'element-removed', id: jardin }
const element = { ...[...atlas.elements.values()][0], id: elementId('neuf'), by: 'citizen', at: 4000 }
const add = { type: 'element-added', element } as Edit // reason: the builder's atlas holds an element
const act: Birth = { by: 'facilitator', at: 1 }

function codeOf(edits: readonly Edit[], actor: Actor, seen: Atlas = atlas): string | null {
  return judgeEdits(edits, actor, viewOf(seen))?.code ?? null
}

function decided(workshop: Partial<Workshop>): Atlas {
  return { ...atlas, workshop: { ...atlas.workshop, ...workshop } }
}

function aPhase(part: Partial<Phase>): Phase {
  return { ...(readPhase({ key: 'p' }) as Phase), ...part } // reason: it has a key
}

describe('rights by role', () => {
  test.each<[string, Edit, Readonly<Record<Role, boolean>>]>([
    ['add', add, only('visitor', false)],
    ['rename what others wrote', rename, only('visitor', false)],
    ['move', move, only('visitor', false)],
    ['remove what others wrote', removeRelation, from('technician')],
    ['change the title', { type: 'about-changed', field: 'title', value: 'x' }, from('technician')],
    ['validate without a command', { type: 'mark-set', id: mairie, mark: 'validated', act }, from(null)],
    ['freeze without a command', { type: 'workshop-set', field: 'frozen', value: act }, from(null)],
  ])('[A23] %s', (_name, edit, expected) => {
    const found = Object.fromEntries(roles.map((role) => [role, codeOf([edit], someone(role)) === null]))
    expect(found).toEqual(expected)
  })

  test('[A23] what is validated stays as it is, what is locked stays where it is, but for who leads', () => {
    const marked = (mark: 'validated' | 'locked') => applyEdits(atlas, [{ type: 'mark-set', id: mairie, mark, act }])
    const codes = (seen: Atlas, role: Role) =>
      [rename, move].map((edit) => codeOf([edit], someone(role, ['mairie']), seen))
    expect(codes(marked('validated'), 'technician')).toEqual(['validated', null])
    expect(codes(marked('locked'), 'technician')).toEqual(['locked', 'locked'])
    expect(codes(marked('locked'), 'facilitator')).toEqual([null, null])
  })
})

describe('authorship', () => {
  test('[A24] nobody writes in the name of another role, or in the future', () => {
    const born = (birth: Partial<Birth>) => ({ type: 'element-added', element: { ...element, ...birth } }) as Edit
    const codes = [{ by: 'administrator' }, { at: 5000 + aheadMs + 1 }, { at: 0 }, { at: 5000 + aheadMs }].map(
      (birth) => codeOf([born(birth)], someone('facilitator')),
    )
    expect(codes).toEqual(['not-the-author', 'value-not-readable', 'value-not-readable', null])
  })

  test('[A24] a name that stands is nobody’s to take; one that was removed comes back as it was, by who removed it', () => {
    const grave = { birth: { by: 'elected', at: 70 }, isMine: true }
    const back = (birth: Birth) => ({ type: 'element-added', element: { ...element, ...birth } }) as Edit
    const codeWith = (edit: Edit, graves: Readonly<Record<string, Buried>>) =>
      judgeEdits([edit], someone('citizen'), viewOf(atlas, graves))?.code ?? null
    expect(codeWith(back({ by: 'elected', at: 70 }), { neuf: grave })).toBe(null)
    expect(codeWith(back({ by: 'elected', at: 71 }), { neuf: grave })).toBe('id-taken')
    expect(codeWith(back({ by: 'elected', at: 70 }), { neuf: { ...grave, isMine: false } })).toBe('id-taken')
    expect(codeOf([{ type: 'element-added', element: { ...element, id: mairie } } as Edit], someone('citizen'))).toBe(
      'id-taken',
    )
  })

  test('[A24] an author is a role and a site', () => {
    expect([authorOf('citizen', 'brest'), authorOf('elected', '')]).toEqual(['citizen@brest', 'elected'])
    for (const role of roles) expect(readAuthor(authorOf(role, 'a-1'))).toEqual({ role, site: 'a-1' })
    expect(readAuthor('Ada Lovelace@<b>')).toEqual({ role: null, site: '' })
  })
})

describe('what others built on', () => {
  test('[A25] stays, unless it goes with what one wrote oneself', () => {
    const own = ['jardin', 'r1']
    expect(codeOf([removeJardin], someone('citizen', ['jardin']))).toBe('others-built-on-it')
    expect(codeOf([removeRelation, removeJardin], someone('citizen', ['jardin']))).toBe('not-your-right')
    expect(codeOf([removeRelation, removeJardin], someone('citizen', own))).toBe(null)
    expect(codeOf([removeRelation, removeJardin], someone('technician'))).toBe(null)
  })

  test('[A23] that something comes too late hides nothing: the rest is judged first', () => {
    const view = viewOf(atlas, { parti: { birth: act, isMine: false } })
    const late: Edit = { type: 'element-changed', id: elementId('parti'), field: 'label', value: 'x' }
    const codes = [[late, removeJardin], [removeJardin, late], [late, rename], [late]].map(
      (edits) => judgeEdits(edits, someone('citizen'), view)?.code ?? null,
    )
    expect(codes).toEqual(['not-your-right', 'not-your-right', 'thing-gone', 'thing-gone'])
  })

  test('[A23] late words on a thing that is gone are told to be late; a late place is let go', () => {
    const view = viewOf(anAtlas(), { mairie: { birth: act, isMine: false } })
    expect(judgeEdits([rename], someone('citizen'), view)?.code).toBe('thing-gone')
    expect(judgeEdits([move], someone('citizen'), view)).toBe(null)
    expect(judgeEdits([move], someone('citizen'), viewOf(anAtlas()))?.code).toBe('unknown-thing')
  })
})

describe('the workshop', () => {
  test('[A27] while it is frozen only who leads writes', () => {
    const frozen = decided({ frozen: act })
    expect(roles.map((role) => codeOf([add], someone(role), frozen))).toEqual([
      'not-your-right',
      'frozen',
      'frozen',
      'frozen',
      null,
      null,
    ])
  })

  test('[A70] once a session is over, what those who were invited add is refused, whichever way it comes', () => {
    const over = decided({ ended: { ...act, after: 'read', until: null } })
    const open = decided({ ended: { ...act, after: 'write', until: 5001 } })
    const codes = (seen: Atlas) => roles.map((role) => codeOf([add], someone(role), seen))
    expect(codes(over)).toEqual(['not-your-right', 'not-your-right', 'not-your-right', null, null, null])
    expect(codes(open)).toEqual(['not-your-right', null, null, null, null, null])
  })

  test('[A28] a phase says which kinds are added', () => {
    const phase = decided({ phase: aPhase({ kinds: [kindKey('constat')], relationKinds: [] }) })
    const retype: Edit = { type: 'element-changed', id: mairie, field: 'kind', value: kindKey('constat') }
    expect(codeOf([add], someone('citizen'), phase)).toBe('kind-not-now')
    expect(codeOf([add], someone('facilitator'), phase)).toBe(null)
    expect(codeOf([retype], someone('citizen'), phase)).toBe(null)
  })

  test('[A26] a phase takes rights away, never adds one, and leaves the way out of it', () => {
    const some = fc.subarray([...rights])
    const inPhase = fc.dictionary(fc.constantFrom(...roles), some, { maxKeys: 6 })
    fc.assert(
      fc.property(inPhase, fc.constantFrom(...roles), (left, role) => {
        const kept = rightsIn(left, role)
        for (const right of kept) expect(defaultRights[role]).toContain(right)
        const needed: readonly Right[] = ['lead', 'override', 'give-doors']
        for (const right of needed) expect(kept.has(right)).toBe(defaultRights[role].includes(right))
      }),
    )
  })
})

test('[A23] an honest command of somebody who may do everything is never refused, and the judgement changes nothing', () => {
  fc.assert(
    fc.property(arbitraryAtlas(), arbitraryStep(), (seen, step) => {
      const outcome = step(seen, aContext('z'))
      if (!outcome.ok) return
      const late = { ...viewOf(seen), now: 1e9 }
      const refusal = judgeEdits(outcome.value, someone('administrator'), late)
      expect(refusal).toBe(null)
    }),
  )
})

test('[A23] who may write nothing is refused whatever it is', () => {
  fc.assert(
    fc.property(arbitraryAtlas(), arbitraryStep(), (seen, step) => {
      const outcome = step(seen, aContext('z'))
      if (!outcome.ok || outcome.value.length === 0) return
      expect(judgeEdits(outcome.value, someone('visitor', []), viewOf(seen))).not.toBe(null)
    }),
  )
})

function only(role: Role, may: boolean): Readonly<Record<Role, boolean>> {
  return Object.fromEntries(roles.map((each) => [each, (each === role) === may])) as Record<Role, boolean> // reason: all roles
}

function from(lowest: Role | null): Readonly<Record<Role, boolean>> {
  const at = lowest === null ? roles.length : roles.indexOf(lowest)
  return Object.fromEntries(roles.map((each, index) => [each, index >= at])) as Record<Role, boolean> // reason: all roles
}
