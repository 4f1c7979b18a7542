export type { FileOddity, FileOddityCode, FileOddityEffect } from './file-oddity.ts'
export { type ImportPlan, type LeftAlone, type PlannedThings, planImport, type SameLabel } from './plan-import.ts'
export { type AtlasOfFile, type FileOutcome, type FileRefusal, readAtlasFile } from './read-atlas-file.ts'
export { writeAtlasFile } from './write-atlas-file.ts'
