import { describe, expect, test } from 'vitest'
import { lookAtZoom } from './look.ts'

describe('lookAtZoom', () => {
  test('[C9] shows all near by, beginnings of labels from a distance, shapes from afar', () => {
    expect(lookAtZoom(1, undefined)).toBe('near')
    expect(lookAtZoom(0.3, undefined)).toBe('distant')
    expect(lookAtZoom(0.1, undefined)).toBe('far')
  })

  test('[C9] does not flicker at a border: going back needs more than coming did', () => {
    expect(lookAtZoom(0.45, 'near')).toBe('near')
    expect(lookAtZoom(0.45, 'distant')).toBe('distant')
    expect(lookAtZoom(0.21, 'distant')).toBe('distant')
    expect(lookAtZoom(0.21, 'far')).toBe('far')
  })

  test('[C22] on a wall the beginnings of labels are large until the whole label is', () => {
    expect([2, 1, 0.3, 0.15, 0.05].map((zoom) => lookAtZoom(zoom, undefined, 'wall'))).toEqual([
      'near',
      'distant',
      'distant',
      'distant',
      'far',
    ])
  })
})
