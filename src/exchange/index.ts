export { type DossierFile, LIMITS, type Limits, type OnRecord, readDossier } from './in/dossier-file.ts';
export type { FileBytes, Files } from './in/source.ts';
