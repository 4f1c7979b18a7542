export { DrawnView as default, type DrawnViewProps } from './drawn-view.tsx'
export type { Language } from './words.ts'
