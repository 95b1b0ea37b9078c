import { oneOf } from '../../one-of.ts';
import { type Taken, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';

/** What a party takes part in, as the text or the reference data names it. */
export interface Named extends Taken {
  /** The reference data lacks it. */
  readonly unknown?: true;
}

/** Head words of names that things taken part in have, with their type. */
const HEADS: Readonly<Record<string, string>> = {
  exercise: 'exercise',
  exercises: 'exercise',
  operation: 'operation',
  operations: 'operation',
  force: 'operation',
  battlegroup: 'operation',
  mission: 'mission',
  missions: 'mission',
  programme: 'initiative',
  program: 'initiative',
  programmes: 'initiative',
  initiative: 'initiative',
  coalition: 'initiative',
  concept: 'initiative',
  scheme: 'initiative',
  facility: 'initiative',
  fellowship: 'initiative',
  fellowships: 'initiative',
  scholarship: 'initiative',
  scholarships: 'initiative',
  campaign: 'initiative',
  register: 'initiative',
  platform: 'platform',
  network: 'platform',
  forum: 'platform',
  committee: 'platform',
  commission: 'platform',
  group: 'platform',
  groups: 'platform',
  board: 'platform',
  bureau: 'platform',
  mechanism: 'platform',
  centre: 'platform',
  center: 'platform',
  centres: 'platform',
  centers: 'platform',
  consortium: 'platform',
  project: 'project',
  pilot: 'project',
  projects: 'project',
};

/** The type of what is named, by its head words; an initiative where none tells. */
export function typeOf(s: Sentence, from: number, to: number): string {
  const heads = s.tokens.slice(from, to).flatMap((t) => HEADS[t.n] ?? []);
  return heads[0] ?? 'initiative';
}

/** Exercises on paper, and what is exercised otherwise: no exercise of forces. */
export const NO_DRILL = oneOf(
  'mapping|scoping|planning|review|stocktaking|stock-taking|census|screening|budget|budgetary|baseline|consultation|visioning|democratic|drafting|assessment|evaluation|monitoring|reform|branding|verification|registration|such|own|physical',
);
const JOINER = oneOf("of|for|on|and|to|in|the|against|with|by|&|'s|’s|de|hoc");
/** Forces and houses of a state, and talks, which are no undertakings; an office that a country keeps. */
const OF_STATE = oneOf(
  'armed|self-defense|self-defence|defence|defense|air|security|police|border|permanent|diplomatic|trade|joint|ministerial|cooperation|european|action|electoral|election|special|trust|political|national|central|planning',
);

/** Names in capitals or quotation marks that tell by their form that they can be taken part in. */
export function formedNames(s: Sentence): Named[] {
  const out: Named[] = [];
  for (let i = s.from; i < s.to; ) {
    const found = quotedAt(s, i) ?? capitalsAt(s, i);
    if (found?.named) out.push(found.named);
    i = Math.max(i + 1, found?.to ?? 0);
  }
  return out;
}

/** Those that stand in quotation marks. */
export function quotedNames(s: Sentence, from: number, to: number): Named[] {
  const out: Named[] = [];
  for (let i = from; i < to; i++) {
    const found = quotedAt(s, i);
    if (found?.named && found.to <= to + 1) out.push(found.named);
  }
  return out;
}

interface Found {
  readonly named: Named | undefined;
  readonly to: number;
}

const SIGNPOST = oneOf(
  'exercises?|operations?|projects?|series|programmes?|programs?|initiatives?|platforms?|drills?|missions?|edition',
);

/** “Clear Sky 2016” beside "exercise", "series", "project"; 'Al Najah' "between the armies". */
function quotedAt(s: Sentence, i: number): Found | undefined {
  if (s.tokens[i]!.kind !== 'sign' || !s.tokens[i + 1]?.cap || !/^["“‘'«]$/.test(s.tokens[i]!.t))
    return undefined;
  let b = i + 1;
  while (b < Math.min(s.to, i + 14) && !/^["”’'»]$/.test(s.tokens[b]!.t)) b++;
  if (b >= Math.min(s.to, i + 14) || b === i + 1) return undefined;
  // "a live exercise, “Clear Sky”, was held"
  const back = s.tokens[i - 1]?.t === ',' ? i - 2 : i - 1;
  const word = [s.tokens[back]?.n, s.tokens[b + 1]?.n, s.tokens[b + 2]?.n, s.tokens[b + 3]?.n].find((n) =>
    SIGNPOST.test(n ?? ''),
  );
  const services =
    s.tokens[b + 1]?.n === 'between' &&
    s.tokens.slice(b + 2, b + 6).some((t) => oneOf('armies|navies|forces|coast|guards').test(t.n));
  const apposed =
    s.tokens[b + 1]?.t === ',' &&
    s.tokens.slice(b + 2, b + 8).some((t) => oneOf('exercise|operation|mission').test(t.n));
  // "the first exercise ever to be held in the region, “Clear Sky”,"
  const apposes =
    s.tokens[i - 1]?.t === ',' &&
    s.tokens.slice(Math.max(s.from, i - 16), i).some((t) => oneOf('exercise|drill').test(t.n));
  if (!word && !services && !apposed && !apposes) return { named: undefined, to: b + 1 };
  const kind = (word ? HEADS[word] : undefined) ?? 'exercise';
  return { named: { from: i + 1, to: b, id: words(s, i + 1, b), kind, unknown: true }, to: b + 1 };
}

/** "Exercise Clear Sky", "the Harbour Safety Programme", "the Committee on Data (CD)", "the Multinational Task Force Centre". */
function capitalsAt(s: Sentence, i: number): Found | undefined {
  if (!s.tokens[i]!.cap || s.tokens[i]!.kind !== 'word') return undefined;
  let b = i;
  while (b < s.to && b < i + 24) {
    const t = s.tokens[b]!;
    if (t.cap && t.kind === 'word') b++;
    else if (t.t === '’' || t.t === "'") b++;
    // "the Technical Help (TH) Programme"
    else if (
      t.t === '(' &&
      s.tokens[b + 2]?.t === ')' &&
      b + 3 < s.to &&
      HEADS[s.tokens[b + 3]!.n] &&
      s.tokens[b + 3]!.cap
    )
      b += 3;
    // "Multi-agency", but not "X-led"
    else if (
      isDash(t) &&
      !t.sp &&
      !s.tokens[b + 1]?.sp &&
      !oneOf('led|funded').test(s.tokens[b + 1]?.n ?? '')
    )
      b += 2;
    // "the Rescue Initiative and the Lighthouse Project" are two.
    else if (t.n === 'and' && HEADS[s.tokens[b - 1]!.n]) break;
    else if (JOINER.test(t.n) && nextCap(s, b) && !s.times.some((w) => w.from === b)) b++;
    else break;
  }
  // A dash may be the last thing of the text.
  b = Math.min(b, s.to);
  if (b < s.to && isDash(s.tokens[b]) && oneOf('led|funded').test(s.tokens[b + 1]?.n ?? ''))
    return { named: undefined, to: b + 2 };
  const end = withField(s, b);
  const named = nameOf(s, i, end) ?? (end > b ? nameOf(s, i, b) : undefined);
  return { named, to: end };
}

/** "the Committee of the Convention on data safety (CDS)": a field in small letters, up to the acronym in brackets. */
function withField(s: Sentence, b: number): number {
  if (!oneOf('on|for|against').test(s.tokens[b]?.n ?? '')) return b;
  let e = b + 1;
  while (e < Math.min(s.to, b + 8) && s.tokens[e]!.kind === 'word' && !s.tokens[e]!.cap) e++;
  return s.tokens[e]?.t === '(' && s.tokens[e + 1]?.cap && e > b + 1 ? e : b;
}

/** Past an acronym in brackets: "(CHP)", "(E3)". */
export function pastAcronym(s: Sentence, at: number): number {
  if (s.tokens[at]?.t !== '(') return at;
  for (let b = at + 2; b < Math.min(s.to, at + 5); b++) if (s.tokens[b]!.t === ')') return b + 1;
  return at;
}

function nextCap(s: Sentence, at: number): boolean {
  const n = s.tokens[at + 1];
  return n?.cap === true || (JOINER.test(n?.n ?? '') && s.tokens[at + 2]?.cap === true);
}

/** "joined Peru and Chile in the Rescue Scheme": whom it joined belongs to no name. */
function pastPartners(s: Sentence, a: number, to: number): number {
  let i = a;
  while (i < to) {
    const m = s.cover[i];
    if (m && m.from === i && oneOf('country|organisation').test(m.type)) i = m.to;
    else if (i > a && s.tokens[i]!.n === 'and') i++;
    else break;
  }
  if (i === a || s.tokens[i]?.n !== 'in') return a;
  return s.tokens[i + 1]?.n === 'the' ? i + 2 : i + 1;
}

function nameOf(s: Sentence, from: number, to: number): Named | undefined {
  let a = from;
  // "Japan's", "the EU's": whose it is belongs to no name.
  for (let k = a; k < to; k++) if (oneOf("'s|’s|s").test(s.tokens[k]!.n) && k < from + 6) a = k + 1;
  while (
    oneOf('in|under|through|within|as|since|for|from|at|the|this|its|during|by|on').test(
      s.tokens[a]?.n ?? '',
    ) &&
    a < to
  )
    a++;
  a = pastPartners(s, a, to);
  if (to - a < 2 || oneOf('meeting|session|summit|conference').test(s.tokens[to - 1]!.n)) return undefined;
  let kind: string | undefined;
  let end = to;
  let at = -1;
  for (let k = a; k < to; k++) {
    const head = HEADS[s.tokens[k]!.n];
    if (
      !head ||
      (k === a &&
        !oneOf('operation|exercise|committee|register|group|network|coalition|forum|board').test(
          s.tokens[k]!.n,
        ))
    )
      continue;
    kind = head;
    at = k;
    if (k > a) break;
  }
  // "the Clean Harbours project", "the Clean Harbours (CH) initiative"
  const sign = pastAcronym(s, to);
  const word = sign < s.to ? s.tokens[sign] : undefined;
  if (!kind && word && SIGNPOST.test(word.n) && !word.cap && !/s$/.test(word.n)) {
    kind = HEADS[word.n] ?? 'exercise';
    at = sign;
    end = sign + 1;
  }
  if (!kind || at < 0) return undefined;
  if (
    at > a &&
    OF_STATE.test(s.tokens[at - 1]!.n) &&
    !oneOf('programme|program|initiative|project|network|platform').test(s.tokens[at]?.n ?? '')
  )
    return undefined;
  // "the Individual Partnership Programme" is a text.
  if (
    oneOf('programmes?').test(s.tokens[at]!.n) &&
    s.tokens.slice(a, at).some((t) => oneOf('individual|tailored|work|action').test(t.n))
  )
    return undefined;
  // "the European Commission", "the Joint Committee", and what the reference data knows as another thing
  for (let k = a; k < Math.min(end, to); k++) {
    const m = s.cover[k];
    // "the NRC Project": whose project it is.
    const isOwner = m?.type === 'body' && m.from === a && m.to <= at && at < to;
    if (m && oneOf('standing|fund|person|office|operation|body').test(m.type) && !isOwner) return undefined;
    if (m?.type === 'organisation' && m.from <= a && m.to >= end - 1) return undefined;
  }
  return { from: a, to: end, id: words(s, a, end), kind, unknown: true };
}
