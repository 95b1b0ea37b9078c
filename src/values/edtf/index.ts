export { compareEdtf } from './compare.ts';
export { type Edge, type Extent, extent } from './extent.ts';
export { begunBy, earliestStart, holdsOn, overBy } from './holding.ts';
export { parseEdtf } from './parse.ts';
export { printEdtf } from './print.ts';
export { type Relation, relate } from './relate.ts';
export { sayEdtf } from './say.ts';
export { sayDay } from './say-date.ts';
export type {
  Digits,
  Edtf,
  EdtfBound,
  EdtfDate,
  EdtfInterval,
  EdtfPoint,
  EdtfRange,
  EdtfSeason,
  EdtfSet,
  EdtfTime,
} from './value.ts';
