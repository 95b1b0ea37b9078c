export { type Row, Rows } from './alike.ts';
export type { CodeList } from './code.ts';
export { CONTRIBUTION_STAGES } from './contribution.ts';
export { COUNTRIES, type Country } from './countries.ts';

export {
  type Amount,
  CHAPTERS,
  type Chapter,
  type Kind,
  type Names,
  type Nature,
  type RecordValue,
  type Slots,
  type Surroundings,
  type Variant,
} from './kind.ts';
export { KINDS, kindOf } from './kinds.ts';
export { isMarking, type Marking } from './markings.ts';
export { COMMON, isConfirmed, readRecord, unknownReference, valuesHash } from './read-record.ts';
export { isObject, nearest, readRef, strangers, what } from './read-slot.ts';
export { isBeside, readSource } from './read-source.ts';
export {
  type Account,
  differences,
  isFiner,
  type Likeness,
  likeness,
  rangeOf,
  type SlotDifference,
} from './sameness.ts';
export { dossierSchema } from './schema.ts';
export type { Slot, SlotType } from './slot.ts';
export {
  type Fund,
  isCountry,
  type Outline,
  type Party,
  type Person,
  type Relation,
  readFund,
  readOutline,
  readParty,
  readPerson,
  readRelation,
  type Section,
} from './subjects.ts';
