import type { People } from './bearers.ts';
import type { Known } from './known.ts';
import type { Mention } from './mention.ts';
import { oneOf } from './one-of.ts';
import type { Options, Proof, Someone, Step } from './proposal.ts';
import type { Clause, Sentence } from './sentence.ts';
import type { Clock } from './time/when.ts';

/** A record in the making: slots by name, tokens of its citation, the rule that made it. */
export interface Draft {
  readonly kind: string;
  readonly rule: string;
  when: string;
  ended?: boolean;
  slots: Record<string, unknown>;
  citations: Proof[];
  why: string[];
  /** Its text gives no day: the meeting it was told with may, and without one it is kept or dropped. */
  undated?: 'kept' | 'dropped';
  /** What it takes part in, by the reference data's name: “SFOR” and “the Stabilisation Force” are one. */
  same?: string;
  /** Which other draft it is a part of. */
  partOf?: Draft;
}

/** What is taken part in, with the tokens that name it. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly kind: string;
  /** The reference data's name, where it has one. */
  readonly same?: string;
}

/** What the reader knows while it walks down the page. */
export interface Scene {
  readonly text: string;
  readonly known: Known;
  readonly relation: readonly string[];
  /** The organisation of the relation, and its partner country, where there are such. */
  readonly organisation: string | undefined;
  readonly partner: string | undefined;
  readonly day: string | undefined;
  readonly clock: Clock;
  /** The day of which a press release tells, where the page is one. */
  readonly press: string | undefined;
  /** The currency that "$" alone stands for. */
  readonly dollar: string;
  readonly people: People;
  readonly explain: boolean;
  /** Whether what the rules left is weighed, and who is given all that could be told. */
  readonly weighs: boolean;
  readonly chance?: Options['chance'];
  /** Titles by the acronyms that the page gave them: IPCP. */
  readonly acronyms: Map<string, { title: string; type: string }>;
  /** The heading under which the block stands, in small letters. */
  heading: string;
  /** The heading above that one, where it is a part of it, and the place to which the visits under it led. */
  headingAbove: string;
  visitPlace: string | undefined;
  /** EDTF of a heading that is a date ("1994", "May 2012"). */
  headingTime: string | undefined;
  /** The party that was the subject last. */
  lastParty: string | undefined;
  /** The person that was the subject last, and the one named last. */
  lastSubject: string | undefined;
  lastPerson: string | undefined;
  /** The texts, funds, posts, events that were told last. */
  lastInstrument: { title: string; type: string } | undefined;
  /** The block that named the text. */
  instrumentAt: number;
  lastFund: Mention | undefined;
  lastRecipient: string | undefined;
  /** The running number of the sentence that named the recipient. */
  recipientAt: number;
  /** The running number of the sentence that told of a fund for the partner. */
  partnerFundAt: number;
  /** The one party that the sentence before had for its subject, the organisation too, and that sentence's number. */
  soleActor: { readonly party: string; readonly sentence: number } | undefined;
  /** Last words of the joint bodies named so far: "commission" once the Joint Commission was named. */
  readonly jointBodies: Set<string>;
  /** What several meetings that a sentence spoke of are, and that sentence's number: "special events have become a tradition". */
  lastSeries: { readonly type: string; readonly sentence: number } | undefined;
  lastEngagement: Draft | undefined;
  /** The running number of the sentence that told it. */
  engagedAt: number;
  lastEvent: { type: string; phrase: string } | undefined;
  /** The exercise that was told last, whose part in it was, and the number of its sentence. */
  lastTaking: { readonly named: Taken; readonly party: string; readonly sentence: number } | undefined;
  /** What was named that can be taken part in, by the head words of its name, with the number of its sentence. */
  readonly undertakings: Map<string, { readonly named: Taken; readonly sentence: number }>;
  lastPlace: string | undefined;
  lastPost: string | undefined;
  lastStanding: string | undefined;
  lastSeat: string | undefined;
  /** Where in the text the post was told last. */
  postAt: number;
  /** The line that announced a list of fields of cooperation, and the record its items make. */
  areaLead:
    | { readonly proof: Proof; readonly when: string | undefined; draft: Draft | undefined; told?: boolean }
    | undefined;
  /** Running number of sentences. */
  sentence: number;
  /** Running number of blocks, and of the sentence in it. */
  block: number;
  inBlock: number;
  drafts: Draft[];
  /** With `explain`, what each clause gave. */
  trace: Step[];
}

/** The text of a run of tokens, white space made single. */
export function words(s: Sentence, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) out += (i > from && s.tokens[i]!.sp ? ' ' : '') + s.tokens[i]!.t;
  return out;
}

/** The citation of a run of tokens, without marks at its ends. */
export function proof(s: Sentence, from: number, to: number): Proof {
  let [a, b] = [from, to];
  while (a < b - 1 && /^[,;:.)–—-]$/.test(s.tokens[a]!.t)) a++;
  // "… since 2010, and": what joins it to the next clause proves nothing.
  while (b > a + 1 && /^(?:[,;:.(–—-]|and|but|while|during|under|whereas)$/.test(s.tokens[b - 1]!.t)) b--;
  const start = s.tokens[a]!.s;
  const end = s.tokens[b - 1]!.e;
  return { start, end: Math.min(end, start + 400) };
}

/** A record in the making with its first citation. */
export function draft(
  kind: string,
  rule: string,
  when: string,
  slots: Record<string, unknown>,
  citation: Proof,
  why: string[] = [],
): Draft {
  return { kind, rule, when, slots, citations: [citation], why };
}

/** People in a run of tokens, in order, each once: by name, or by the office that somebody near by was named with. */
export function peopleIn(scene: Scene, s: Sentence, from: number, to: number): Someone[] {
  const found = new Map<string, Someone>();
  for (const m of s.mentions) {
    if (m.from < from || m.to > to) continue;
    if (m.type === 'person') found.set(m.id, { name: m.id, ...(m.office ? { office: m.office } : {}) });
    else if (
      m.type === 'office' &&
      (oneOf("the|his|her|their|its|counterpart|'s").test(s.tokens[m.from - 1]?.n ?? '') ||
        oneOf('organisation|demonym').test(s.cover[m.from - 1]?.type ?? '')) &&
      !oneOf('of|for|s').test(s.tokens[m.to]?.n ?? '') &&
      // "at the invitation of the Prime Minister"
      !s.tokens.slice(Math.max(from, m.from - 4), m.from).some((t) => t.n === 'invitation')
    ) {
      const name = scene.people.holder(m.id, scene.sentence - (scene.press ? 12 : 2));
      if (name && !found.has(name)) found.set(name, { name, office: m.id });
    }
  }
  return [...found.values()];
}

/** Remembers a post and where it stands, for "the Mission" and "this function" that come after. */
export function notePost(scene: Scene, at: number, post: string, seat: string): void {
  scene.lastPost = post;
  scene.lastSeat = seat;
  scene.postAt = at;
}

const NAMED_AFTER = oneOf(
  'declaration|agreement|agreements|treaty|summit|process|initiative|plan|charter|protocol|communiqué|communique|conference|programme|agenda|accords?|convention|statement|meeting',
);

/** An agency acts for the party of the relation that it is of: UNDP for the UN. */
function sideOf(scene: Scene, m: Mention): string {
  return m.of !== undefined && scene.relation.includes(m.of) && !scene.relation.includes(m.id) ? m.of : m.id;
}

/** The parties named in a run of tokens: ISO codes and organisations, each once. */
export function partiesIn(scene: Scene, s: Sentence, from: number, to: number, capitals = false): string[] {
  const found = new Set<string>();
  for (const m of s.mentions) {
    if (m.from < from || m.from >= to) continue;
    if (m.type === 'country' || m.type === 'organisation') found.add(sideOf(scene, m));
    else if (m.type === 'demonym') found.add(m.id);
    else if (m.type === 'body' && m.of) found.add(m.of);
    else if (
      m.type === 'city' &&
      capitals &&
      m.kind === 'capital' &&
      m.of &&
      !oneOf('in|to|at|from|near|of|visited|for').test(s.tokens[m.from - 1]?.n ?? '') &&
      (scene.relation.includes(m.of) || m.id !== 'Brussels') &&
      // "the Cairo Declaration", "the Lisbon Summit": named after the city.
      !(s.tokens[m.to]?.cap && NAMED_AFTER.test(s.tokens[m.to]!.n))
    )
      found.add(m.of);
  }
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    const det = s.tokens[i - 1]?.n ?? '';
    if (n === 'alliance' && s.tokens[i]!.cap && det !== 'green' && scene.relation.includes('NATO'))
      found.add('NATO');
    else if (n === 'allies' && scene.relation.includes('NATO')) found.add('NATO');
    else if (
      n === 'union' &&
      s.tokens[i]!.cap &&
      !s.cover[i] &&
      scene.relation.includes('EU') &&
      (det === 'the' || det === 'and')
    )
      found.add('EU');
    else if ((n === 'organisation' || n === 'organization') && det === 'the' && scene.organisation)
      found.add(scene.organisation);
    else if (n === 'association' && s.tokens[i]!.cap && det === 'the' && scene.relation.includes('ASEAN'))
      found.add('ASEAN');
    else if (
      (n === 'country' || n === 'government' || n === 'kingdom' || n === 'republic') &&
      oneOf('the|this|that|its|partner').test(det) &&
      scene.partner &&
      !s.cover[i] &&
      s.tokens[i + 1]?.n !== 'of'
    )
      found.add(scene.partner);
    else if (
      (n === 'sides' || n === 'countries' || n === 'parties' || n === 'partners') &&
      oneOf('two|both|the').test(det) &&
      (n !== 'countries' || det !== 'the') &&
      (n !== 'partners' || det !== 'the') &&
      (n !== 'parties' || det !== 'the')
    )
      for (const p of scene.relation) found.add(p);
  }
  return [...found];
}

/** Who acts in a clause: the parties of its subject, a pronoun's or "the country" resolved. */
export function actors(scene: Scene, s: Sentence, clause: Clause): string[] {
  const { from, to } = clause.subject;
  const named = partiesIn(scene, s, from, to, true);
  if (named.length > 0) return named;
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    if (n === 'it' || n === 'its' || n === 'they')
      return scene.lastParty ? [scene.lastParty] : scene.partner ? [scene.partner] : [];
  }
  return [];
}

/** Whether these are parties of the relation, or at least one is. */
export function concerns(scene: Scene, parties: readonly string[]): boolean {
  return parties.some((p) => scene.relation.includes(p));
}

/** The other party of a relation of two. */
export function otherThan(scene: Scene, party: string): string | undefined {
  return scene.relation.find((p) => p !== party);
}

/** How far back a page is asked for what it told: what is told once more stands near, and the cost of a long page stays linear. */
const BACK = 240;

/** What was told lately, oldest first. */
export function lately(scene: Scene): Draft[] {
  return scene.drafts.slice(-BACK);
}

/** What was told from a place in the text on: the drafts of the sentence that is read, as those of later sentences come last. */
export function toldSince(scene: Scene, start: number): Draft[] {
  let k = scene.drafts.length;
  const floor = Math.max(0, k - BACK);
  // One that cites an earlier clause too may stand between those of this sentence.
  for (let misses = 0; k > floor && misses < 12; k--)
    misses = scene.drafts[k - 1]!.citations[0]!.start >= start ? 0 : misses + 1;
  return scene.drafts.slice(k).filter((d) => d.citations[0]!.start >= start);
}
