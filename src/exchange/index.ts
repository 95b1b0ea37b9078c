export { type DossierFile, readDossier } from './in/dossier-file.ts';
export type {
  IatiActivity,
  IatiCode,
  IatiOrg,
  IatiPeriodSum,
  IatiTransaction,
  IatiValue,
  Where,
} from './in/iati/activity.ts';
export type { Bytes } from './in/iati/decoded.ts';
export {
  type ActivityDifference,
  type Fingerprint,
  fingerprintOf,
  type IatiDifference,
  iatiDifference,
} from './in/iati/difference.ts';
export { IATI_READER, type IatiAround, IatiGathering, type IatiIntake } from './in/iati/intake.ts';
export type { Merged } from './in/iati/organisations.ts';
export { endsReading, isActivity, type ReadIatiOptions, readIati } from './in/iati/read.ts';
export { columnName, type Grid, placeOf } from './in/sheet/grid.ts';
export { guessMapping } from './in/sheet/guess.ts';
export { guessWords } from './in/sheet/guess-words.ts';
export { type MappedColumn, type Mapping, readMapping } from './in/sheet/mapping.ts';
export { mappingText, mappingValue, samplesOf } from './in/sheet/mapping-text.ts';
export { openQuestions } from './in/sheet/questions.ts';
export { readSheet } from './in/sheet/read.ts';
export { type RowRead, type RowReading, readRows } from './in/sheet/rows.ts';
export { SHEET_EXTRACTOR } from './in/sheet/sheet-text.ts';
export { STEP, SUM, stages, TARGETS } from './in/sheet/targets.ts';
export { templateCsv, templateXlsx } from './in/sheet/template.ts';
export { writeXlsx } from './in/sheet/write-xlsx.ts';
export type { Files } from './in/source.ts';
export { writeDossier } from './out/dossier-file.ts';
export { type DossierState, gatherDossier } from './out/dossier-state.ts';
export type { Loss, LossCode } from './out/iati/loss.ts';
export { type IatiWritten, type WriteIatiOptions, writeIati } from './out/iati/write.ts';
export { journalLines } from './out/journal.ts';
