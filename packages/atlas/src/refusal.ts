import type { Axis } from './fields.ts'
import type { KindKey } from './model/ids.ts'

/** Every reason a command can't be done. It carries facts; the sentences are in `apps/web/src/messages`. */
export type Refusal =
  | { readonly code: 'unknown-element'; readonly id: string }
  | { readonly code: 'unknown-relation'; readonly id: string }
  | { readonly code: 'unknown-end'; readonly id: string }
  | { readonly code: 'id-taken'; readonly id: string }
  | { readonly code: 'empty-label' }
  | { readonly code: 'value-not-readable'; readonly field: string }
  | { readonly code: 'text-too-long'; readonly field: string; readonly length: number; readonly max: number }
  | { readonly code: 'unknown-kind'; readonly key: string }
  | { readonly code: 'kind-in-use'; readonly key: KindKey; readonly count: number }
  | { readonly code: 'trame-entry-in-use'; readonly axis: Axis; readonly entry: string; readonly count: number }
  | { readonly code: 'relation-ends-on-itself'; readonly id: string }
  | { readonly code: 'position-out-of-bounds'; readonly id: string }
  | { readonly code: 'annotation-too-large'; readonly bytes: number; readonly max: number }
  | { readonly code: 'atlas-full'; readonly count: number; readonly max: number }
  | { readonly code: 'read-only' }
