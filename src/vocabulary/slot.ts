import type { Texts } from '../values/index.ts';
import type { CodeList } from './code.ts';

/**
 * What a slot may hold. Stored forms:
 * text `{ en: … }` · code a code · codes a list · edtf a string · money `{ currency, min?, max? … }` ·
 * party `party:JPN` · parties a list · people `[{ person, office? }]` · fund `fund:lotfa` ·
 * record the id of a record of the same dossier · topics a list of codes or texts · strength `{ people?, units? }`.
 */
export type SlotType =
  | { readonly is: 'text' }
  | { readonly is: 'code'; readonly list: CodeList }
  | { readonly is: 'codes'; readonly list: CodeList }
  | { readonly is: 'edtf' }
  | { readonly is: 'money' }
  | { readonly is: 'party' }
  | { readonly is: 'parties' }
  | { readonly is: 'people' }
  | { readonly is: 'fund' }
  | { readonly is: 'record' }
  | { readonly is: 'topics'; readonly list: CodeList }
  | { readonly is: 'strength' };

/** One slot of a kind of record. */
export interface Slot {
  readonly name: string;
  readonly type: SlotType;
  readonly required?: true;
  readonly label: Texts;
  /** One sentence for docs, schema and forms. */
  readonly doc: string;
}

/** A slot, in the order a form shows it. */
export function slot(name: string, type: SlotType, label: string, doc: string, required?: true): Slot {
  return { name, type, label: { en: label }, doc, ...(required ? { required } : {}) };
}
