export { type DossierFile, type Given, LIMITS, type Limits, readDossier } from './in/dossier-file.ts';
export type { OnRecord } from './in/intake.ts';
export type { FileBytes, Files } from './in/source.ts';
export { writeDossier } from './out/dossier-file.ts';
export { type DossierState, gatherDossier, type Register } from './out/dossier-state.ts';
export { journalLines } from './out/journal.ts';
