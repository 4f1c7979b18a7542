import { describe, expect, test } from 'vitest'
import { areaOf } from './painted-canvas.ts'

describe('areaOf', () => {
  test('[C2] sees the part of the drawing under the screen, and a margin of it', () => {
    const camera = { x: -100, y: -50, z: 0.5 }
    expect(areaOf(camera, { w: 200, h: 100 }, 0)).toEqual({ x: 100, y: 50, w: 400, h: 200 })
    expect(areaOf(camera, { w: 200, h: 100 }, 0.5)).toEqual({ x: -100, y: -50, w: 800, h: 400 })
  })
})
