export { applyEdits, inBirthOrder } from './apply.ts'
export { type AddElement, addElement } from './commands/add-element.ts'
export { type ChangeSeveral, changeSeveral } from './commands/change-several.ts'
export {
  type ChangeAbout,
  type ChangeElement,
  type ChangeRelation,
  changeAbout,
  changeElement,
  changeRelation,
} from './commands/change-things.ts'
export { checkValue } from './commands/checks.ts'
export { atlasLimits, type CommandContext, inOrder, type Step } from './commands/command.ts'
export { type Clip, copyThings, pasteThings, readClip } from './commands/copy-things.ts'
export { type CorrectRelation, correctRelation } from './commands/correct-relation.ts'
export {
  removeKind,
  removeTrameEntry,
  setElementKind,
  setRelationKind,
  setTrameEntry,
} from './commands/edit-tables.ts'
export { annotationIdForm, type KeepAnnotations, keepAnnotations } from './commands/keep-annotations.ts'
export { buildEdits, mergeAtlas } from './commands/merge-atlas.ts'
export { type MergeElements, mergeElements } from './commands/merge-elements.ts'
export { type MoveElements, moveElements } from './commands/move-elements.ts'
export {
  plainRelationKind,
  type RelateElements,
  reattachRelation,
  relateElements,
  reverseRelation,
} from './commands/relate-elements.ts'
export { type RemoveOwn, removeOwn } from './commands/remove-own.ts'
export { removeThings } from './commands/remove-things.ts'
export { type NameSuggestion, suggestNames } from './commands/suggest-names.ts'
export { firstCalled, linkElement, writeContribution } from './commands/write-contribution.ts'
export { type NewEnd, type SentenceToWrite, writeSentences } from './commands/write-sentences.ts'
export type { Nearness } from './duplicates/near-labels.ts'
export {
  type DuplicateGroup,
  type DuplicatePair,
  pairKey,
  suggestDuplicates,
  suggestGroups,
} from './duplicates/suggest-duplicates.ts'
export type { Edit } from './edits.ts'
export {
  type AboutField,
  type Axis,
  aboutFields,
  type ElementField,
  elementFields,
  type FieldRule,
  type FieldTable,
  fieldOfAxis,
  type RelationField,
  relationFields,
} from './fields.ts'
export { type Action, actionOf, takeBack } from './history.ts'
export {
  type About,
  type Annotation,
  type Atlas,
  type AtlasElement,
  type Birth,
  type ElementKind,
  type ElementShape,
  type ElementValues,
  type Ends,
  elementShapes,
  type FieldValue,
  type Json,
  type KindIcon,
  kindIcons,
  type Others,
  type PaletteColour,
  type Position,
  paletteColours,
  type Relation,
  type RelationKind,
  type RelationLine,
  type RelationValues,
  relationLines,
  type Trame,
  type TrameEntry,
} from './model/atlas.ts'
export * from './model/contributions.ts'
export { byDots, type CountedBallot, countVote, dotsIn } from './model/count-vote.ts'
export { type CrossedThings, type CrossedTrame, crossThings, crossTrame, type TramePlace } from './model/crossing.ts'
export {
  defaultElementKinds,
  defaultRelationKinds,
  inferredElementKind,
  inferredRelationKind,
} from './model/default-kinds.ts'
export { emptyAtlas } from './model/empty-atlas.ts'
export { foldText } from './model/fold-text.ts'
export { elementAt, isInAtlas, relationAt, relationsByEnd, withDependents } from './model/graph.ts'
export {
  type ElementId,
  type EndId,
  elementId,
  isId,
  type KindKey,
  kindKey,
  type RelationId,
  relationId,
  type TrameCode,
  trameCode,
} from './model/ids.ts'
export {
  directionOf,
  elementKindOf,
  elementKindsToChoose,
  relationKindOf,
  relationKindsToChoose,
} from './model/kinds-of.ts'
export {
  type Neighbour,
  neighboursOf,
  type Sector,
  type Sectoring,
  sectorings,
  sectorsOf,
  verbOfSector,
} from './model/neighbours.ts'
export * from './model/phases.ts'
export * from './model/places.ts'
export * from './model/plan.ts'
export {
  colourOfRank,
  inRankOrder,
  readElementKind,
  readRelationKind,
  readTrameEntry,
} from './model/read-tables.ts'
export {
  farthest,
  type Reading,
  readElement,
  readFields,
  readId,
  readPosition,
  readRecord,
  readRelation,
} from './model/read-things.ts'
export { isNamed, labelOf, type Sentence, sentenceOf, sentenceText } from './model/sentences.ts'
export * from './model/sessions.ts'
export { maskedGroups, smallestGroup } from './model/small-groups.ts'
export * from './model/stances.ts'
export { standingRelations } from './model/standing-relations.ts'
export {
  canonical,
  emptyValue,
  emptyValues,
  isJson,
  isPlain,
  type ReadValue,
  readValue,
  sameValue,
  type ValueOddity,
} from './model/values.ts'
export { readVote, type Tally, type Vote, type VoteGroup, voteLimits } from './model/votes.ts'
export { type Wording, wordingsKey, wordingsOf } from './model/wordings.ts'
export { faultOfWords, holdsParting, isWordless } from './model/wordless.ts'
export {
  type Call,
  type Clock,
  isUnmarked,
  type MarkName,
  type Marks,
  markNames,
  marksOf,
  type Notice,
  noMarks,
  openWorkshop,
  phaseTime,
  type Rehearsal,
  readBirth,
  readClock,
  readNotice,
  readWorkshop,
  type Spotlight,
  type Waiting,
  type Workshop,
  type WorkshopField,
  workshopLimits,
} from './model/workshop.ts'
export type { Oddity } from './oddity.ts'
export { accepted, type Outcome, refused } from './outcome.ts'
export type { Refusal } from './refusal.ts'
export { type RehearsalBank, rehearsalBanks } from './rehearsal/bank.ts'
export {
  type SimulatedContribution,
  type SimulationScene,
  simulateContribution,
} from './rehearsal/simulate-contribution.ts'
export { type SimulatedVoice, simulateVoice, type VoiceScene } from './rehearsal/simulate-voice.ts'
export type { Actor, Buried, RightsView } from './rights/actor.ts'
export { aheadMs, isLate, judgeEdits } from './rights/judge-edits.ts'
export {
  defaultRights,
  mayWrite,
  type Right,
  type RightsTable,
  readPhaseRights,
  rights,
  rightsIn,
} from './rights/rights.ts'
export { rightsNow } from './rights/rights-now.ts'
export { authorOf, isRole, isSite, mayGive, type Role, readAuthor, roles } from './rights/roles.ts'
export { type Completion, completeSentence, type SentenceOffer } from './sentences/complete-sentence.ts'
export { guessKind, type NewPlace } from './sentences/guess-kind.ts'
export { offerEnds, offerVerbs, type VerbOffer } from './sentences/offer-parts.ts'
export { partsBySigns, partsOfSentence } from './sentences/part-sentence.ts'
export { mostLines, readLines, type SentenceLine } from './sentences/read-lines.ts'
export { readParts, type WrittenParts } from './sentences/read-parts.ts'
export {
  type EndReading,
  readSentence,
  type SentenceParts,
  type SentenceReading,
} from './sentences/read-sentence.ts'
export { readVerb, type VerbReading } from './sentences/read-verb.ts'
export { minutesOf, type PlanTemplate, planTemplates } from './templates/plan-templates.ts'
export { citegoTrame, lightTrame, noTrame, readTrameLines, type TrameLines } from './templates/trames.ts'
