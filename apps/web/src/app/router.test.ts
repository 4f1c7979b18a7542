import { views } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { addressOf, firstView, readRoute } from './router.ts'

const at = (address: string) => readRoute(new URL(address, 'http://localhost'))

describe('readRoute', () => {
  test('[V11] the token is read from the fragment only', () => {
    expect(at('/entrer#s3cret')).toEqual({ page: 'enter', token: 's3cret' })
    expect(at('/entrer?token=s3cret')).toEqual({ page: 'enter', token: '' })
    expect(at('/atlas/a1#s3cret')).toEqual({ page: 'atlas', atlasId: 'a1', view: null, room: 'map' })
  })

  test('[V120] [V121] a session is read from the fragment, and why there is none from words we know', () => {
    expect(at('/mes-ateliers#a.b.c')).toEqual({ page: 'atlases', fragment: 'a.b.c', trouble: null })
    expect(at('/mes-ateliers?souci=lost')).toEqual({ page: 'atlases', fragment: '', trouble: 'lost' })
    expect(at('/mes-ateliers?souci=<b>')).toEqual({ page: 'atlases', fragment: '', trouble: null })
  })

  test('[V11] an address we do not know is no atlas', () => {
    expect(at('/').page).toBe('welcome')
    expect(at('/atlas/').page).toBe('unknown')
    expect(at('/atlas/a%2Fb').page).toBe('unknown')
    expect(at('/autre').page).toBe('unknown')
  })

  test('[V12] the view stands in the address and is read back', () => {
    expect(at(addressOf('a1', 'outline'))).toEqual({ page: 'atlas', atlasId: 'a1', view: 'outline', room: 'map' })
    expect(at(addressOf('a1', 'drawing'))).toEqual({ page: 'atlas', atlasId: 'a1', view: 'drawing', room: 'map' })
  })

  test('[V50] every view has a word of its own in the address', () => {
    for (const view of views)
      expect(at(addressOf('a1', view))).toEqual({ page: 'atlas', atlasId: 'a1', view, room: 'map' })
    expect(addressOf('a1', 'focus', '?vue=plan&centre=e1')).toBe('/atlas/a1?vue=voisinage&centre=e1')
    expect(at('/atlas/a1?vue=ailleurs')).toEqual({ page: 'atlas', atlasId: 'a1', view: null, room: 'map' })
  })

  test('[V39] what else the address asks for stays when the view changes', () => {
    expect(addressOf('a1', 'outline', '?vue=dessin&natures=acteur,enjeu&mots=a+b')).toBe(
      '/atlas/a1?vue=plan&natures=acteur,enjeu&mots=a+b',
    )
    expect(addressOf('a1', null, '?vue=plan')).toBe('/atlas/a1')
  })

  test('[V12] the outline opens first on a narrow screen, unless the drawing was asked for', () => {
    expect(firstView(null, true)).toBe('outline')
    expect(firstView('drawing', true)).toBe('drawing')
    expect(firstView(null, false)).toBe('drawing')
  })
})
