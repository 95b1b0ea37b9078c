import { oneOf } from '../one-of.ts';
import type { Someone } from '../proposal.ts';
import { partiesIn, type Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import type { Chance } from './chance.ts';

/** How exact a time is: to the day, the month, the year; open; unknown. */
function exactness(when: string): string {
  if (when.startsWith('[')) return 'upto';
  if (when === '/..') return 'now';
  if (when.endsWith('/..')) return `since${when.length}`;
  if (when.includes('/')) return `range${when.split('/')[0]!.length}`;
  return String(when.length);
}

/** Is told each mark. */
export type Say = (name: string, value: string) => void;

/** What is the same for all chances of a sentence, found once. */
export class About {
  readonly scene: Scene;
  readonly s: Sentence;
  readonly hasOffice: boolean;
  /** The kinds of the last two facts that the page told before this sentence. */
  readonly earlier: readonly string[];
  /** The words of the heading. */
  readonly heading: ReadonlySet<string>;
  readonly #sides = new Map<number, string>();

  constructor(scene: Scene, s: Sentence) {
    this.scene = scene;
    this.s = s;
    this.hasOffice = s.mentions.some((m) => m.type === 'office');
    const start = s.tokens[s.from]!.s;
    const before = scene.drafts.slice(-12).filter((o) => o.citations[0]!.start < start);
    this.earlier = before
      .slice(-2)
      .reverse()
      .map((o) => o.kind);
    this.heading = new Set(scene.heading.split(/\W+/).filter((word) => word.length > 3));
  }

  /** Whose parties a stretch names: of the relation, of others. */
  sides(from: number, to: number): string {
    const key = from * 1_000_000 + to;
    const known = this.#sides.get(key);
    if (known !== undefined) return known;
    const parties = partiesIn(this.scene, this.s, from, to, true);
    const ours = parties.filter((p) => this.scene.relation.includes(p));
    const others = parties.length > ours.length ? '+others' : '';
    const which =
      ours.length > 1
        ? 'both'
        : ours.length === 0
          ? ''
          : ours[0] === this.scene.organisation
            ? 'org'
            : 'partner';
    const found = which ? which + others : others ? 'others' : 'none';
    this.#sides.set(key, found);
    return found;
  }
}

/** What speaks for and against a chance, each said once as a name and a value: its noun, its verb, whose it is, how its date is told. */
export function eachMark(about: About, c: Chance, say: Say): void {
  const { scene, s } = about;
  const d = c.draft;
  const { clause } = c;
  const v = clause?.verb;
  say('rule', d.rule);
  const type = d.slots.type ?? d.slots.stage ?? d.slots.post;
  if (typeof type === 'string') say('type', type);
  say('noun', s.tokens[c.at]!.n);
  if (s.tokens[c.at]!.cap) say('cap', 'true');
  const before = s.tokens[c.from - 1]?.n ?? '';
  say('before', before);
  if (oneOf('the|an?|its|their|his|her|this|that').test(before)) say('prep', s.tokens[c.from - 2]?.n ?? '');
  say('first', s.tokens[c.from]!.n);
  say('after', s.tokens[c.to]?.n || (s.tokens[c.to]?.t ?? ''));
  if (c.from <= s.from + 1) say('opens', 'true');
  if (clause && v) {
    say('verb', v.lemma);
    say('tense', `${v.tense}${v.passive ? '-passive' : ''}`);
    say('relative', clause.relative);
    const place =
      c.at < v.from
        ? c.at >= clause.subject.from && c.at < clause.subject.to
          ? 'subject'
          : 'fronted'
        : 'after';
    say('place', place);
    say('verb+place', `${v.lemma}+${place}`);
    say('noun+verb', `${s.tokens[c.at]!.n}+${v.lemma}`);
    const between = s.groups.find((g) => g.from >= v.to && g.to <= c.from);
    say('between', between ? `${between.shape}` : 'none');
    if (between) say('between-verb', between.lemma);
    say('subject', about.sides(clause.subject.from, clause.subject.to));
    say('sides', about.sides(clause.from, clause.to));
  } else say('verb', 'none');
  say('all', about.sides(s.from, s.to));
  say('phrase', about.sides(c.from, c.to));
  const people = ((d.slots.people as Someone[] | undefined) ?? []).length;
  say('people', String(Math.min(people, 3)));
  if (about.hasOffice) say('offices', 'true');
  if (d.slots.place !== undefined) say('where', 'true');
  if (d.slots.topics !== undefined) say('topics', 'true');
  if (d.slots.money !== undefined) say('money', 'true');
  if (d.slots.fund !== undefined) say('fund', 'true');
  if (d.slots.recipient !== undefined) say('to', 'true');
  say('exact', exactness(d.when));
  say('dated', c.dated);
  say('dated+exact', `${c.dated}+${exactness(d.when)}`);
  say('length', String(Math.min(5, Math.floor((s.to - s.from) / 12))));
  if (scene.press !== undefined) say('press', 'true');
  if (scene.organisation === undefined) say('two', 'true');
  if (scene.day !== undefined && /^\d{4}/.test(d.when) && d.when.slice(0, 4) > scene.day.slice(0, 4))
    say('ahead', 'true');
  const [last, before1] = about.earlier;
  if (last) say('last', last);
  if (before1) say('last+1', before1);
  if (scene.sentence - scene.partnerFundAt <= 4) say('fund-near', 'true');
  for (const word of about.heading) say('heading', word);
  // The words of the clause and those near by.
  const from = Math.max(s.from, clause?.from ?? s.from);
  const to = Math.min(s.to, clause?.to ?? s.to);
  const seen = new Set<string>();
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    if (t.kind !== 'word' || s.cover[i]?.type === 'person' || s.cover[i]?.type === 'country') continue;
    if (seen.has(t.n)) continue;
    seen.add(t.n);
    say('w', t.n);
    if (Math.abs(i - c.at) <= 4) say(i < c.at ? 'l' : 'r', t.n);
  }
}

/** The marks of a chance as “name:value”. */
export function marksOf(about: About, c: Chance): string[] {
  const marks: string[] = [];
  eachMark(about, c, (name, value) => marks.push(`${name}:${value}`));
  return marks;
}
