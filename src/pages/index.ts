export { csv } from './csv.ts';
export { differenceOf, type FactChanged, type FactDifference, type FactOnce, factsOf } from './editions.ts';
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
export { type SaidSlot, type SlotChange, slotChanges, slotLabel, slotsInWords } from './slots-in-words.ts';
export { type WordChange, wordDifference } from './words.ts';
