import type { Linked } from './links.ts';
import type { Match } from './matching.ts';
import type { Proposal } from './proposal.ts';
import type { Resolved } from './resolve.ts';
import type { Decision } from './workflow.ts';

/** A proposal as the desk shows it. */
export interface Item {
  readonly id: string;
  readonly proposal: Proposal;
  readonly resolved: Resolved;
  /** What it would print: the desk's own sentence, else the kind's wording; undefined where its values make none. */
  readonly wording?: string;
  /** How it stands to what is on record now. */
  readonly match: Match;
  /** What it is linked to (a part to its whole), with where that stands and what it would print. */
  readonly links: readonly (Linked & { readonly wording?: string })[];
  /** The ids of the proposals that are linked to it. */
  readonly parts: readonly string[];
  /** What may be decided about it, in the order of the workflow. */
  readonly decisions: readonly Decision[];
  /** Who last decided, why and when; the reader's run where nobody has. */
  readonly last: { readonly by: string; readonly why: string; readonly at: string };
}
