import {
  canonicalJson,
  type Finding,
  fail,
  ok,
  problem,
  type Result,
  type Span,
  sha256,
  type Texts,
} from '../values/index.ts';
import { isObject, KINDS, type Slots, strangers, what } from '../vocabulary/index.ts';
import type { State } from './workflow.ts';

/** What somebody, or a reader, says of one fact, in the names that the text uses: `donor: "Japan"`, `fund: "LOTFA"`. */
export interface Said {
  readonly kind: string;
  readonly when: string;
  readonly ended?: true;
  readonly slots: Slots;
  /** A sentence of the desk's own; without one the kind's wording is printed. */
  readonly statement?: Texts;
}

/** Who read it, in which version, by which rule. A person is the reader `hand`. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  readonly rule: string;
}

/** How an accepted proposal enters the record. */
export interface Outcome {
  /**
   * A record of its own · one more citation of a record · another account beside it · the account that is printed,
   * the former one kept beside it.
   */
  readonly how: 'new' | 'corroborates' | 'variant' | 'replaces';
  /** The record's id. */
  readonly record: string;
  /** It was accepted without the links that were read with it. */
  readonly alone?: true;
}

/** A fact read from a source, until and after somebody decided about it. Kept in its dossier's book as `proposal:<id>`. */
export interface Proposal {
  /** `source:<id>`, and the sha-256 of its text that the spans count in. */
  readonly source: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Of what was read and the words it was read from: a refusal stands by it in later texts. */
  readonly print: string;
  readonly said: Said;
  /** As it was read, where somebody amended it. */
  readonly read?: Said;
  /**
   * Slots that name other records, by the ids of the proposals that will be them: a part by its whole. Filled once
   * those are on record.
   */
  readonly links?: Readonly<Record<string, string>>;
  readonly reader: Reader;
  /** The steps that led the reader to it, where it tells them. */
  readonly why?: readonly string[];
  /** Other readers that read the same from the same passage. */
  readonly agrees?: readonly Reader[];
  readonly state: State;
  /** Who accepted it and so answers for it. */
  readonly author?: string;
  readonly outcome?: Outcome;
  readonly marking: 'internal';
}

const KEYS = [
  'source',
  'text',
  'spans',
  'print',
  'said',
  'read',
  'links',
  'reader',
  'why',
  'agrees',
  'state',
  'author',
  'outcome',
  'marking',
];
const STATES: readonly State[] = ['proposed', 'put-off', 'accepted', 'returned', 'refused', 'published'];
const HOW: readonly Outcome['how'][] = ['new', 'corroborates', 'variant', 'replaces'];

/** Checks the stored form of a proposal. What it says is judged when it goes on record, by the rules of its kind. */
export function readProposal(raw: unknown): Result<Proposal> {
  if (!isObject(raw)) return fail(problem('map-expected', `A proposal is expected here, not ${what(raw)}.`));
  const findings: Finding[] = strangers(raw, KEYS);
  const wrong = (path: string, message: string) => findings.push(problem('proposal-form', message, { path }));
  if (!/^source:[a-z0-9-]+$/.test(String(raw.source)))
    wrong('source', 'A proposal names the source it was read from.');
  if (!/^[0-9a-f]{64}$/.test(String(raw.text)))
    wrong('text', '“text” is a sha-256 in 64 hexadecimal characters.');
  if (!isSpans(raw.spans)) wrong('spans', 'A proposal has at least one passage that proves it.');
  if (!/^[0-9a-f]{20}$/.test(String(raw.print)))
    wrong('print', '“print” is the fingerprint of what was read.');
  if (!isSaid(raw.said)) wrong('said', 'A proposal says a kind of record, a time, and what its slots hold.');
  if (raw.links !== undefined && !isLinks(raw.links))
    wrong('links', '“links” gives the ids of proposals by the slots that they will fill.');
  if (
    !isObject(raw.reader) ||
    [raw.reader.name, raw.reader.version, raw.reader.rule].some((x) => typeof x !== 'string')
  )
    wrong('reader', '“reader” names who read it, in which version, by which rule.');
  if (!STATES.includes(raw.state as State)) wrong('state', `${what(raw.state)} is no state of a proposal.`);
  if (raw.marking !== 'internal')
    wrong('marking', 'A proposal is for the desk alone: its marking is “internal”.');
  const settled = raw.state === 'accepted' || raw.state === 'published';
  if (settled && (typeof raw.author !== 'string' || !raw.author))
    wrong('author', 'Who accepts a proposal is its author.');
  const outcome = raw.outcome;
  if (
    settled &&
    !(isObject(outcome) && HOW.includes(outcome.how as Outcome['how']) && typeof outcome.record === 'string')
  )
    wrong('outcome', '“outcome” says how it enters the record, and under which id.');
  return findings.length > 0 ? fail(...findings) : ok(raw as unknown as Proposal);
}

function isSpans(raw: unknown): boolean {
  const whole = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 0;
  return (
    Array.isArray(raw) &&
    raw.length > 0 &&
    raw.every((s) => isObject(s) && whole(s.start) && whole(s.end) && s.start < s.end)
  );
}

function isLinks(raw: unknown): boolean {
  return isObject(raw) && Object.values(raw).every((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id));
}

function isSaid(raw: unknown): boolean {
  return isObject(raw) && KINDS.has(String(raw.kind)) && typeof raw.when === 'string' && isObject(raw.slots);
}

/** What makes a refusal stand in a later text: the same values, read from passages with the same words. */
export function fingerprint(said: Said, passages: readonly string[]): string {
  const { kind, when, ended, slots } = said;
  return sha256(canonicalJson({ kind, when, ended: ended ?? false, slots, passages })).slice(0, 20);
}

/** The id of a proposal: the same fact read again from the same text is the same proposal. */
export function proposalId(said: Said, text: string, passages: readonly string[]): string {
  return `${said.kind}-${sha256(`${text}\n${fingerprint(said, passages)}`).slice(0, 16)}`;
}
