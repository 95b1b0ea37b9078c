export { csv } from './csv.ts';
export { differenceOf, type FactChanged, type FactDifference, type FactOnce, factsOf } from './editions.ts';
export { type FeedEntry, type FeedModel, feedOf } from './feed.ts';
export { type HistoryEntry, type HistoryItem, historyOf } from './history.ts';
export {
  type AccountJson,
  PAGE_FORM,
  type PageJson,
  type ProofJson,
  pageJson,
  type RecordJson,
  recordJson,
  type SentenceJson,
  type StandingJson,
  type VariantJson,
} from './json.ts';
export { pageMarkdown } from './markdown.ts';
export type { PageModel, SectionModel, SentenceModel } from './model.ts';
export { type PageOptions, pageOf } from './page.ts';
export { type Appearance, type OfficeModel, type PersonModel, peopleOf } from './people.ts';
export {
  type AccountModel,
  citeText,
  type RecordModel,
  type RelatedModel,
  recordOf,
  standingInWords,
  type VersionModel,
} from './record.ts';
export { type SaidSlot, type SlotChange, slotChanges, slotLabel, slotsInWords } from './slots-in-words.ts';
export { type Proven, type SourceModel, sourcesOf } from './sources.ts';
export { type WordChange, wordDifference } from './words.ts';
