import { expect, test } from 'vitest'
import { freeNear } from './free-near.ts'

test('[C21] new elements added one after the other stand side by side, near the place wished for', () => {
  const boxes: { x: number; y: number; w: number; h: number }[] = []
  for (let n = 0; n < 12; n++) {
    const [x, y] = freeNear(boxes, [100, 50])
    const box = { x: x - 110, y: y - 30, w: 220, h: 60 }
    expect(
      boxes.some(
        (other) =>
          other.x < box.x + box.w && box.x < other.x + other.w && other.y < box.y + box.h && box.y < other.y + other.h,
      ),
    ).toBe(false)
    expect(Math.hypot(x - 100, y - 50)).toBeLessThan(1000)
    boxes.push(box)
  }
  expect(freeNear([], [3, 4])).toEqual([3, 4])
})
