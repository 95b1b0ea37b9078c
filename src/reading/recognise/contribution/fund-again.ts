import { type Mention, namesIn } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { type Scene, words } from '../../scene.ts';
import type { Sentence } from '../../sentence.ts';
import { timesOf } from '../../time/phrase.ts';
import type { Token } from '../../tokens.ts';
import { VESSEL, vesselAt } from './vessel.ts';

interface Told {
  /** The fund that the heading names under which the text stands. */
  heading?: string | undefined;
  /** The headings below one of funds name each a fund. */
  isUnderFunds?: boolean;
  isLoud?: boolean;
  /** The day of the meeting that the heading names. */
  when?: string | undefined;
  /** The one country outside of the relation that the heading names. */
  place?: string | undefined;
  /** The block whose first words are its heading: "Rivers Commission (RC). X gave …". */
  leadAt?: number | undefined;
  /** What was named last that can be given to, the number of its sentence and the words for it. */
  last?: { readonly fund: Mention; readonly sentence: number; readonly head: string };
}

const TOLD = new WeakMap<Scene, Told>();

/** What the page has said of funds so far. */
export function toldIn(scene: Scene): Told {
  const told = TOLD.get(scene) ?? {};
  TOLD.set(scene, told);
  return told;
}

const NAMES_FUND =
  /\p{Lu}.*\b(?:Fund|Facility|Programme|Program|Mechanism|Initiative|Project|Mission)(?: \(\w+\))?$/u;

/** Keeps what a heading says of funds: "Trust Funds" stands above those that the next headings name. */
export function noteHeading(scene: Scene, line: string, tokens: readonly Token[]): void {
  const told = toldIn(scene);
  const name = line.replace(/^[\p{N}.)( –-]+/u, '').trim();
  // "Lead nation: Norway" says more of what the heading names.
  if (/^[^\d:]{3,24}: \S/.test(name)) return;
  const places = new Set(
    namesIn(tokens, scene.known)
      .mentions.filter((m) => m.type === 'country')
      .map((m) => m.id),
  );
  const [place] = places;
  told.place = places.size === 1 && !scene.relation.includes(place!) ? place : undefined;
  const days = timesOf(tokens, 0, tokens.length, { ...scene.clock });
  told.when =
    days.length === 1 &&
    /^\d{4}-\d\d/.test(days[0]!.edtf) &&
    /\b(?:Summit|Meeting|Conference|Forum|Visit)\b/i.test(name)
      ? days[0]!.edtf
      : undefined;
  told.leadAt = undefined;
  scene.lastFund = undefined;
  const isLoud = name === name.toUpperCase();
  if (/\bfunds\b/i.test(name)) {
    TOLD.set(scene, { ...told, heading: undefined, isUnderFunds: true, isLoud });
    return;
  }
  const goesOn = told.isUnderFunds === true && isLoud === told.isLoud ? false : told.isUnderFunds === true;
  told.heading = goesOn || NAMES_FUND.test(name) ? name : undefined;
  if (isLoud) told.isUnderFunds = goesOn;
}

/** The fund that the heading above names, as what a sum goes to that is told without its own. */
export function headedFund(scene: Scene, s: Sentence): Mention | undefined {
  const name = toldIn(scene).heading;
  return name === undefined ? undefined : { from: s.from, to: s.from + 1, type: 'fund', id: name };
}

/** "Afghanistan" as a heading: the country that what stands under it is about. */
export function headedPlace(scene: Scene): string | undefined {
  return toldIn(scene).place;
}

/** "Rivers Commission (RC). X gave …": a paragraph's first words without a verb name what it is about. */
function noteLead(scene: Scene, s: Sentence): void {
  const told = toldIn(scene);
  if (s.from > 0 || s.clauses.length > 0 || s.to - s.from > 18 || s.to >= s.tokens.length) return;
  if (s.tokens[s.to - 1]?.t !== '.' || !s.tokens[s.from]!.cap) return;
  const head = s.tokens.slice(s.from, s.to).find((t) => t.cap && LEADS.test(t.n));
  if (!head) return;
  let to = s.to - 1;
  const open = s.tokens.slice(s.from, to).findIndex((t) => t.t === '(');
  if (open > 0) to = s.from + open;
  told.heading = words(s, s.from, to);
  told.leadAt = scene.block;
  const fund: Mention = { from: s.from, to, type: 'fund', id: told.heading };
  told.last = { fund, sentence: scene.sentence, head: head.n };
}

const LEADS = oneOf(
  'fund|facility|programme|program|mechanism|initiative|project|mission|commission|register|centre|center|institute|network',
);

/** "50th Leaders Meeting, Suva, 3 May 2019" as a heading: when what stands under it was told. */
export function headedWhen(scene: Scene): string | undefined {
  return toldIn(scene).when;
}

/** Keeps what a sentence names that can be given to. */
export function noteFund(scene: Scene, s: Sentence): void {
  const told = toldIn(scene);
  if (told.leadAt !== undefined && told.leadAt !== scene.block) {
    told.leadAt = undefined;
    told.heading = undefined;
  }
  noteLead(scene, s);
  if (told.leadAt !== undefined && s.from === 0) return;
  for (let i = s.to - 1; i >= s.from; i--) {
    const known = s.cover[i];
    const fund =
      known && known.to === i + 1 && oneOf('fund|operation').test(known.type)
        ? known
        : VESSEL.test(s.tokens[i]!.n)
          ? (vesselAt(s, i, s.from, s.to) ?? ordinal(s, i))
          : trustFunds(s, i);
    if (!fund) continue;
    const run = s.tokens.slice(fund.from, fund.to).map((t) => t.n);
    const head = `${known?.kind ?? ''} ${run.filter((n) => VESSEL.test(n) || n === 'funds').join(' ')}`;
    const of = fund.of ?? servedBy(s, fund);
    told.last = { fund: of ? { ...fund, of } : fund, sentence: scene.sentence, head };
    return;
  }
}

/** "a Trust Fund for the police of Mali": the country that its purpose names. */
function servedBy(s: Sentence, fund: Mention): string | undefined {
  if (!oneOf('for|on|in').test(s.tokens[fund.to]?.n ?? '')) return undefined;
  const m = s.mentions.find((x) => x.type === 'country' && x.from > fund.to && x.to <= fund.to + 12);
  const gap = m ? s.tokens.slice(fund.to, m.from) : [];
  return m && !gap.some((t) => /^[,;:(.]$/.test(t.t) || oneOf('by|with|from').test(t.n)) ? m.id : undefined;
}

/** "a second compact", "the third programme": told apart by its number. */
function ordinal(s: Sentence, i: number): Mention | undefined {
  return oneOf('compact|programme|program|package|fund|facility').test(s.tokens[i]!.n) &&
    oneOf('first|second|third|fourth|fifth|new|joint').test(s.tokens[i - 1]?.n ?? '')
    ? { from: i - 1, to: i + 1, type: 'fund', id: words(s, i - 1, i + 1) }
    : undefined;
}

/** "the PfP trust funds": in small letters, with the name before it. */
function trustFunds(s: Sentence, i: number): Mention | undefined {
  if (s.tokens[i]!.n !== 'funds' || s.tokens[i - 1]?.n !== 'trust') return undefined;
  let a = i - 1;
  while (a > s.from && s.tokens[a - 1]!.cap && !oneOf('in|the|under|through').test(s.tokens[a - 1]!.n)) a--;
  return { from: a, to: i + 1, type: 'fund', id: words(s, a, i + 1) };
}

/** "5 million to it", "to the same programme", "under this Facility", "the Mission": what was named before. */
export function fundAgain(scene: Scene, s: Sentence, from: number, to: number): Mention | undefined {
  const told = toldIn(scene);
  for (let i = from; i < to; i++) {
    const n = s.tokens[i]!.n;
    if (s.cover[i]) continue;
    const det = s.tokens[i - 1]?.n ?? '';
    const isIt = oneOf('it|them').test(n) && oneOf('to|into|towards|for|under').test(det);
    const isSame = VESSEL.test(n) && oneOf('the|this|that|same').test(det) && isBare(s, i);
    if (!isIt && !isSame) continue;
    const here = before(s, i, isIt ? undefined : n);
    if (here) return here;
    const { last } = told;
    const isNear = last !== undefined && scene.sentence - last.sentence <= (isIt ? 1 : 4);
    if (isNear && (isIt || last.head.split(' ').includes(n))) return last.fund;
    if (isSame && n === 'fund' && s.tokens[i]!.cap && told.heading !== undefined) return headedFund(scene, s);
  }
  return undefined;
}

/** No name goes on behind the word: "the Fund" and not "the fund for Chad". */
function isBare(s: Sentence, i: number): boolean {
  return (
    !oneOf('for|on|of|to|in').test(s.tokens[i + 1]?.n ?? '') ||
    !s.tokens[i + 2]?.cap ||
    s.cover[i + 2] !== undefined
  );
}

/** What the same sentence named before a token. */
function before(s: Sentence, at: number, head: string | undefined): Mention | undefined {
  for (let i = at - 2; i >= s.from; i--) {
    const known = s.cover[i];
    if (known && known.to === i + 1 && oneOf('fund|operation').test(known.type)) {
      if (head === undefined || words(s, known.from, known.to).toLowerCase().includes(head)) return known;
    } else if (!known && VESSEL.test(s.tokens[i]!.n)) {
      const named = vesselAt(s, i, s.from, at);
      if (named && (head === undefined || s.tokens[i]!.n === head)) return named;
    }
  }
  return undefined;
}

/** "the Silk Bridge, a network to which X gave": what the noun before the pronoun explains. */
export function explained(s: Sentence, from: number): Mention | undefined {
  for (let i = from - 1; i > Math.max(s.from, from - 30); i--) {
    const m = s.cover[i - 1];
    if (s.tokens[i]!.t !== ',' || !oneOf('an?|the').test(s.tokens[i + 1]?.n ?? '')) continue;
    if (m && m.to === i && oneOf('fund|operation').test(m.type)) return m;
    // "the X Programme in Asia (XP), the second phase of which"
    for (let k = i - 1; k > Math.max(s.from, i - 9); k--) {
      if (oneOf('[,;:]').test(s.tokens[k]!.t)) break;
      if (!VESSEL.test(s.tokens[k]!.n)) continue;
      const named = vesselAt(s, k, s.from, i);
      if (named && s.tokens.slice(named.to, i).every((t) => !oneOf('is|was|has|were|are').test(t.n)))
        return named;
      break;
    }
  }
  return undefined;
}
