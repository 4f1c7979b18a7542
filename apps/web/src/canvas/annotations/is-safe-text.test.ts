import fc from 'fast-check'
import { toRichText } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { isSafeText } from './is-safe-text.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

describe('isSafeText', () => {
  test('[C15] takes what people write: paragraphs, lists, bold, links to the web', () => {
    expect(isSafeText(toRichText('Une note\nsur deux lignes'))).toBe(true)
    expect(isSafeText(toRichText(''))).toBe(true)
    const item = { type: 'listItem', content: [paragraph({ type: 'text', text: 'un', marks: [{ type: 'bold' }] })] }
    expect(isSafeText(doc({ type: 'bulletList', content: [item] }))).toBe(true)
    const link = { type: 'link', attrs: { href: 'https://example.org' } }
    expect(isSafeText(doc(paragraph({ type: 'text', text: 'lien', marks: [link] })))).toBe(true)
  })

  test('[C15] refuses what makes the editor throw, or reach out', () => {
    expect(isSafeText(doc(paragraph({ type: 'text', text: '' })))).toBe(false)
    expect(isSafeText(doc({ type: 'evil' }))).toBe(false)
    expect(isSafeText(doc(4, null))).toBe(false)
    expect(isSafeText(doc(paragraph({ type: 'image', attrs: { src: 'https://example.org/x.png' } })))).toBe(false)
    const script = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
    expect(isSafeText(doc(paragraph({ type: 'text', text: 'x', marks: [script] })))).toBe(false)
  })

  test('[C15] answers for anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof isSafeText(value)).toBe('boolean')
      }),
    )
  })
})
