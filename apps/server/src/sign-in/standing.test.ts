import { describe, expect, test } from 'vitest'
import { standingOf, valuesOf } from './standing.ts'

const lists = { claim: 'groups', facilitators: ['animation'], administrators: ['informatique'] }
const byMail = { claim: 'email', facilitators: ['Lea@Exemple.fr'], administrators: [] }

describe('standingOf', () => {
  test('[R51] one of several values is enough; who is in both lists looks after the installation', () => {
    expect(standingOf({ groups: ['marche', 'animation'] }, lists)).toEqual({ role: 'facilitator' })
    expect(standingOf({ groups: 'animation' }, lists)).toEqual({ role: 'facilitator' })
    expect(standingOf({ groups: ['animation', 'informatique'] }, lists)).toEqual({ role: 'administrator' })
  })

  test('[R51] nothing that only looks like a value of the lists counts', () => {
    for (const groups of [
      ['Animation'],
      ['animation '],
      'animation,informatique',
      [['animation']],
      [{ animation: true }],
    ]) {
      expect(standingOf({ groups }, lists)).toHaveProperty('refused')
    }
    expect(standingOf({ groups: ['marche'] }, lists)).toEqual({ refused: 'not-listed' })
    for (const claims of [{}, { groups: [] }, { groups: null }, { groups: true }]) {
      expect(standingOf(claims, lists)).toEqual({ refused: 'no-claim' })
    }
    expect(standingOf({}, { ...lists, claim: '__proto__' })).toEqual({ refused: 'no-claim' })
  })

  test('[R51] an e-mail address counts whatever its case, unless the provider says that it was not checked', () => {
    const email = 'lea@exemple.fr'
    for (const email_verified of [true, undefined, 'true']) {
      expect(standingOf({ email, email_verified }, byMail)).toEqual({ role: 'facilitator' })
    }
    for (const email_verified of [false, 'false']) {
      expect(standingOf({ email, email_verified }, byMail)).toEqual({ refused: 'email-unverified' })
    }
    expect(standingOf({ email: 'lin@exemple.fr', email_verified: true }, byMail)).toEqual({ refused: 'not-listed' })
  })
})

describe('valuesOf', () => {
  test('[R51] a claim is found by its whole name first, then step by step', () => {
    expect(valuesOf({ realm_access: { roles: ['animation'] } }, 'realm_access.roles')).toEqual(['animation'])
    expect(valuesOf({ 'https://exemple.fr/groupes': ['a'] }, 'https://exemple.fr/groupes')).toEqual(['a'])
    expect(valuesOf({ a: 'b' }, 'a.b.c')).toEqual([])
  })
})
