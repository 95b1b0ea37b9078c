import { isFact } from '../moment.ts';
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

function sides(scene: Scene, s: Sentence, from: number, to: number): string {
  const parties = partiesIn(scene, s, from, to, true);
  const ours = parties.filter((p) => scene.relation.includes(p));
  const isForeign = parties.length > ours.length ? '+others' : '';
  if (ours.length > 1) return `both${isForeign}`;
  if (ours.length === 1) return (ours[0] === scene.organisation ? 'org' : 'partner') + isForeign;
  return isForeign ? 'others' : 'none';
}

/** What speaks for and against a chance, as words: its noun, its verb, whose it is, how its date is told. */
export function marksOf(scene: Scene, s: Sentence, c: Chance): string[] {
  const d = c.draft;
  const marks: string[] = [];
  const say = (name: string, value: string | number | boolean | undefined): void => {
    if (value !== undefined && value !== false) marks.push(`${name}:${value}`);
  };
  const { clause } = c;
  const v = clause?.verb;
  say('rule', d.rule);
  say('type', (d.slots.type ?? d.slots.stage ?? d.slots.post) as string | undefined);
  say('noun', s.tokens[c.at]!.n);
  say('cap', s.tokens[c.at]!.cap);
  const before = s.tokens[c.from - 1]?.n ?? '';
  say('before', before);
  if (oneOf('the|an?|its|their|his|her|this|that').test(before)) say('prep', s.tokens[c.from - 2]?.n ?? '');
  say('first', s.tokens[c.from]!.n);
  say('after', s.tokens[c.to]?.n || s.tokens[c.to]?.t);
  say('opens', c.from <= s.from + 1);
  if (clause && v) {
    say('verb', v.lemma);
    say('tense', `${v.tense}${v.passive ? '-passive' : ''}`);
    say('modal', v.modal);
    say('negated', v.negated);
    say('fact', isFact(s, clause) ? 'yes' : 'no');
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
    say('subject', sides(scene, s, clause.subject.from, clause.subject.to));
    say('sides', sides(scene, s, clause.from, clause.to));
  } else say('verb', 'none');
  say('all', sides(scene, s, s.from, s.to));
  say('phrase', sides(scene, s, c.from, c.to));
  const people = ((d.slots.people as Someone[] | undefined) ?? []).length;
  say('people', Math.min(people, 3));
  say(
    'offices',
    s.mentions.some((m) => m.type === 'office'),
  );
  say('where', d.slots.place !== undefined);
  say('topics', d.slots.topics !== undefined);
  say('money', d.slots.money !== undefined);
  say('fund', d.slots.fund !== undefined);
  say('to', d.slots.recipient !== undefined);
  say('exact', exactness(d.when));
  say('dated', c.dated);
  say('dated+exact', `${c.dated}+${exactness(d.when)}`);
  say('length', Math.min(5, Math.floor((s.to - s.from) / 12)));
  say('press', scene.press !== undefined);
  say('two', scene.organisation === undefined);
  say(
    'ahead',
    scene.day !== undefined && /^\d{4}/.test(d.when) && d.when.slice(0, 4) > scene.day.slice(0, 4),
  );
  // What the page told before this sentence.
  const start = s.tokens[s.from]!.s;
  const earlier = scene.drafts.slice(-12).filter((o) => o.citations[0]!.start < start);
  say('last', earlier.at(-1)?.kind);
  say('last+1', earlier.at(-2)?.kind);
  say('fund-near', scene.sentence - scene.partnerFundAt <= 4);
  for (const word of scene.heading.split(/\W+/)) if (word.length > 3) say('heading', word);
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
  return [...new Set(marks)];
}
