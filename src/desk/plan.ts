import type { Act, Ref } from '../journal/index.ts';
import type { Finding } from '../values/index.ts';

/** What a batch of drafts comes to against what is on record. */
export interface Plan {
  readonly added: readonly Ref[];
  readonly amended: readonly { readonly ref: Ref; readonly changed: readonly string[] }[];
  readonly withdrawn: readonly Ref[];
  readonly unchanged: readonly Ref[];
  /** The acts by book, the referred-to book first. */
  readonly acts: readonly { readonly book: string; readonly acts: readonly Act[] }[];
  readonly findings: readonly Finding[];
}
