export { type DossierFile, readDossier } from './in/dossier-file.ts';
export type { Files } from './in/source.ts';
export { writeDossier } from './out/dossier-file.ts';
export { type DossierState, gatherDossier } from './out/dossier-state.ts';
export { journalLines } from './out/journal.ts';
