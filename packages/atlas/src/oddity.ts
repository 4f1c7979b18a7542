import type { ValueOddity } from './model/values.ts'

/** Something a reader could not take as it stood. What it made of it is said by the code. */
export type Oddity =
  /** The field holds the nearest valid value instead. */
  | { readonly code: 'odd-value'; readonly id: string; readonly field: string; readonly oddity: ValueOddity }
  /** The entry is left aside: its name is not an id. */
  | { readonly code: 'odd-id'; readonly id: string }
  /** The relation is left aside: one of its ends is not in the atlas. */
  | { readonly code: 'end-missing'; readonly id: string; readonly end: string }
  /** The relation is left aside: following its ends never reaches an element. */
  | { readonly code: 'ends-in-a-circle'; readonly id: string }
  /** The second thing under this name is left aside. */
  | { readonly code: 'id-taken'; readonly id: string }
  /** The element is placed by the layout instead. */
  | { readonly code: 'odd-position'; readonly id: string }
  /** The entry of a table or an annotation is left aside. */
  | { readonly code: 'odd-entry'; readonly table: string; readonly id: string }
  /** The document holds something outside the layout; left aside. */
  | { readonly code: 'odd-part'; readonly part: string }
