export {
  createAtlasDoc,
  fieldKey,
  plainValue,
  type RootName,
  type Roots,
  rootNames,
  rootsOf,
  splitKey,
} from './layout.ts'
export { type AtlasReading, readAtlas } from './read.ts'
export { readElementKindsOf, readWorkshopOf } from './read-tables.ts'
export type { Touched } from './touched.ts'
export { type AtlasUndo, createUndo } from './undo.ts'
export { type AtlasWatch, watchAtlas } from './watch.ts'
export { editsWrittenBy, writeEdits } from './write.ts'
